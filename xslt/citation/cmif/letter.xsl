<?xml version="1.0" encoding="UTF-8"?>
<!-- A letter: where it is in its edition, who sent it to whom, from where and when. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.tei-c.org/ns/1.0"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:cmif-letter" as="element(tei:correspDesc)">
    <xsl:param name="letter" as="map(xs:string, item()*)"/>
    <correspDesc>
      <xsl:for-each select="($letter?correspondence ! ?number, $letter?key[.])[1]">
        <xsl:attribute name="key" select="."/>
      </xsl:for-each>
      <xsl:for-each select="r:permanent-address($letter)">
        <xsl:attribute name="ref" select="."/>
      </xsl:for-each>
      <xsl:attribute name="source" select="'#' || r:cmif-source-id($letter)"/>
      <xsl:sequence select="('sent', 'received') ! r:cmif-action($letter, .)"/>
    </correspDesc>
  </xsl:function>

  <xsl:function name="r:cmif-people" as="map(xs:string, xs:string)*">
    <xsl:param name="letter" as="map(xs:string, item()*)"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="$letter?correspondence ! ?actions[?type = $type] ! ?people"/>
  </xsl:function>

  <!-- Both are always there; who is not known is called so. -->
  <xsl:function name="r:cmif-action" as="element(tei:correspAction)">
    <xsl:param name="letter" as="map(xs:string, item()*)"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:variable name="actions" as="map(xs:string, item()*)*" select="$letter?correspondence ! ?actions[?type = $type]"/>
    <xsl:variable name="people" as="map(xs:string, xs:string)*" select="r:cmif-people($letter, $type)"/>
    <correspAction type="{$type}">
      <xsl:sequence select="
          (if (exists($people)) then $people else map { 'literal': 'Unknown' }) ! r:cmif-person(.),
          $actions ! r:cmif-place(.),
          ($actions ! ?date)[1] ! r:cmif-date(.)"/>
    </correspAction>
  </xsl:function>

</xsl:stylesheet>
