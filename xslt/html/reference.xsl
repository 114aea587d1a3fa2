<?xml version="1.0" encoding="UTF-8"?>
<!-- The reference by which a document is cited, in the language of the page:

       L.D. Trotsky, ‘On the Situation in Russia’ (21 October 1928), The Militant, vol. II, no. 3, 1 February 1929,
       pp. 4–6. Translated by The Militant. The Archive, 2012. https://…

     It is built of parts that may be missing, each a sequence of nodes; r:joined puts the signs between those there are. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- $locator says which part of the text is cited, $address where the document is. -->
  <xsl:function name="r:reference" as="node()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="locator" as="node()*"/>
    <xsl:param name="address" as="node()*"/>
    <xsl:sequence select="
        r:joined([
          r:sentence(r:joined([
            r:words(r:name-list($record?authors)),
            (r:cited-title($record), r:words(r:time-of-writing($record) ! (' (' || . || ')'))),
            (r:words($record?container[$record?container-level = 'm'][not(r:is-book($record))] ! (r:label('in-book') || ' ')), r:cited-container($record)),
            r:words(r:held-at($record)),
            $locator], ', ')),
          r:sentence(r:words(r:name-list($record?translators) ! r:phrase('cite-translator', .))),
          r:sentence(r:words(r:name-list($record?editors) ! r:phrase('cite-editor', .))),
          r:sentence(r:cited-edition($record)),
          $address], ' ')"/>
  </xsl:function>

  <!-- What is part of something else, or was never printed, stands in quotation marks; a book's title in italics. -->
  <xsl:function name="r:cited-title" as="node()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="title" as="xs:string" select="r:without-stop(string-join(($record?title, $record?subtitle), r:label('colon')))"/>
    <xsl:variable name="other" as="xs:string" select="'-other'[contains($title, normalize-space(translate(r:label('quote-open'), '&#160;', ' ')))] => string()"/>
    <xsl:choose>
      <xsl:when test="r:is-book($record)">
        <i>{$title}</i>
        <xsl:sequence select="r:words(r:imprint($record))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="r:words($title[.] ! (r:label('quote-open' || $other) || . || r:label('quote-close' || $other)))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Left out where the title says the year, or the publication is of that time. -->
  <xsl:function name="r:time-of-writing" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        $record?created[not(. = $record?published)][not(r:year(.) ! contains(string-join(($record?title, $record?subtitle)), .))]
          ! r:written-date(.)"/>
  </xsl:function>

  <!-- The periodical with volume, issue and date, or the book with its imprint, and the pages. -->
  <xsl:function name="r:cited-container" as="node()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="container" as="element(i)?">
      <xsl:for-each select="$record?container[not(r:is-book($record))]">
        <i>{.}</i>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="book" as="xs:boolean" select="$record?container-level = 'm'"/>
    <xsl:sequence select="
        r:joined([
          ($container, $container[$book] ! r:words(r:imprint($record))),
          r:words($record?volume ! r:phrase('cite-volume', .)),
          r:words($record?issue ! r:phrase('cite-issue', .)),
          r:words($record?published[not($book)] ! r:written-date(.)),
          r:words(r:cited-pages($record))], ', ')"/>
  </xsl:function>

  <!-- " (New York: Nelson Doubleday, 1929)" -->
  <xsl:function name="r:imprint" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="publisher" as="xs:string" select="string-join(($record?source-place, $record?source-publisher), r:label('colon'))"/>
    <xsl:sequence select="string-join(($publisher[.], $record?published ! r:written-date(.)), ', ')[.] ! (' (' || . || ')')"/>
  </xsl:function>

  <xsl:function name="r:cited-pages" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="pages" as="xs:string*" select="distinct-values(($record?first-page, $record?last-page))"/>
    <xsl:sequence select="if ($pages[2]) then r:phrase('cite-pages', $pages) else $pages ! r:phrase('cite-page', .)"/>
  </xsl:function>

  <!-- The series and the publisher of this file. A year alone would seem to be something else. -->
  <xsl:function name="r:cited-edition" as="node()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="series" as="element(i)?">
      <xsl:for-each select="$record?series[not(. = $record?title)]">
        <i>{.}</i>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="$series or $record?publisher">
      <xsl:sequence select="
          r:joined([
            $series, r:words($record?publisher), r:words($record?publisher-place),
            r:words(r:year($record?edited))], ', ')"/>
    </xsl:if>
  </xsl:function>

  <!-- Three names; of more, the first. -->
  <xsl:function name="r:name-list" as="xs:string?">
    <xsl:param name="people" as="map(xs:string, xs:string)*"/>
    <xsl:variable name="names" as="xs:string*" select="$people ! r:display-name(.)"/>
    <xsl:variable name="last" as="xs:integer" select="count($names)"/>
    <xsl:sequence select="
        if ($last lt 2) then $names
        else if ($last gt 3) then $names[1] || ' ' || r:label('et-al')
        else string-join($names[position() lt $last], ', ') || ' ' || r:label('and') || ' ' || $names[$last]"/>
  </xsl:function>

  <!-- The parts that are not empty, with $separator between them. -->
  <xsl:function name="r:joined" as="node()*">
    <xsl:param name="parts" as="array(node()*)"/>
    <xsl:param name="separator" as="xs:string"/>
    <xsl:variable name="present" as="array(node()*)" select="
        array:filter($parts, function($part as node()*) as xs:boolean { exists($part) })"/>
    <xsl:sequence select="
        for $place in 1 to array:size($present) return (r:words($separator)[$place gt 1], $present($place))"/>
  </xsl:function>

  <!-- $words with a full stop, unless they end in one or in what stands for one. -->
  <xsl:function name="r:sentence" as="node()*">
    <xsl:param name="words" as="node()*"/>
    <xsl:sequence select="$words, r:words('.'[exists($words)][not(matches(string-join($words), '[.?!…][\p{Pf}&#34;“&#160;»‘]*$'))])"/>
  </xsl:function>

  <xsl:function name="r:words" as="text()?">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:if test="$words">
      <xsl:value-of select="$words"/>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
