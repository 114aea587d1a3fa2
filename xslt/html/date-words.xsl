<?xml version="1.0" encoding="UTF-8"?>
<!-- What a date is, in words of the page's language: 21 October 1928, between 1542 and 1550, 44 BCE.

     A point in time is as att.datable.w3c writes it: a day, month or year, a day of any year, a time of day or a day with
     one. There is no year 0 in it (XML Schema 1.0, which TEI P5 follows): -0044 is 44 BCE. ISO 8601 and EDTF have one, and
     so have the points in time here: -0043. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- What an attribute of att.datable.w3c, or for want of it the one of att.datable.iso, says, if it is a point in time. -->
  <xsl:function name="r:point" as="xs:string?">
    <xsl:param name="w3c" as="attribute()?"/>
    <xsl:param name="iso" as="attribute()?"/>
    <xsl:variable name="value" as="xs:string?" select="if ($w3c) then r:with-year-0($w3c) else $iso ! string()"/>
    <!-- The hour may be wrong where the day is right. -->
    <xsl:variable name="point" as="xs:string?" select="
        if (contains($value, 'T') and not($value castable as xs:dateTime)) then substring-before($value, 'T') else $value"/>
    <xsl:sequence select="$point[r:day(.) or r:is-day-of-any-year(.) or . castable as xs:time]"/>
  </xsl:function>

  <xsl:function name="r:with-year-0" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="year" as="xs:integer" select="
        if (starts-with($value, '-') and matches($value, '^-\d{4}')) then xs:integer(substring($value, 2, 4)) else 0"/>
    <xsl:sequence select="if ($year gt 0) then '-'[$year gt 1] || format-integer($year - 1, '0000') || substring($value, 6) else $value"/>
  </xsl:function>

  <xsl:function name="r:is-day-of-any-year" as="xs:boolean">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="$value castable as xs:gMonthDay or $value castable as xs:gMonth"/>
  </xsl:function>

  <!-- The normalised value in words; nothing where there is none. -->
  <xsl:function name="r:date-words" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="parts" as="xs:string*" select="
        r:point($date/@when, $date/@when-iso) ! r:point-words(.),
        $date[@from or @to or @from-iso or @to-iso] ! r:range-words(r:point($date/@from, $date/@from-iso), r:point($date/@to, $date/@to-iso), ('date-from-to', 'date-from', 'date-to')),
        $date[@notBefore or @notAfter or @notBefore-iso or @notAfter-iso] ! r:range-words(r:point($date/@notBefore, $date/@notBefore-iso), r:point($date/@notAfter, $date/@notAfter-iso), ('date-between', 'not-before', 'not-after'))"/>
    <xsl:sequence select="string-join(($parts, $parts[1][$date/(@calendar | @datingMethod)] ! r:calendar($date)), ', ')[.]"/>
  </xsl:function>

  <!-- $keys: of the phrases for a range with both ends, without an end, without a start. -->
  <xsl:function name="r:range-words" as="xs:string?">
    <xsl:param name="start" as="xs:string?"/>
    <xsl:param name="end" as="xs:string?"/>
    <xsl:param name="keys" as="xs:string+"/>
    <xsl:sequence select="
        if ($start and $end)
        then (if ($start eq $end) then r:point-words($start) else r:phrase($keys[1], ($start, $end) ! r:point-words(.)))
        else ($start ! r:phrase($keys[2], r:point-words(.)), $end ! r:phrase($keys[3], r:point-words(.)))[1]"/>
  </xsl:function>

  <xsl:function name="r:point-words" as="xs:string">
    <xsl:param name="point" as="xs:string"/>
    <xsl:variable name="time" as="xs:string?" select="$point[contains(., ':')] ! r:time-words(.)"/>
    <xsl:variable name="known" as="xs:string?" select="r:day($point)"/>
    <xsl:variable name="day" as="xs:string?" select="
        if ($known) then r:written-day($known, 'months')
        else if ($point castable as xs:time) then ()
        else r:day-of-any-year-words($point)"/>
    <xsl:sequence select="string-join(($day, $time), ', ')"/>
  </xsl:function>

  <!-- 14:30 of 1928-10-21T14:30:00Z; noon and midnight are seconds as they are. -->
  <xsl:function name="r:time-words" as="xs:string?">
    <xsl:param name="point" as="xs:string"/>
    <xsl:sequence select="
        analyze-string($point, '(^|T)(\d\d:\d\d)(:00(\.0+)?$|:\d\d)?')/*:match ! (string(*:group[@nr = '2']) || string(*:group[@nr = '3'][not(starts-with(., ':00'))]))"/>
  </xsl:function>

  <xsl:function name="r:day-of-any-year-words" as="xs:string">
    <xsl:param name="point" as="xs:string"/>
    <xsl:variable name="parts" as="xs:integer+" select="tokenize($point, '-')[.] ! xs:integer(.)"/>
    <xsl:sequence select="
        if (exists($parts[2])) then r:day-of-month($parts[2], tokenize(r:label('months-of-days'))[$parts[1]])
        else tokenize(r:label('months'))[$parts[1]]"/>
  </xsl:function>

  <!-- All that the attributes of $date say. -->
  <xsl:function name="r:points" as="xs:string*">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="
        r:point($date/@when, $date/@when-iso), r:point($date/@from, $date/@from-iso), r:point($date/@notBefore, $date/@notBefore-iso),
        r:point($date/@to, $date/@to-iso), r:point($date/@notAfter, $date/@notAfter-iso)"/>
  </xsl:function>

  <!-- The year, or the years a date lies between: 1879, 1542/1550. -->
  <xsl:function name="r:years" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="points" as="xs:string*" select="r:points($date)"/>
    <xsl:sequence select="
        string-join(distinct-values($points ! r:day(.) ! r:written-day(replace(., '(\d{4}).*$', '$1'), 'months')), '/')[.]"/>
  </xsl:function>

  <!-- Another calendar than ours that the words of a date follow. -->
  <xsl:function name="r:calendar" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="name" as="xs:string?" select="$date/(@calendar, @datingMethod)[1] ! replace(., '^.*[#:]', '')"/>
    <xsl:variable name="described" as="xs:string?" select="($name ! id(., root($date))[self::tei:calendar])[1] ! r:field(.)"/>
    <xsl:sequence select="
        if (empty($name) or matches($name, 'gregorian|proleptic|new-?style', 'i')) then ()
        else if (matches($name, 'julian|old-?style', 'i')) then r:label('calendar-julian')
        else r:phrase('calendar', ($described, $name)[1])"/>
  </xsl:function>

</xsl:stylesheet>
