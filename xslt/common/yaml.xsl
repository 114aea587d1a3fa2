<?xml version="1.0" encoding="UTF-8"?>
<!-- YAML that every parser of YAML 1.1 and 1.2 reads alike, from the XML form that XPath Functions 17.4 has for JSON: objects
     and arrays by indentation, every string in double quotes. Plain ones would be shorter, but to some parsers `no` is false,
     `1.0` a number, `12:30` a number to the base of sixty, and `2012-08-10` no string. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fn="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:include href="hexadecimal.xsl"/>

  <!-- The lines of a value. Keys are taken to be words, with hyphens. -->
  <xsl:function name="r:yaml" as="xs:string*">
    <xsl:param name="value" as="element()"/>
    <xsl:sequence select="
        if ($value/self::fn:map[*]) then $value/* ! r:yaml-member(.)
        else if ($value/self::fn:array[*]) then $value/* ! r:yaml-item(.)
        else r:yaml-atom($value)"/>
  </xsl:function>

  <xsl:function name="r:yaml-member" as="xs:string+">
    <xsl:param name="member" as="element()"/>
    <xsl:sequence select="
        if ($member/*) then ($member/@key || ':', r:yaml($member) ! ('  ' || .))
        else $member/@key || ': ' || r:yaml-atom($member)"/>
  </xsl:function>

  <xsl:function name="r:yaml-item" as="xs:string+">
    <xsl:param name="item" as="element()"/>
    <xsl:variable name="lines" as="xs:string+" select="r:yaml($item)"/>
    <xsl:sequence select="'- ' || head($lines), tail($lines) ! ('  ' || .)"/>
  </xsl:function>

  <xsl:function name="r:yaml-atom" as="xs:string">
    <xsl:param name="value" as="element()"/>
    <xsl:sequence select="
        if ($value/self::fn:string) then '&quot;' || r:yaml-escaped($value) || '&quot;'
        else if ($value/self::fn:map) then '{}'
        else if ($value/self::fn:array) then '[]'
        else if ($value/self::fn:null) then 'null'
        else string($value)"/>
  </xsl:function>

  <!-- What ends the string, what begins an escape, line ends of all kinds, and what YAML does not take for printable. -->
  <xsl:function name="r:yaml-escaped" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$text" regex="[&quot;\\&#9;&#10;&#13;&#x7F;-&#x9F;&#x2028;&#x2029;&#xFEFF;]">
        <xsl:matching-substring>
          <xsl:sequence select="
              if (. = ('&quot;', '\')) then '\' || .
              else '\u' || substring('0000' || r:hexadecimal(string-to-codepoints(.)), string-length(r:hexadecimal(string-to-codepoints(.))) + 1)"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

</xsl:stylesheet>
