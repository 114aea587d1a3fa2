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

  <xsl:include href="date-words.xsl"/>

  <!-- In no more precision than the element has. Times of day are left out. An element without a value of the standard's attributes
       is read in its words. -->
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
        else if ($earliest or $latest) then (r:whole($earliest, $latest) ! (. || $qualifier), '[' || $earliest || '..' || $latest || ']')[1]
        else if ($date/(@when | @when-iso | @from | @from-iso | @to | @to-iso | @notBefore | @notBefore-iso | @notAfter | @notAfter-iso)) then ()
        else if ($date/(@when-custom | @from-custom | @notBefore-custom | @notAfter-custom | @calendar[not(matches(., 'gregor', 'i'))]))
        then r:year-of-another-calendar($date)
        else $date ! (r:date-of-words(r:field(.)) ! (if (matches(., '[?~%/\]]$')) then . else . || $qualifier))"/>
  </xsl:function>

  <!-- From the first to the last day of a month or year: one day of that month, or that year. -->
  <xsl:function name="r:whole" as="xs:string?">
    <xsl:param name="earliest" as="xs:string?"/>
    <xsl:param name="latest" as="xs:string?"/>
    <xsl:variable name="next" as="xs:string" select="
        if ($latest castable as xs:date) then string(xs:date($latest) + xs:dayTimeDuration('P1D')) else ''"/>
    <xsl:sequence select="
        if (matches($earliest, '-01-01$') and $latest = replace($earliest, '-01-01$', '-12-31')) then substring-before($earliest, '-01-01')
        else if (matches($earliest, '-01$') and starts-with(string($latest), replace($earliest, '-01$', '-')) and ends-with($next, '-01'))
        then replace($earliest, '-\d\d$', '')
        else ()"/>
  </xsl:function>

  <!-- A year of the Julian calendar is one of ours but for its last days; of other calendars nothing is said. -->
  <xsl:function name="r:year-of-another-calendar" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="julian" as="xs:boolean" select="every $name in $date/(@calendar, @datingMethod) satisfies matches($name, 'jul|old|gregor', 'i')"/>
    <xsl:variable name="years" as="xs:string*" select="
        ($date/@when-custom, $date/(@notBefore-custom | @from-custom), $date/(@notAfter-custom | @to-custom), r:field($date))
          ! analyze-string(., '^\d{4}|\d{4}$')/*:match[1] ! string()"/>
    <xsl:variable name="turn" as="xs:boolean" select="matches(string-join(($date/@*, r:field($date)), ' '), '-12-|de[cz]em|déc|дек', 'i')"/>
    <xsl:sequence select="
        if (not($julian) or $turn) then ()
        else if ($date/(@notBefore-custom and @notAfter-custom)) then '[' || $years[1] || '..' || $years[2] || ']'
        else $years[1]"/>
  </xsl:function>

  <!-- What the encoder doubts, and what the encoder only estimates: by attributes, by elements in the date or about it (TEI P5 21),
       and in the words of a date that is one. -->
  <xsl:function name="r:qualifier" as="xs:string">
    <xsl:param name="date" as="element()?"/>
    <xsl:variable name="remarks" as="element()*" select="$date/(tei:certainty | tei:precision) | r:remarks-on($date)"/>
    <xsl:variable name="low" as="xs:string+" select="'low', 'medium', 'unknown'"/>
    <xsl:variable name="said" as="xs:string" select="if ($date/(@when | @when-iso)) then r:doubts-in-words(r:field($date)) else ''"/>
    <xsl:variable name="doubted" as="xs:boolean" select="
        $date/@cert = $low or $said = ('?', '%') or $remarks/self::tei:certainty[not(@locus = ('name', 'start', 'end'))]/@cert = $low"/>
    <xsl:variable name="estimated" as="xs:boolean" select="
        $date/@precision = $low or $said = ('~', '%') or $remarks/self::tei:precision/@precision = $low"/>
    <xsl:sequence select="if ($doubted and $estimated) then '%' else if ($doubted) then '?' else if ($estimated) then '~' else ''"/>
  </xsl:function>

  <xsl:function name="r:remarks-on" as="element()*">
    <xsl:param name="date" as="element()?"/>
    <xsl:sequence select="$date[@xml:id] ! key('r:remark', '#' || @xml:id, root(.)[. instance of document-node()])"/>
  </xsl:function>

  <xsl:key name="r:remark" match="tei:certainty | tei:precision" use="tokenize(@target)"/>

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
