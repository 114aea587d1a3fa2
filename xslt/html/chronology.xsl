<?xml version="1.0" encoding="UTF-8"?>
<!-- A small chronology of the dates that the text mentions: a drawing, and the same dates as a list. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The dates in the text that have a day, a month or a year, in order. What runs along a page is not of the text, and a
       bibliography dates books. -->
  <xsl:variable name="r:dates" as="map(xs:string, item()*)*" select="
      sort($r:document//tei:date[@*][r:is-in-reading(.)][empty(ancestor::tei:fw | ancestor::tei:listBibl)] ! r:date(.),
           (), function($date as map(xs:string, item()*)) as xs:integer+ { $date?start, $date?end })"/>

  <!-- element; parts: year, month and day of its start; words; sure; start and end: numbers to sort it by. -->
  <xsl:function name="r:date" as="map(xs:string, item()*)?">
    <xsl:param name="date" as="element(tei:date)"/>
    <xsl:variable name="days" as="xs:string*" select="r:points($date) ! r:day(.)"/>
    <xsl:variable name="start" as="xs:string?" select="$days[1]"/>
    <xsl:variable name="end" as="xs:string?" select="if ($date/(@when | @when-iso)) then $start else $days[last()]"/>
    <xsl:sequence select="
        $start ! map {
          'element': $date,
          'parts': r:parts($start),
          'words': r:date-words($date),
          'sure': not($date/@cert = ('low', 'medium', 'unknown') or $date/(@notBefore | @notAfter)[$start ne $end]),
          'start': r:order(r:parts($start)),
          'end': r:order(if ($start eq $end) then r:parts($start) else r:last-parts($end))
        }"/>
  </xsl:function>

  <!-- A number that grows with time; a year comes before its months, and a month before its days. -->
  <xsl:function name="r:order" as="xs:integer">
    <xsl:param name="parts" as="xs:integer+"/>
    <xsl:sequence select="($parts[1] * 13 + $parts[2]) * 32 + $parts[3]"/>
  </xsl:function>

  <!-- Year, month, day; 0 for what is not said. -->
  <xsl:function name="r:parts" as="xs:integer+">
    <xsl:param name="day" as="xs:string"/>
    <xsl:variable name="year" as="xs:integer" select="if (starts-with($day, '-')) then 5 else 4"/>
    <xsl:sequence select="
        xs:integer(substring($day, 1, $year)), xs:integer('0' || substring($day, $year + 2, 2)), xs:integer('0' || substring($day, $year + 5, 2))"/>
  </xsl:function>

  <!-- An end that is a year or a month is its end. -->
  <xsl:function name="r:last-parts" as="xs:integer+">
    <xsl:param name="day" as="xs:string"/>
    <xsl:variable name="parts" as="xs:integer+" select="r:parts($day)"/>
    <xsl:sequence select="$parts[1], ($parts[2][. ne 0], 12)[1], ($parts[3][. ne 0], 31)[1]"/>
  </xsl:function>

  <!-- Fewer than three different dates are none. -->
  <xsl:function name="r:chronology" as="node()*">
    <xsl:if test="count(distinct-values($r:dates?words)) gt 2">
      <xsl:variable name="listed" as="element(li)+" select="r:listed-dates()"/>
      <xsl:text>&#10;</xsl:text>
      <section class="chronology" aria-labelledby="-chronology">
        <h2 id="-chronology">{r:label('chronology')}</h2>
        <xsl:sequence select="r:chart($r:dates, 22, 'wide'), r:chart($r:dates, 11, 'narrow')"/>
        <details>
          <summary>{r:label('dates-in-order')}</summary>
          <ol>
            <xsl:sequence select="$listed"/>
          </ol>
        </details>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- Each date once, with all places where it is, and the words there. -->
  <xsl:function name="r:listed-dates" as="element(li)+">
    <xsl:for-each-group select="$r:dates" group-adjacent="?words">
      <li id="{r:listed-id(.)}">
        <span class="value">{?words}</span>
        <xsl:for-each select="current-group()?element">
          <xsl:text> </xsl:text>
          <a href="#{r:mention-id(.)}">{r:label('quote-open')}{r:field(.)}{r:label('quote-close')}</a>
          <xsl:text> ({r:whereabouts(.)})</xsl:text>
        </xsl:for-each>
      </li>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Of the entry in the list that begins with $date. -->
  <xsl:function name="r:listed-id" as="xs:string">
    <xsl:param name="date" as="map(xs:string, item()*)"/>
    <xsl:sequence select="'-listed-' || r:mention-id($date?element)"/>
  </xsl:function>

</xsl:stylesheet>
