<?xml version="1.0" encoding="UTF-8"?>
<!-- JSON as people write it, from the XML form of XPath Functions 17.4: keys in the order they are given, two spaces a
     level, an array of numbers on one line. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fn="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:json" as="xs:string">
    <xsl:param name="value" as="element()"/>
    <xsl:sequence select="r:json-at($value, '&#10;')"/>
  </xsl:function>

  <!-- $line: a line end and the indentation of the line that the value begins on. -->
  <xsl:function name="r:json-at" as="xs:string">
    <xsl:param name="value" as="element()"/>
    <xsl:param name="line" as="xs:string"/>
    <xsl:variable name="inner" as="xs:string" select="$line || '  '"/>
    <xsl:variable name="parts" as="xs:string*" select="$value/* ! (r:json-key(.) || r:json-at(., $inner))"/>
    <xsl:sequence select="
        if ($value/self::fn:array[fn:number]) then '[' || string-join($parts, ', ') || ']'
        else if ($value/self::fn:array) then '[' || $inner || string-join($parts, ',' || $inner) || $line || ']'
        else if ($value/self::fn:map) then '{' || $inner || string-join($parts, ',' || $inner) || $line || '}'
        else r:json-atom($value)"/>
  </xsl:function>

  <xsl:function name="r:json-key" as="xs:string">
    <xsl:param name="value" as="element()"/>
    <xsl:sequence select="if ($value/@key) then '&quot;' || $value/@key || '&quot;: ' else ''"/>
  </xsl:function>

  <!-- XML has of the characters that JSON escapes only these. -->
  <xsl:function name="r:json-atom" as="xs:string">
    <xsl:param name="value" as="element()"/>
    <xsl:sequence select="
        if ($value/self::fn:string)
        then '&quot;' || ($value => replace('\\', '\\\\') => replace('&quot;', '\\&quot;') => replace('\n', '\\n')
                          => replace('\r', '\\r') => replace('\t', '\\t')) || '&quot;'
        else if ($value/self::fn:null) then 'null'
        else string($value)"/>
  </xsl:function>

</xsl:stylesheet>
