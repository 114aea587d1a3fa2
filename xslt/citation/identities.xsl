<?xml version="1.0" encoding="UTF-8"?>
<!-- By what identifiers the files of names know somebody, from the addresses in a record's name: ORCID, ISNI, GND. Those of which
     the check digit is wrong are none, since whoever takes a deposit would refuse it for their sake. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- 0000-0002-1825-0097 -->
  <xsl:function name="r:orcid" as="xs:string?">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="r:identifier-at($name, '^https?://(www\.)?orcid\.org/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/?$')[r:check-digit-is-right(.)]"/>
  </xsl:function>

  <!-- Sixteen digits, without spaces. -->
  <xsl:function name="r:isni" as="xs:string?">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="r:identifier-at($name, '^https?://(www\.)?isni\.org/(?:isni/)?(\d{15}[\dX])/?$')[r:check-digit-is-right(.)]"/>
  </xsl:function>

  <!-- 118540238 -->
  <xsl:function name="r:gnd" as="xs:string?">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="r:identifier-at($name, '^https?://(www\.)?d-nb\.info/gnd/(1[012]?\d{7}[\dX]|[47]\d{6}-\d|[1-9]\d{0,7}-[\dX]|3\d{7}[\dX])/?$')"/>
  </xsl:function>

  <!-- The second group of $pattern in the first address that follows it. -->
  <xsl:function name="r:identifier-at" as="xs:string?">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:sequence select="tokenize($name?uris)[matches(., $pattern)][1] ! replace(., $pattern, '$2')"/>
  </xsl:function>

  <!-- By ISO 7064, MOD 11-2. -->
  <xsl:function name="r:check-digit-is-right" as="xs:boolean">
    <xsl:param name="identifier" as="xs:string"/>
    <xsl:variable name="digits" as="xs:string+" select="string-to-codepoints(translate($identifier, '-', '')) ! codepoints-to-string(.)"/>
    <xsl:variable name="sum" as="xs:integer" select="
        fold-left($digits[position() lt last()], 0, function($sum as xs:integer, $digit as xs:string) as xs:integer { ($sum + xs:integer($digit)) * 2 })"/>
    <xsl:sequence select="$digits[last()] = ('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X')[(12 - $sum mod 11) mod 11 + 1]"/>
  </xsl:function>

</xsl:stylesheet>
