<?xml version="1.0" encoding="UTF-8"?>
<!-- What people did for a work, as libraries say it: the relators of the Library of Congress. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Read when the stylesheet is compiled, so that nothing is read at run time. -->
  <xsl:variable name="relators" as="element(relator)*" static="yes" select="doc('relators.xml')/relators/relator"/>

  <!-- The terms by their codes. -->
  <xsl:variable name="r:relator-terms" as="map(xs:string, xs:string)" static="yes" select="
      map:merge($relators ! map { string(@code): string(.) })"/>

  <xsl:variable name="r:relator-codes" as="map(xs:string, xs:string)" static="yes" select="
      map:merge($relators ! map { string(.): string(@code) })"/>

  <!-- The code of a role that is given as a code or as a term; of any other there is none. -->
  <xsl:function name="r:relator" as="xs:string?">
    <xsl:param name="role" as="xs:string?"/>
    <xsl:variable name="words" as="xs:string" select="lower-case($role)"/>
    <xsl:sequence select="if ($r:relator-terms($words)) then $words else $r:relator-codes($words)"/>
  </xsl:function>

  <!-- In words. -->
  <xsl:function name="r:relator-term" as="xs:string">
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="($r:relator-terms(lower-case($role)), $role)[1]"/>
  </xsl:function>

</xsl:stylesheet>
