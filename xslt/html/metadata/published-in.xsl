<?xml version="1.0" encoding="UTF-8"?>
<!-- Where the text was published, in the terms of schema.org. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The issue in its volume in its periodical, as far as each is known; or the book. -->
  <xsl:function name="r:published-in" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="container" as="element()?" select="
        r:thing(if ($record?container-level = 'j') then 'Periodical' else 'Book', $record?container[not(r:is-book($record))])"/>
    <xsl:variable name="volume" as="element()?" select="r:within('PublicationVolume', 'volumeNumber', $record?volume, (), $container)"/>
    <xsl:sequence select="r:within('PublicationIssue', 'issueNumber', $record?issue, r:iso-date($record?published), $volume)"/>
  </xsl:function>

  <!-- A part with its number in $whole, or $whole itself where there is no number. -->
  <xsl:function name="r:within" as="element()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="number" as="xs:string?"/>
    <xsl:param name="date" as="xs:string?"/>
    <xsl:param name="whole" as="element()?"/>
    <xsl:choose>
      <xsl:when test="$number and $whole">
        <map>
          <xsl:sequence select="
              r:json-strings('@type', $type), r:json-strings($key, $number), r:json-strings('datePublished', $date),
              r:json-list('isPartOf', $whole)"/>
        </map>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$whole"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="r:pages" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="$record?first-page">
      <xsl:sequence select="
          r:json-strings('pageStart', $record?first-page),
          r:json-strings('pageEnd', ($record?last-page, $record?first-page)[1]),
          r:json-strings('pagination', string-join(distinct-values(($record?first-page, $record?last-page)), '–'))"/>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
