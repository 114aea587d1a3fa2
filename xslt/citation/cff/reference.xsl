<?xml version="1.0" encoding="UTF-8"?>
<!-- How the text is to be cited, in the terms of CITATION.cff: where it came out, or where it is kept. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:cff-reference" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="letter" as="xs:boolean" select="$record?kind = 'letter'"/>
    <xsl:variable name="periodical" as="xs:boolean" select="$record?container-level = 'j'"/>
    <map key="preferred-citation">
      <xsl:sequence select="
          r:json-strings('type', r:cff-type($record)),
          r:json-strings('title', r:cff-title($record)),
          r:cff-authors($record),
          r:cff-names('editors', $record?editors),
          r:cff-names('translators', $record?translators),
          r:cff-names('senders', $record?authors[$letter]),
          r:cff-names('recipients', $record?recipients),
          r:cff-date(r:issued($record)),
          r:json-strings('journal', $record?container[$periodical]),
          r:cff-collection($record),
          r:json-strings('volume', $record?volume),
          r:json-strings('issue', $record?issue),
          r:json-strings('start', $record?first-page),
          r:json-strings('end', $record?last-page),
          r:json-strings('issn', r:issn($record?source-identifiers)),
          r:json-strings('isbn', r:isbn($record?source-identifiers)),
          r:cff-entity('publisher', r:publisher($record), r:publisher-place($record)),
          r:cff-entity('location', r:held-at($record), ()),
          r:json-array('languages', distinct-values($record?languages ! r:cff-language(.)) ! r:json-string(.)),
          r:json-strings('doi', $record?doi[r:is-cff-doi(.)]),
          r:json-strings('url', r:web-address($record?url)),
          r:json-strings('notes', r:letter-note($record))"/>
    </map>
  </xsl:function>

  <xsl:function name="r:cff-type" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        ($record?kind
           ! map { 'letter': 'personal-communication', 'article': 'article', 'book': 'book', 'manuscript': 'unpublished' }(.),
         'generic')[1]"/>
  </xsl:function>

  <!-- The book that the text is part of; else the series. -->
  <xsl:function name="r:cff-collection" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="book" as="xs:string?" select="$record?container[$record?container-level = 'm'][not(. = $record?title)]"/>
    <xsl:sequence select="
        r:json-strings('collection-title', ($book, $record?series)[1]),
        r:json-strings('collection-type', if ($book) then 'book' else 'series'[$record?series])"/>
  </xsl:function>

  <!-- A day as one; of a month or a year no more than it is; of an interval, its year. -->
  <xsl:function name="r:cff-date" as="element()*">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="day" as="xs:string?" select="r:cff-day($edtf)"/>
    <xsl:sequence select="
        r:json-strings('date-published', $day),
        r:json-strings('month', r:ends($edtf)[r:is-one-date($edtf)][matches(., '^\d{4}-\d\d$')] ! string(xs:integer(substring-after(., '-')))),
        r:json-strings('year', r:year($edtf)[empty($day)])"/>
  </xsl:function>

  <!-- ISO 639, two letters where there are two. -->
  <xsl:function name="r:cff-language" as="xs:string?">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="lower-case(tokenize($tag, '-')[1])[matches(., '^[a-z]{2,3}$')]"/>
  </xsl:function>

</xsl:stylesheet>
