<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in the text: one that HTML can read is a time; of any other the value is there in words alone. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="tei:date | tei:time" as="element()+">
    <xsl:variable name="datetime" as="xs:string?" select="(r:point(@when, @when-iso), r:only-point(.))[1] ! r:datetime(.)"/>
    <xsl:variable name="words" as="xs:string?" select="r:date-words(.)"/>
    <xsl:variable name="judgement" as="attribute()*" select="if ($r:is-judged and r:may-be-judged(.)) then r:judgement(.) else ()"/>
    <xsl:element name="{if ($datetime and not(r:holds-blocks(.))) then 'time' else r:division-or-span(.)}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:if test="$words or @xml:id or exists($judgement)">
        <xsl:attribute name="id" select="r:mention-id(.)"/>
        <xsl:sequence select="$judgement"/>
      </xsl:if>
      <xsl:if test="@xml:lang">
        <xsl:sequence select="r:language-attributes(@xml:lang)"/>
      </xsl:if>
      <xsl:if test="$datetime and not(r:holds-blocks(.))">
        <xsl:attribute name="datetime" select="$datetime"/>
      </xsl:if>
      <xsl:for-each select="$words[not(. = r:field(current()))]">
        <xsl:attribute name="title" select="."/>
      </xsl:for-each>
      <xsl:apply-templates/>
    </xsl:element>
    <xsl:sequence select="$judgement[local-name() ne 'data-resp'][1] ! r:judged(current())"/>
  </xsl:template>

  <!-- Both ends of a range, where they are the same. -->
  <xsl:function name="r:only-point" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="
        (r:point($date/@from, $date/@from-iso)[. = r:point($date/@to, $date/@to-iso)], r:point($date/@notBefore, $date/@notBefore-iso)[. = r:point($date/@notAfter, $date/@notAfter-iso)])[1]"/>
  </xsl:function>

  <!-- As HTML wants it (4.5.14): a day, month or year from the year 1, a day of any year, a time, or a day with one. -->
  <xsl:function name="r:datetime" as="xs:string?">
    <xsl:param name="point" as="xs:string"/>
    <xsl:sequence select="
        if (matches($point, '^--\d\d-\d\d$')) then substring($point, 3)
        else $point[matches(., '^(\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(\.\d{1,3})?(Z|[+-]\d\d:\d\d)?)?)?)?|\d\d:\d\d(:\d\d(\.\d{1,3})?)?)$')]
                   [not(starts-with(., '0000') or matches(., '(^|T)24:'))][not(contains(., 'T')) or . castable as xs:dateTime]"/>
  </xsl:function>

</xsl:stylesheet>
