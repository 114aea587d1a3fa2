<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates of a record: the value of an element of att.datable in EDTF, levels 1 and 2, and what formats ask of it.

       1928, 1928-10, 1928-10-21       a year, a month, a day, in the precision that the header has
       1928?  1928~  1928%             uncertain, approximate, both
       1928-10-01/1928-10-05           an interval: @from and @to; an end that is not known is ".."
       [1928-10-01..1928-10-05]        one day of these: @notBefore and @notAfter; an end that is not known is empty -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- In no more precision than the element has. Times of day are left out. -->
  <xsl:function name="r:edtf" as="xs:string?">
    <xsl:param name="date" as="element()?"/>
    <xsl:variable name="when" as="xs:string?" select="$date/(@when, @when-iso)[1] ! r:day(.)"/>
    <xsl:variable name="from" as="xs:string?" select="$date/(@from, @from-iso)[1] ! r:day(.)"/>
    <xsl:variable name="to" as="xs:string?" select="$date/(@to, @to-iso)[1] ! r:day(.)"/>
    <xsl:variable name="earliest" as="xs:string?" select="$date/(@notBefore, @notBefore-iso)[1] ! r:day(.)"/>
    <xsl:variable name="latest" as="xs:string?" select="$date/(@notAfter, @notAfter-iso)[1] ! r:day(.)"/>
    <xsl:variable name="qualifier" as="xs:string" select="r:qualifier($date)"/>
    <xsl:sequence select="
        if ($when or $from = $to or $earliest = $latest) then ($when, $from[. = $to], $earliest)[1] || $qualifier
        else if ($from or $to) then string-join((($from, $earliest)[1] ! (. || $qualifier), '..')[1] || '/' || (($to, $latest)[1] ! (. || $qualifier), '..')[1])
        else if ($earliest or $latest) then '[' || $earliest || '..' || $latest || ']'
        else if ($date/(@when | @when-iso | @from | @to | @notBefore | @notAfter)) then ()
        else r:day(r:field($date)) ! (. || $qualifier)"/>
  </xsl:function>

  <!-- What the encoder doubts, and what the encoder only estimates. -->
  <xsl:function name="r:qualifier" as="xs:string">
    <xsl:param name="date" as="element()?"/>
    <xsl:variable name="doubted" as="xs:boolean" select="$date/@cert = ('low', 'medium', 'unknown')"/>
    <xsl:variable name="estimated" as="xs:boolean" select="$date/@precision = ('low', 'medium', 'unknown')"/>
    <xsl:sequence select="if ($doubted and $estimated) then '%' else if ($doubted) then '?' else if ($estimated) then '~' else ''"/>
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

  <!-- The first and the last day, month or year, without signs: one for a date, two for an interval and for one day of
       several; an end that is not known is "..". -->
  <xsl:function name="r:ends" as="xs:string*">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="plain" as="xs:string" select="translate($edtf, '?~%[]', '')"/>
    <xsl:sequence select="
        if ($plain = '') then ()
        else if (starts-with($edtf, '[')) then ((substring-before($plain, '..')[.], '..')[1], (substring-after($plain, '..')[.], '..')[1])
        else tokenize($plain, '/')"/>
  </xsl:function>

  <!-- One date, however uncertain: neither an interval nor one day of several. -->
  <xsl:function name="r:is-one-date" as="xs:boolean">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:sequence select="count(r:ends($edtf)) eq 1"/>
  </xsl:function>

  <!-- What a format that has only plain dates and intervals cannot say of this one; $name is what it is the date of. -->
  <xsl:function name="r:doubts" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:sequence select="
        $edtf[matches(., '[?%]')] ! ('that the ' || $name || ' ' || . || ' is uncertain'),
        $edtf[matches(., '[~%]')] ! ('that the ' || $name || ' ' || . || ' is approximate'),
        $edtf[starts-with(., '[')] ! ('that the ' || $name || ' is not all of ' || . || ' but one day of it')"/>
  </xsl:function>

  <!-- The year, four digits; of an interval, that of its start, or of its end if only that is known. -->
  <xsl:function name="r:year" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:sequence select="r:ends($edtf)[matches(., '^\d{4}')][1] ! substring(., 1, 4)"/>
  </xsl:function>

</xsl:stylesheet>
