<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates as people write them, in the language of the page. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- A day, month, year or interval in EDTF, of which an end may be open, in words: 21 October 1928. -->
  <xsl:function name="r:written-date" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)"/>
    <xsl:sequence select="
        if (count($ends) lt 2) then r:written-day($ends, 'months')
        else if ($ends[2] = '..') then r:phrase('not-before', r:written-day($ends[1], 'months-of-days'))
        else if ($ends[1] = '..') then r:phrase('not-after', r:written-day($ends[2], 'months-of-days'))
        else r:written-interval($ends[1], $ends[2])"/>
  </xsl:function>

  <!-- Of two days of a month, or of a year, what they share is written once: 21–24 October 1928. -->
  <xsl:function name="r:written-interval" as="xs:string">
    <xsl:param name="start" as="xs:string"/>
    <xsl:param name="end" as="xs:string"/>
    <xsl:variable name="days" as="xs:integer*" select="($start, $end)[matches(., '^-?\d{4}-\d\d-\d\d$')] ! xs:integer(substring(., string-length(.) - 1))"/>
    <xsl:variable name="dates" as="xs:string+" select="($start, $end) ! r:written-day(., 'months')"/>
    <xsl:sequence select="
        if (count($days) eq 2 and substring($start, 1, string-length($start) - 3) eq substring($end, 1, string-length($end) - 3))
        then replace(r:phrase('day-of-month', (string($days[1]), '–')), '\s+–$', '–') || r:written-day($end, 'months')
        else string-join($dates, if (some $date in $dates satisfies contains($date, ' ')) then ' – ' else '–')"/>
  </xsl:function>

  <!-- $months: the key of the months' names where no day goes before them. -->
  <xsl:function name="r:written-day" as="xs:string?">
    <xsl:param name="date" as="xs:string?"/>
    <xsl:param name="months" as="xs:string"/>
    <xsl:variable name="parts" as="xs:integer*" select="tokenize(replace($date, '^-', ''), '-')[matches(., '^\d+$')] ! xs:integer(.)"/>
    <xsl:variable name="year" as="xs:string?" select="
        if (starts-with($date, '-')) then r:phrase('before-christ', string($parts[1] + 1))
        else if ($parts[1] = 0) then r:phrase('before-christ', '1')
        else $parts[1] ! string()"/>
    <xsl:sequence select="
        string-join((
          if ($parts[3]) then r:day-of-month($parts[3], tokenize(r:label('months-of-days'))[$parts[2]])
          else $parts[2] ! tokenize(r:label($months))[$parts[2]],
          $year), ' ')[.]"/>
  </xsl:function>

  <xsl:function name="r:day-of-month" as="xs:string">
    <xsl:param name="day" as="xs:integer"/>
    <xsl:param name="month" as="xs:string"/>
    <xsl:sequence select="r:phrase(if ($day eq 1) then 'first-of-month' else 'day-of-month', (string($day), $month))"/>
  </xsl:function>

</xsl:stylesheet>
