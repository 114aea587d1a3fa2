<?xml version="1.0" encoding="UTF-8"?>
<!-- Runs and breaks joined to text, in one pass. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:variable name="glue" as="xs:integer" select="0"/>
  <xsl:variable name="line" as="xs:integer" select="1"/>
  <xsl:variable name="blank" as="xs:integer" select="2"/>

  <!-- The pieces of the text; line ends of ours are pieces of their own.
       Between one run that is not white space and the next, what counts is: was there glue? then the white space as it is;
       else the greatest break; else the white space as it is. The text ends with one line end. -->
  <xsl:function name="r:join" as="xs:anyAtomicType*">
    <xsl:param name="items" as="xs:anyAtomicType*"/>
    <xsl:iterate select="$items">
      <xsl:param name="break" as="xs:integer" select="$blank"/>
      <xsl:param name="glued" as="xs:boolean" select="false()"/>
      <xsl:param name="space" as="xs:string" select="''"/>
      <xsl:param name="started" as="xs:boolean" select="false()"/>
      <xsl:on-completion>
        <xsl:sequence select="if ($started) then '&#10;' else ()"/>
      </xsl:on-completion>
      <xsl:choose>
        <xsl:when test=". instance of xs:integer">
          <xsl:next-iteration>
            <xsl:with-param name="break" select="max(($break, .))"/>
            <xsl:with-param name="glued" select="$glued or . eq $glue"/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:when test=". instance of xs:untypedAtomic">
          <xsl:sequence select="substring('&#10;&#10;', 1, $break)[$started], ."/>
          <xsl:next-iteration>
            <xsl:with-param name="break" select="0"/>
            <xsl:with-param name="glued" select="false()"/>
            <xsl:with-param name="space" select="''"/>
            <xsl:with-param name="started" select="true()"/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:when test="not(normalize-space(.))">
          <xsl:next-iteration>
            <xsl:with-param name="space" select="$space || ."/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="broken" as="xs:boolean" select="$break gt 0 and not($glued)"/>
          <xsl:variable name="run" as="xs:string" select="r:without-indent(.)"/>
          <xsl:variable name="words" as="xs:string" select="r:without-trailing-space($run)"/>
          <xsl:sequence select="
              if (not($started)) then r:without-leading-space($words)
              else if ($broken) then (substring('&#10;&#10;', 1, $break), r:without-leading-space($words))
              else (r:without-indent($space), $words)"/>
          <xsl:next-iteration>
            <xsl:with-param name="break" select="0"/>
            <xsl:with-param name="glued" select="false()"/>
            <xsl:with-param name="space" select="substring($run, string-length($words) + 1)"/>
            <xsl:with-param name="started" select="true()"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <!-- The indentation of lines belongs to the file, not to the text. -->
  <xsl:function name="r:without-indent" as="xs:string">
    <xsl:param name="run" as="xs:string"/>
    <xsl:sequence select="if (contains($run, '&#10;')) then replace($run, '\n[ \t]+', '&#10;') else $run"/>
  </xsl:function>

  <xsl:function name="r:without-leading-space" as="xs:string">
    <xsl:param name="run" as="xs:string"/>
    <xsl:sequence select="if (normalize-space(substring($run, 1, 1))) then $run else replace($run, '^\s+', '')"/>
  </xsl:function>

  <xsl:function name="r:without-trailing-space" as="xs:string">
    <xsl:param name="run" as="xs:string"/>
    <xsl:sequence select="
        if (normalize-space(substring($run, string-length($run)))) then $run
        else replace($run, '^(.*\S)\s*$', '$1', 's')"/>
  </xsl:function>

</xsl:stylesheet>
