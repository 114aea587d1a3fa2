<?xml version="1.0" encoding="UTF-8"?>
<!-- The text of a header's element, and the value of its dates. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:mode name="r:field" on-no-match="text-only-copy"/>

  <!-- The words of a bibliographic field on one line, without notes; nothing where there are none. -->
  <xsl:function name="r:field" as="xs:string?">
    <xsl:param name="node" as="node()?"/>
    <xsl:variable name="parts" as="text()*">
      <xsl:apply-templates select="$node" mode="r:field"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($parts))[.]"/>
  </xsl:function>

  <xsl:template match="tei:note | tei:index | tei:del | tei:fw | tei:lb[@break = 'no']" mode="r:field" as="empty-sequence()"/>

  <xsl:template match="tei:lb[not(@break = 'no')] | tei:pb" mode="r:field" as="text()">
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="tei:choice" mode="r:field" as="text()*">
    <xsl:apply-templates select="(tei:corr | tei:reg | tei:expan, *)[1]" mode="r:field"/>
  </xsl:template>

  <!-- Without the sign at its end, which would stand beside another one; but an abbreviation keeps its full stop. -->
  <xsl:function name="r:without-stop" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace($words, '([\p{L}\p{N})]{4})[.,;:]+$', '$1')"/>
  </xsl:function>

  <!-- A volume or number: the range in @from and @to, else the words without what they count. -->
  <xsl:function name="r:scope" as="xs:string?">
    <xsl:param name="scope" as="element(tei:biblScope)?"/>
    <xsl:sequence select="
        if ($scope/@from) then string-join(distinct-values($scope/(@from, @to)), '–')
        else r:field($scope) ! replace(., '^(vol(ume)?|no|nr|number|issue|bd|band|heft|tome|t)[.:]?\s+', '', 'i')"/>
  </xsl:function>

  <!-- The value of an element of att.datable in EDTF, in no more precision than it has. Times of day are left out. -->
  <xsl:function name="r:edtf" as="xs:string?">
    <xsl:param name="date" as="element()?"/>
    <xsl:variable name="when" as="xs:string?" select="$date/(@when, @when-iso)[1] ! string()"/>
    <xsl:variable name="start" as="xs:string?" select="$date/(@from, @from-iso, @notBefore, @notBefore-iso)[1] ! string()"/>
    <xsl:variable name="end" as="xs:string?" select="$date/(@to, @to-iso, @notAfter, @notAfter-iso)[1] ! string()"/>
    <xsl:sequence select="
        if ($when or r:day($start) eq r:day($end)) then r:day(($when, $start)[1])
        else if (r:day($start) or r:day($end)) then (r:day($start), '..')[1] || '/' || (r:day($end), '..')[1]
        else if ($start or $end) then ()
        else r:day(r:field($date))"/>
  </xsl:function>

  <!-- A day, month or year of the calendar, or nothing: 30 February is no date. -->
  <xsl:function name="r:day" as="xs:string?">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:variable name="day" as="xs:string?" select="if (contains($value, 'T')) then substring-before($value, 'T') else $value"/>
    <!-- By its length, since a value may have a time zone too. -->
    <xsl:variable name="digits" as="xs:integer" select="string-length($day) - (if (starts-with($day, '-')) then 1 else 0)"/>
    <xsl:sequence select="
        $day[if ($digits eq 10) then . castable as xs:date
             else if ($digits eq 7) then . castable as xs:gYearMonth
             else $digits eq 4 and . castable as xs:gYear]"/>
  </xsl:function>

  <!-- The year of an EDTF value, four digits; of an interval, that of its start. -->
  <xsl:function name="r:year" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:sequence select="(tokenize($edtf, '/')[matches(., '^\d{4}')])[1] ! substring(., 1, 4)"/>
  </xsl:function>

</xsl:stylesheet>
