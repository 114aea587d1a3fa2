<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as DataCite metadata 4.6 (https://schema.datacite.org/meta/kernel-4.6/). The identifier is there only if
     the header has a DOI: a repository gives one at deposit. For what is mandatory and unknown DataCite has standard
     values, (:unkn) and (:unav); for the year it has none, and a missing year is reported. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://datacite.org/schema/kernel-4"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="xs r"
                expand-text="yes">

  <xsl:import href="citation.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="description"/>

  <xsl:function name="r:missing" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="'DataCite requires a year of publication'[empty(r:publication-year($record))]"/>
  </xsl:function>

  <xsl:template name="r:citation" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <resource xsi:schemaLocation="http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.6/metadata.xsd">
      <xsl:for-each select="$record?doi">
        <identifier identifierType="DOI">{.}</identifier>
      </xsl:for-each>
      <creators>
        <xsl:for-each select="if (exists($record?authors)) then $record?authors else map { 'literal': '(:unkn)' }">
          <creator>
            <xsl:sequence select="r:datacite-name(., 'creatorName')"/>
          </creator>
        </xsl:for-each>
      </creators>
      <titles>
        <title>{($record?title, '(:unas)')[1]}</title>
        <xsl:for-each select="$record?subtitle">
          <title titleType="Subtitle">{.}</title>
        </xsl:for-each>
      </titles>
      <publisher>{($record?publisher, '(:unav)')[1]}</publisher>
      <xsl:for-each select="r:publication-year($record)">
        <publicationYear>{.}</publicationYear>
      </xsl:for-each>
      <resourceType resourceTypeGeneral="Text">{if ($record?letter) then 'Letter' else 'Text'}</resourceType>
      <xsl:sequence select="r:contributors($record), r:dates($record)"/>
      <xsl:for-each select="$record?language[. castable as xs:language]">
        <language>{.}</language>
      </xsl:for-each>
      <xsl:for-each select="$record?url">
        <alternateIdentifiers>
          <alternateIdentifier alternateIdentifierType="URL">{.}</alternateIdentifier>
        </alternateIdentifiers>
      </xsl:for-each>
      <formats>
        <format>application/tei+xml</format>
      </formats>
      <xsl:sequence select="r:rights($record), r:published-in($record)"/>
    </resource>
  </xsl:template>

  <!-- When this file was made public; else when the text was, which DataCite prefers to no year. -->
  <xsl:function name="r:publication-year" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="(($record?edited, $record?published, $record?created) ! r:year(.))[1]"/>
  </xsl:function>

  <xsl:function name="r:datacite-name" as="element()*">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="element" as="xs:string"/>
    <xsl:element name="{$element}">
      <xsl:if test="$name?family">
        <xsl:attribute name="nameType" select="'Personal'"/>
      </xsl:if>
      <xsl:text>{r:inverted-name($name)}</xsl:text>
    </xsl:element>
    <xsl:if test="$name?given">
      <givenName>{$name?given}</givenName>
      <familyName>{$name?family}</familyName>
    </xsl:if>
    <xsl:if test="matches($name?uri, '^https?://(www\.)?(orcid\.org|d-nb\.info/gnd|viaf\.org/viaf|www\.wikidata\.org)/')">
      <nameIdentifier nameIdentifierScheme="{r:scheme($name?uri)}">{$name?uri}</nameIdentifier>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:scheme" as="xs:string">
    <xsl:param name="uri" as="xs:string"/>
    <xsl:sequence select="
        if (contains($uri, 'orcid.org')) then 'ORCID'
        else if (contains($uri, 'd-nb.info')) then 'GND'
        else if (contains($uri, 'viaf.org')) then 'VIAF'
        else 'Wikidata'"/>
  </xsl:function>

  <xsl:function name="r:contributors" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:where-populated>
      <contributors>
        <xsl:sequence select="
            $record?translators ! r:contributor(., 'Translator'),
            $record?editors ! r:contributor(., 'Editor'),
            $record?transcribers ! r:contributor(., 'Other')"/>
      </contributors>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="r:contributor" as="element()">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="type" as="xs:string"/>
    <contributor contributorType="{$type}">
      <xsl:sequence select="r:datacite-name($name, 'contributorName')"/>
    </contributor>
  </xsl:function>

  <xsl:function name="r:dates" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:where-populated>
      <dates>
        <xsl:for-each select="$record?created">
          <date dateType="Created">{string-join(r:ends(.) ! replace(., '\.\.', ''), '/')}</date>
        </xsl:for-each>
        <xsl:for-each select="$record?published">
          <date dateType="Issued" dateInformation="Printed source">{string-join(r:ends(.) ! replace(., '\.\.', ''), '/')}</date>
        </xsl:for-each>
        <xsl:for-each select="$record?edited">
          <date dateType="Available">{string-join(r:ends(.) ! replace(., '\.\.', ''), '/')}</date>
        </xsl:for-each>
      </dates>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="r:rights" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="$record?licence or $record?licence-uri">
      <rightsList>
        <rights>
          <xsl:if test="$record?licence-uri">
            <xsl:attribute name="rightsURI" select="$record?licence-uri"/>
          </xsl:if>
          <xsl:text>{$record?licence}</xsl:text>
        </rights>
      </rightsList>
    </xsl:if>
  </xsl:function>

  <!-- The periodical or book that the printed source is part of. -->
  <xsl:function name="r:published-in" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="$record?container">
      <relatedItems>
        <relatedItem relatedItemType="{if ($record?container-level = 'j') then 'Journal' else 'Book'}" relationType="IsPublishedIn">
          <titles>
            <title>{$record?container}</title>
          </titles>
          <xsl:sequence select="
              r:optional('publicationYear', r:year($record?published)),
              r:optional('volume', $record?volume),
              r:optional('issue', $record?issue),
              r:optional('firstPage', $record?first-page),
              r:optional('lastPage', $record?last-page),
              r:optional('publisher', $record?source-publisher)"/>
        </relatedItem>
      </relatedItems>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:optional" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value">
      <xsl:element name="{$name}">{$value}</xsl:element>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
