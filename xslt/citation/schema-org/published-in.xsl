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
  <xsl:function name="r:schema-org-host" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="host" as="element()?" select="$record[?container][not(r:is-book(.))] ! r:schema-org-container(.)"/>
    <xsl:variable name="volume" as="element()?" select="r:within('PublicationVolume', 'volumeNumber', $record?volume, (), $host)"/>
    <xsl:sequence select="r:within('PublicationIssue', 'issueNumber', $record?issue, $record?published, $volume)"/>
  </xsl:function>

  <xsl:function name="r:schema-org-container" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="periodical" as="xs:boolean" select="$record?container-level = 'j'"/>
    <xsl:sequence select="
        r:json-item((
          r:json-strings('@type', if ($periodical) then 'Periodical' else 'Book'),
          r:json-strings('name', $record?container),
          r:schema-org-agents('editor', $record?source-editors),
          r:schema-org-publisher($record?source-publisher, $record?source-place),
          r:json-strings(if ($periodical) then 'issn' else 'isbn', $record?source-identifiers[?scheme = (if ($periodical) then 'ISSN' else 'ISBN')] ! ?value)))"/>
  </xsl:function>

  <xsl:function name="r:schema-org-publisher" as="element()?">
    <xsl:param name="name" as="xs:string?"/>
    <xsl:param name="place" as="xs:string?"/>
    <xsl:if test="$name">
      <map key="publisher">
        <xsl:sequence select="
            r:json-strings('@type', 'Organization'), r:json-strings('name', $name),
            r:json-list('location', r:thing('Place', $place))"/>
      </map>
    </xsl:if>
  </xsl:function>

  <!-- A part with its number in $whole, or $whole itself where there is no number. -->
  <xsl:function name="r:within" as="element()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="number" as="xs:string?"/>
    <xsl:param name="date" as="xs:string?"/>
    <xsl:param name="whole" as="element()?"/>
    <xsl:sequence select="
        if ($number and $whole)
        then r:json-item((
               r:json-strings('@type', $type), r:json-strings($key, $number), r:schema-org-date('datePublished', $date),
               r:json-list('isPartOf', $whole)))
        else $whole"/>
  </xsl:function>

  <xsl:function name="r:schema-org-pages" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="$record?first-page">
      <xsl:sequence select="
          r:json-strings('pageStart', $record?first-page),
          r:json-strings('pageEnd', ($record?last-page, $record?first-page)[1]),
          r:json-strings('pagination', string-join(distinct-values(($record?first-page, $record?last-page)), '–'))"/>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
