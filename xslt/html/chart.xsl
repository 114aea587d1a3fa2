<?xml version="1.0" encoding="UTF-8"?>
<!-- The drawing of the chronology: a dot for each date, stacked over a line; bars where there are many. Widths are parts of
     the whole and heights pixels, so that the letters keep their size on a phone. Its colours and lines are in
     style/chronology.css. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                xmlns="http://www.w3.org/2000/svg"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The height over the line, and the distance of one dot from the next. -->
  <xsl:variable name="r:chart-height" as="xs:integer" static="yes" select="100"/>
  <xsl:variable name="r:dot-distance" as="xs:integer" static="yes" select="10"/>

  <!-- $room: how many columns there may be, so that each is wide enough to be touched. -->
  <xsl:function name="r:chart" as="element()">
    <xsl:param name="dates" as="map(xs:string, item()*)+"/>
    <xsl:param name="room" as="xs:integer"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:variable name="columns" as="map(xs:string, item()*)+" select="r:columns($dates, $room)"/>
    <xsl:variable name="width" as="xs:double" select="100 div ($columns[last()]?at + 1)"/>
    <xsl:variable name="most" as="xs:integer" select="max($columns ! count(?dates))"/>
    <xsl:variable name="height" as="xs:integer" select="min(($r:chart-height, 14 + $most * $r:dot-distance))"/>
    <xsl:variable name="dotted" as="xs:boolean" select="$most * $r:dot-distance lt $r:chart-height"/>
    <xsl:variable name="labels" as="element()*" select="r:labels($columns, $width, $height)"/>
    <svg class="{$class}" role="group" aria-label="{r:label('chronology')}" width="100%" height="{$height + 12 + 14 * count($labels)}">
      <xsl:sequence select="r:axis($columns, $width, $height), $labels"/>
      <xsl:for-each select="$columns">
        <xsl:variable name="title" as="xs:string" select="r:title(.)"/>
        <a href="#{if (count(?dates) eq 1) then r:mention-id(?dates?element) else r:listed-id(?dates[1])}" aria-label="{$title}">
          <title>{$title}</title>
          <rect class="hit" x="{r:percent(?at * $width)}" y="0" width="{r:percent($width)}" height="{$height + 12 + 14 * count($labels)}"/>
          <xsl:sequence select="
              if ($dotted) then r:dots(., $columns, $width, $height) else r:bar(., $most, $width, $height)"/>
        </a>
        <!-- Not in the link, which has a name of its own. -->
        <xsl:if test="not($dotted)">
          <text class="count" aria-hidden="true" x="{r:x(., $width)}" y="{$height - r:height-of-bar(., $most, $height) - 4}">{count(?dates)}</text>
        </xsl:if>
      </xsl:for-each>
    </svg>
  </xsl:function>

  <xsl:function name="r:percent" as="xs:string">
    <xsl:param name="number" as="xs:double"/>
    <xsl:sequence select="round($number, 2) || '%'"/>
  </xsl:function>

  <!-- The middle of a column. -->
  <xsl:function name="r:x" as="xs:string">
    <xsl:param name="column" as="map(xs:string, item()*)"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:sequence select="r:percent(($column?at + 0.5) * $width)"/>
  </xsl:function>

  <!-- From column to column; broken where time is left out. -->
  <xsl:function name="r:axis" as="element()">
    <xsl:param name="columns" as="map(xs:string, item()*)+"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:integer"/>
    <g class="axis" aria-hidden="true">
      <xsl:for-each select="2 to count($columns)">
        <line x1="{r:x($columns[current() - 1], $width)}" x2="{r:x($columns[current()], $width)}" y1="{$height}" y2="{$height}">
          <xsl:if test="$columns[current()]?broken">
            <xsl:attribute name="class" select="'broken'"/>
          </xsl:if>
        </line>
      </xsl:for-each>
      <xsl:for-each select="$columns">
        <line x1="{r:x(., $width)}" x2="{r:x(., $width)}" y1="{$height}" y2="{$height + 4}"/>
      </xsl:for-each>
    </g>
  </xsl:function>

  <!-- A dot for each date, and a line as far as it reaches. -->
  <xsl:function name="r:dots" as="element()+">
    <xsl:param name="column" as="map(xs:string, item()*)"/>
    <xsl:param name="columns" as="map(xs:string, item()*)+"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:for-each select="$column?dates">
      <xsl:variable name="y" as="xs:integer" select="$height + 2 - position() * $r:dot-distance"/>
      <xsl:variable name="last" as="map(xs:string, item()*)" select="$columns[?dates[1]?start le current()?end][last()]"/>
      <xsl:if test="$last?at gt $column?at">
        <line class="span" x1="{r:x($column, $width)}" x2="{r:x($last, $width)}" y1="{$y}" y2="{$y}"/>
      </xsl:if>
      <circle cx="{r:x($column, $width)}" cy="{$y}" r="3.5">
        <xsl:if test="not(?sure)">
          <xsl:attribute name="class" select="'unsure'"/>
        </xsl:if>
      </circle>
    </xsl:for-each>
  </xsl:function>

  <!-- As high as there are dates. -->
  <xsl:function name="r:bar" as="element()">
    <xsl:param name="column" as="map(xs:string, item()*)"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:variable name="bar" as="xs:integer" select="r:height-of-bar($column, $most, $height)"/>
    <rect class="bar" x="{r:percent(($column?at + 0.25) * $width)}" y="{$height - $bar}" width="{r:percent($width * 0.5)}" height="{$bar}"/>
  </xsl:function>

  <xsl:function name="r:height-of-bar" as="xs:integer">
    <xsl:param name="column" as="map(xs:string, item()*)"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:sequence select="xs:integer(max((2, round(count($column?dates) div $most * ($height - 16)))))"/>
  </xsl:function>

  <!-- Rows of labels: the days, the months and the years, each written where it changes. -->
  <xsl:function name="r:labels" as="element()*">
    <xsl:param name="columns" as="map(xs:string, item()*)+"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:variable name="rows" as="xs:integer+" select="3[$columns ! ?parts[3] != 0], 2[$columns ! ?parts[2] != 0], 1"/>
    <xsl:for-each select="$rows">
      <xsl:variable name="part" as="xs:integer" select="."/>
      <xsl:variable name="y" as="xs:integer" select="$height + 4 + 14 * position()"/>
      <g class="{('year', 'month', 'day')[$part]}" aria-hidden="true">
        <xsl:for-each select="1 to count($columns)">
          <xsl:variable name="column" as="map(xs:string, item()*)" select="$columns[current()]"/>
          <xsl:variable name="before" as="map(xs:string, item()*)?" select="$columns[current() - 1]"/>
          <xsl:variable name="same" as="xs:boolean" select="deep-equal($column?parts[position() le $part], $before?parts[position() le $part])"/>
          <xsl:if test="not($same) and ($part eq 1 or $column?parts[$part] ne 0)">
            <text x="{r:x($column, $width)}" y="{$y}">{r:label-of($column?parts, $part)}</text>
          </xsl:if>
        </xsl:for-each>
      </g>
    </xsl:for-each>
    <xsl:if test="$columns[1]?parts[1] le 0">
      <g class="era" aria-hidden="true">
        <text x="{r:x($columns[1], $width)}" y="{$height + 18 + 14 * count($rows)}">{normalize-space(r:phrase('before-christ', ''))}</text>
      </g>
    </xsl:if>
  </xsl:function>

  <!-- 21; Oct; 1928. The year 0 is the first before Christ. -->
  <xsl:function name="r:label-of" as="xs:string">
    <xsl:param name="parts" as="xs:integer+"/>
    <xsl:param name="part" as="xs:integer"/>
    <xsl:sequence select="
        if ($part eq 3) then string($parts[3])
        else if ($part eq 2) then $r:short-months[$parts[2]]
        else if ($parts[1] gt 0) then string($parts[1])
        else string(1 - $parts[1])"/>
  </xsl:function>

  <!-- The first three letters of a month, or as many as tell it from the others. -->
  <xsl:variable name="r:short-months" as="xs:string*" select="
      let $months := tokenize(r:label('months'))
      return
        for $month in $months
        return (for $length in 3 to string-length($month), $short in substring($month, 1, $length)
                return $short[count($months[starts-with(., $short)]) eq 1], $month)[1]"/>

  <!-- What a column is about: the date and where it is, or a time and how many dates there are. -->
  <xsl:function name="r:title" as="xs:string">
    <xsl:param name="column" as="map(xs:string, item()*)"/>
    <xsl:variable name="dates" as="map(xs:string, item()*)+" select="$column?dates"/>
    <xsl:variable name="words" as="xs:string+" select="distinct-values($dates?words)"/>
    <xsl:variable name="ends" as="xs:string+" select="if (count($words) eq 1) then $words else ($words[1], $words[last()])"/>
    <xsl:sequence select="
        string-join($ends, ' – ') || ': '
        || (if (count($dates) eq 1)
            then r:label('quote-open') || r:field($dates?element) || r:label('quote-close') || ', ' || r:whereabouts($dates?element)
            else r:phrase('dates', string(count($dates))))"/>
  </xsl:function>

</xsl:stylesheet>
