<?xml version="1.0" encoding="UTF-8"?>
<!-- A scale for dates that are far from each other or near: columns in the order of time, each for a day, a month, a year
     or some years. Columns follow each other at one distance; where much time lies between two, the scale is broken.

     A column is a map:
       parts     xs:integer+: year, month and day of its start; 0 for what it does not tell apart
       years     xs:integer: how many years it spans, if it spans whole ones
       at        xs:integer: its place, counted from 0 in widths of a column
       broken    xs:boolean: is time left out before it?
       dates     map()+: see chronology.xsl -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- The columns for $dates, which are in order: the finest that there is room for. -->
  <xsl:function name="r:columns" as="map(xs:string, item()*)+">
    <xsl:param name="dates" as="map(xs:string, item()*)+"/>
    <xsl:param name="room" as="xs:integer"/>
    <!-- Days and months are told apart only if there are any. -->
    <xsl:variable name="units" as="xs:integer+" select="
        -2[$dates ! ?parts[3] != 0], -1[$dates ! ?parts[2] != 0], 1, 5, 10, 20, 50, 100, 200, 500"/>
    <xsl:sequence select="r:columns($dates, $room, $units)"/>
  </xsl:function>

  <xsl:function name="r:columns" as="map(xs:string, item()*)+">
    <xsl:param name="dates" as="map(xs:string, item()*)+"/>
    <xsl:param name="room" as="xs:integer"/>
    <xsl:param name="units" as="xs:integer+"/>
    <!-- There is no need to look where the columns would be if there are too many. -->
    <xsl:variable name="columns" as="map(xs:string, item()*)*" select="
        if (count($units) gt 1 and r:count-of-columns($dates, $units[1]) gt $room) then () else r:columns-of($dates, $units[1])"/>
    <xsl:sequence select="
        if ($columns[last()]?at lt $room or count($units) eq 1) then $columns else r:columns($dates, $room, tail($units))"/>
  </xsl:function>

  <xsl:function name="r:count-of-columns" as="xs:integer">
    <xsl:param name="dates" as="map(xs:string, item()*)+"/>
    <xsl:param name="unit" as="xs:integer"/>
    <xsl:variable name="part" as="xs:integer" select="if ($unit eq -2) then 1 else if ($unit eq -1) then 32 else 13 * 32 * $unit"/>
    <xsl:sequence select="count(distinct-values($dates?start ! (. idiv $part)))"/>
  </xsl:function>

  <!-- $unit: years to a column; -1 for months, -2 for days. -->
  <xsl:function name="r:columns-of" as="map(xs:string, item()*)+">
    <xsl:param name="dates" as="map(xs:string, item()*)+"/>
    <xsl:param name="unit" as="xs:integer"/>
    <xsl:variable name="columns" as="map(xs:string, item()*)+">
      <xsl:for-each-group select="$dates" group-adjacent="r:floor(?parts, $unit)" composite="yes">
        <xsl:sequence select="map { 'parts': current-grouping-key(), 'years': $unit, 'dates': current-group() }"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:iterate select="$columns">
      <xsl:param name="before" as="map(xs:string, item()*)?" select="()"/>
      <xsl:variable name="distance" as="xs:integer?" select="$before ! r:distance(?parts, current()?parts, $unit)"/>
      <xsl:variable name="column" as="map(xs:string, item()*)" select="
          map:merge((., map {
            'broken': exists($distance[. gt 3]),
            'at': if ($distance gt 3) then $before?at + 2 else ($before?at + $distance, 0)[1]
          }))"/>
      <xsl:sequence select="$column"/>
      <xsl:next-iteration>
        <xsl:with-param name="before" select="$column"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The start of the column that a day of the given parts is in: 1920 of the years from 1920 to 1929, and 70 BCE of those
       from 70 to 61 BCE. -->
  <xsl:function name="r:floor" as="xs:integer+">
    <xsl:param name="parts" as="xs:integer+"/>
    <xsl:param name="unit" as="xs:integer"/>
    <xsl:sequence select="
        if ($unit eq -2) then $parts
        else if ($unit eq -1) then ($parts[position() lt 3], 0)
        else if ($parts[1] gt 0) then (max((1, $parts[1] idiv $unit * $unit)), 0, 0)
        else (1 - (($unit - $parts[1]) idiv $unit) * $unit, 0, 0)"/>
  </xsl:function>

  <!-- How many columns the second is from the first, by what is said of both. -->
  <xsl:function name="r:distance" as="xs:integer">
    <xsl:param name="a" as="xs:integer+"/>
    <xsl:param name="b" as="xs:integer+"/>
    <xsl:param name="unit" as="xs:integer"/>
    <xsl:variable name="years" as="xs:integer" select="($b[1] - $a[1]) idiv max(($unit, 1))"/>
    <xsl:variable name="months" as="xs:integer" select="($b[1] - $a[1]) * 12 + $b[2] - $a[2]"/>
    <xsl:variable name="days" as="xs:integer" select="$months * 31 + $b[3] - $a[3]"/>
    <xsl:sequence select="
        max((1, if (0 = ($a[2], $b[2])) then $years else if (0 = ($a[3], $b[3])) then $months else $days))"/>
  </xsl:function>

</xsl:stylesheet>
