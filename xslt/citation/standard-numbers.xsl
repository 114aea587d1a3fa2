<?xml version="1.0" encoding="UTF-8"?>
<!-- The numbers of books and periodicals, with their check digits: who takes a deposit refuses it for a wrong one. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Of thirteen digits or ten, as it is printed. -->
  <xsl:function name="r:isbn" as="xs:string?">
    <xsl:param name="identifiers" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="
        ($identifiers ! replace(?value, '^\s*ISBN(-1[03])?:?\s*', '', 'i'))[
          let $digits := r:digits(.) return
            if (matches(., '^97[89][\d -]*$') and count($digits) eq 13)
            then r:weighed($digits, (1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1)) mod 10 eq 0
            else matches(., '^[\d -]*[\dX]$') and count($digits) eq 10 and r:weighed($digits, reverse(1 to 10)) mod 11 eq 0][1]"/>
  </xsl:function>

  <!-- 1234-5679 -->
  <xsl:function name="r:issn" as="xs:string?">
    <xsl:param name="identifiers" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="
        ($identifiers ! replace(?value, '^\s*ISSN:?\s*', '', 'i'))[
          matches(., '^\d{4}-\d{3}[\dX]$') and r:weighed(r:digits(.), reverse(1 to 8)) mod 11 eq 0][1]"/>
  </xsl:function>

  <!-- X is ten. -->
  <xsl:function name="r:digits" as="xs:integer*">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="string-to-codepoints(replace($number, '[^0-9X]', '')) ! (if (. eq 88) then 10 else . - 48)"/>
  </xsl:function>

  <xsl:function name="r:weighed" as="xs:integer">
    <xsl:param name="digits" as="xs:integer*"/>
    <xsl:param name="weights" as="xs:integer*"/>
    <xsl:sequence select="xs:integer(sum(for-each-pair($digits, $weights, function($digit as xs:integer, $weight as xs:integer) as xs:integer { $digit * $weight })))"/>
  </xsl:function>

</xsl:stylesheet>
