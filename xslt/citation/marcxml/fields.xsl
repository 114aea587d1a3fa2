<?xml version="1.0" encoding="UTF-8"?>
<!-- Fields and subfields of MARC: one that would be empty is not there. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/MARC21/slim"
                xmlns:m="http://www.loc.gov/MARC21/slim"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:controlfield" as="element(m:controlfield)">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <controlfield tag="{$tag}">{$value}</controlfield>
  </xsl:function>

  <!-- $indicators: two characters. -->
  <xsl:function name="r:datafield" as="element(m:datafield)?">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="indicators" as="xs:string"/>
    <xsl:param name="subfields" as="element(m:subfield)*"/>
    <xsl:if test="exists($subfields)">
      <datafield tag="{$tag}" ind1="{substring($indicators, 1, 1)}" ind2="{substring($indicators, 2, 1)}">
        <xsl:sequence select="$subfields"/>
      </datafield>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:subfields" as="element(m:subfield)*">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values[.]">
      <subfield code="{$code}">{.}</subfield>
    </xsl:for-each>
  </xsl:function>

  <!-- Long words of a header for fields that may be repeated: the exchange format has room for 9,999 bytes in one, and a character
       may have four. -->
  <xsl:function name="r:pieces" as="xs:string*">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="
        fold-left(tokenize($text, ' '), (), function($pieces as xs:string*, $word as xs:string) as xs:string+ {
          if (exists($pieces) and string-length($pieces[last()]) + string-length($word) lt 2400)
          then ($pieces[position() lt last()], $pieces[last()] || ' ' || $word)
          else ($pieces, $word)
        })"/>
  </xsl:function>

</xsl:stylesheet>
