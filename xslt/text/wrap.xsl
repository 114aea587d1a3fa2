<?xml version="1.0" encoding="UTF-8"?>
<!-- Text whose line ends are ours: white space of the document is one space, a paragraph one line, or lines of a width. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- A break in whose place no white space may stand. -->
  <xsl:variable name="joint" as="xs:integer" select="-1"/>

  <!-- The items with every run of white space, through however many elements it goes, folded to one space. -->
  <xsl:function name="r:folded" as="xs:anyAtomicType*">
    <xsl:param name="items" as="xs:anyAtomicType*"/>
    <xsl:iterate select="$items">
      <xsl:param name="spaced" as="xs:boolean" select="false()"/>
      <xsl:param name="joined" as="xs:boolean" select="false()"/>
      <xsl:choose>
        <xsl:when test=". instance of xs:integer and . eq $joint">
          <xsl:next-iteration>
            <xsl:with-param name="spaced" select="false()"/>
            <xsl:with-param name="joined" select="true()"/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:when test=". instance of xs:string">
          <!-- Who sets wrap asks for it: this is the one place where white space of running text is folded. -->
          <xsl:variable name="words" as="xs:string" select="normalize-space(.)"/>
          <xsl:variable name="before" as="xs:boolean" select="not($joined) and ($spaced or r:is-space(substring(., 1, 1)))"/>
          <xsl:sequence select="if ($words) then (' '[$before], $words) else ()"/>
          <xsl:next-iteration>
            <xsl:with-param name="spaced" select="if ($words) then r:is-space(substring(., string-length(.))) else $before"/>
            <xsl:with-param name="joined" select="$joined and not($words)"/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="."/>
          <xsl:next-iteration>
            <xsl:with-param name="joined" select="false()"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="r:is-space" as="xs:boolean">
    <xsl:param name="character" as="xs:string"/>
    <xsl:sequence select="$character = (' ', '&#10;', '&#9;', '&#13;')"/>
  </xsl:function>

  <!-- What would be several lines, in one. -->
  <xsl:function name="r:in-one-line" as="xs:string">
    <xsl:param name="items" as="xs:anyAtomicType*"/>
    <xsl:sequence select="normalize-space(string-join(r:join(r:folded($items))))"/>
  </xsl:function>

  <!-- The pieces of joined text with lines of at most $width characters, or with their own where there is no width. What
       is laid out stays. -->
  <xsl:function name="r:wrapped" as="xs:string*">
    <xsl:param name="pieces" as="xs:anyAtomicType*"/>
    <xsl:param name="width" as="xs:integer?"/>
    <xsl:for-each-group select="$pieces" group-adjacent="if (. instance of xs:untypedAtomic) then 'laid out' else string(starts-with(., '&#10;'))">
      <xsl:sequence select="
          if (exists($width) and current-grouping-key() eq 'false') then r:lines(string-join(current-group()), $width)
          else current-group() ! string()"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- One line as lines: each takes as many words as it has room for. A longer word has a line for itself. -->
  <xsl:function name="r:lines" as="xs:string+">
    <xsl:param name="line" as="xs:string"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:choose>
      <xsl:when test="string-length($line) le $width">
        <xsl:sequence select="$line"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:iterate select="tokenize($line)">
          <xsl:param name="used" as="xs:integer?" select="()"/>
          <xsl:variable name="length" as="xs:integer" select="string-length(.)"/>
          <xsl:variable name="fits" as="xs:boolean" select="exists($used[. + 1 + $length le $width])"/>
          <xsl:sequence select="if (empty($used)) then () else if ($fits) then ' ' else '&#10;', ."/>
          <xsl:next-iteration>
            <xsl:with-param name="used" select="if ($fits) then $used + 1 + $length else $length"/>
          </xsl:next-iteration>
        </xsl:iterate>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
