<?xml version="1.0" encoding="UTF-8"?>
<!-- Identifiers, codes of languages and of dates, and the kinds of content, medium and carrier, in MARC. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/MARC21/slim"
                xmlns:m="http://www.loc.gov/MARC21/slim"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:coded-fields" as="element(m:datafield)+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:datafield('024', '7 ', ($record?doi ! (r:subfields('a', .), r:subfields('2', 'doi')))),
        r:other-identifiers($record) ! r:datafield('024', '8 ', r:subfields('a', .)),
        r:language-fields($record),
        r:datafield('046', '  ', ($record?created ! (r:subfields('k', .), r:subfields('2', 'edtf')))),
        r:datafield('336', '  ', (r:subfields('a', 'text'), r:subfields('b', 'txt'), r:subfields('2', 'rdacontent'))),
        r:datafield('337', '  ', (r:subfields('a', 'computer'), r:subfields('b', 'c'), r:subfields('2', 'rdamedia'))),
        r:datafield('338', '  ', (r:subfields('a', 'online resource'), r:subfields('b', 'cr'), r:subfields('2', 'rdacarrier')))"/>
  </xsl:function>

  <!-- Neither the DOI nor the address. -->
  <xsl:function name="r:other-identifiers" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        distinct-values($record?identifiers?value[not(ends-with(., $record?doi)) or empty($record?doi)][not(iri-to-uri(.) = $record?url)])"/>
  </xsl:function>

  <!-- Where 008 does not say all: several languages, a translation, a variety, or a language that MARC's list has not. -->
  <xsl:function name="r:language-fields" as="element(m:datafield)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="languages" as="xs:string*" select="distinct-values(($record?language, $record?languages))"/>
    <xsl:variable name="codes" as="xs:string*" select="distinct-values($languages ! r:iso-639-2b(.))"/>
    <xsl:variable name="translated" as="xs:string" select="if (exists($record?translators)) then '1' else ' '"/>
    <xsl:sequence select="
        r:datafield('041', $translated || ' ', r:subfields('a', $codes[$translated eq '1' or count($codes) gt 1])),
        $languages[contains(., '-') or empty(r:iso-639-2b(.))]
          ! r:datafield('041', $translated || '7', (r:subfields('a', .), r:subfields('2', 'rfc5646')))"/>
  </xsl:function>

</xsl:stylesheet>
