<?xml version="1.0" encoding="UTF-8"?>
<!-- The leader and the fields of fixed length, position by position. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/MARC21/slim"
                xmlns:m="http://www.loc.gov/MARC21/slim"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- 24 characters. Lengths and addresses are for whoever makes the exchange format of it. -->
  <xsl:function name="r:leader" as="element(m:leader)">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="type" as="xs:string" select="if ($record?kind = 'manuscript') then 't' else 'a'"/>
    <xsl:variable name="level" as="xs:string" select="if (r:host-title($record)) then 'a' else 'm'"/>
    <leader>00000n{$type}{$level} a2200000 c 4500</leader>
  </xsl:function>

  <xsl:function name="r:control-fields" as="element(m:controlfield)+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:controlfield('001', ($record?key[.], r:citation-key($record))[1]),
        r:controlfield('007', 'cr |||||||||||'),
        r:controlfield('008', r:general-information($record))"/>
  </xsl:function>

  <!-- 008 for books, 40 characters: entered on file, dates, place, no illustrations coded, audience, read online, contents,
       government, conference, festschrift, index, literary form, biography, language, modified, cataloguing source. -->
  <xsl:function name="r:general-information" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:entered($record) || r:coded-dates(r:issued($record)) || 'xx ' || '||||' || '|' || 'o' || '||||' || '|' || '|' || '|' || '|'
        || ' ' || (if ($record?letter) then 'i' else '|') || '|' || r:coded-language($record?language) || ' ' || 'd'"/>
  </xsl:function>

  <!-- The day on which the file was last changed or published. MARC has no sign for an unknown one. -->
  <xsl:function name="r:entered" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        (($record?revised, $record?edited)[matches(., '^\d{4}-\d\d-\d\d$')] ! substring(translate(., '-', ''), 3), '000000')[1]"/>
  </xsl:function>

  <!-- "mis" is a language that MARC's list has not; "und" is none known. -->
  <xsl:function name="r:coded-language" as="xs:string">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:sequence select="(r:iso-639-2b($language), 'mis'[$language], 'und')[1]"/>
  </xsl:function>

</xsl:stylesheet>
