<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in the words of the site, with what is not certain of them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:shown-date" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)"/>
    <xsl:variable name="words" as="xs:string?" select="
        if (starts-with($edtf, '[') and not($ends = '..'))
        then r:phrase('date-between', $ends ! r:written-day(., 'months-of-days'))
        else r:written-date($edtf)"/>
    <xsl:variable name="estimated" as="xs:string?" select="if (matches($edtf, '[~%]')) then r:phrase('date-about', $words) else $words"/>
    <xsl:sequence select="if (matches($edtf, '[?%]')) then r:phrase('date-uncertain', $estimated) else $estimated"/>
  </xsl:function>

  <!-- The same, for programs to read where it is one date. -->
  <xsl:function name="r:dated" as="element()?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="words" as="xs:string?" select="r:shown-date($edtf)[.]"/>
    <xsl:choose>
      <xsl:when test="$words and matches($edtf, '^\d{4}(-\d\d){0,2}$') and not(starts-with($edtf, '0000'))">
        <time datetime="{$edtf}">{$words}</time>
      </xsl:when>
      <xsl:when test="$words">
        <span class="date">{$words}</span>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- The year that a number of record.xsl stands for (r:order), as a year of the calendar. -->
  <xsl:function name="r:year-of-moment" as="xs:integer">
    <xsl:param name="moment" as="xs:double"/>
    <xsl:sequence select="xs:integer(floor($moment div (13 * 32)))"/>
  </xsl:function>

  <!-- 1 to 12, or 0 where no month is said. -->
  <xsl:function name="r:month-of-moment" as="xs:integer">
    <xsl:param name="moment" as="xs:double"/>
    <xsl:sequence select="xs:integer(floor($moment div 32)) - r:year-of-moment($moment) * 13"/>
  </xsl:function>

  <xsl:function name="r:year-in-words" as="xs:string">
    <xsl:param name="year" as="xs:integer"/>
    <xsl:sequence select="if ($year gt 0) then string($year) else r:phrase('before-christ', string(1 - $year))"/>
  </xsl:function>

</xsl:stylesheet>
