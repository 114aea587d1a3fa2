<?xml version="1.0" encoding="UTF-8"?>
<!-- A description of the text in two hundred characters: its abstract, its headnote, or how it begins. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:description" as="xs:string?">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="text" as="element(tei:text)?" select="($document/*//tei:text)[1]"/>
    <xsl:variable name="headnote" as="element(tei:note)?" select="$text/(tei:front | tei:body)/tei:note[@type = 'headnote'] => head()"/>
    <xsl:sequence select="
        ($record?abstract, r:passage($headnote/*), r:passage(r:opening($text)))[1] ! r:shortened(., 200)"/>
  </xsl:function>

  <!-- The first blocks of the text; no more of it is looked at. -->
  <xsl:function name="r:opening" as="element()*">
    <xsl:param name="text" as="element(tei:text)?"/>
    <xsl:sequence select="
        subsequence(
          $text/(tei:body, tei:group)/descendant::*[self::tei:p or self::tei:ab or self::tei:l or self::tei:u][not(ancestor::tei:note)],
          1, 4)"/>
  </xsl:function>

  <xsl:function name="r:passage" as="xs:string?">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:sequence select="string-join($blocks ! r:field(.), ' ')[.]"/>
  </xsl:function>

</xsl:stylesheet>
