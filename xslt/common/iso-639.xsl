<?xml version="1.0" encoding="UTF-8"?>
<!-- The codes of languages: of two letters, as BCP 47 has them where there are two, and of three, as libraries have them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Read when the stylesheet is compiled, so that nothing is read at run time. -->
  <xsl:variable name="languages" as="element(language)*" static="yes" select="doc('iso-639.xml')/languages/language"/>

  <!-- What BCP 47 writes for a code of three letters that is not to be used where there are two: for "deu" and "ger" it is "de". -->
  <xsl:variable name="r:two-letters" as="map(xs:string, xs:string)" static="yes" select="
      map:merge($languages[string-length(@tag) eq 2] ! (map { string(@code): string(@tag) }, map { string(@bibliographic): string(@tag) }))"/>

  <xsl:variable name="r:three-letters" as="map(xs:string, xs:string)" static="yes" select="
      map:merge($languages ! map { string(@tag): string(@code) })"/>

  <xsl:variable name="r:bibliographic" as="map(xs:string, xs:string)" static="yes" select="
      map:merge($languages ! map { string(@tag): string(@bibliographic) })"/>

  <!-- The language that a tag begins with, in ISO 639-3. -->
  <xsl:function name="r:iso-639-3" as="xs:string?">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:variable name="language" as="xs:string" select="lower-case(replace($tag, '-.*$', ''))"/>
    <xsl:sequence select="($r:three-letters($language), $language[matches(., '^[a-z]{3}$')])[1]"/>
  </xsl:function>

  <!-- In the bibliographic codes of ISO 639-2, which are MARC's: not every language has one. -->
  <xsl:function name="r:iso-639-2b" as="xs:string?">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:sequence select="$r:bibliographic(lower-case(replace($tag, '-.*$', '')))"/>
  </xsl:function>

</xsl:stylesheet>
