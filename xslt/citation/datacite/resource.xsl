<?xml version="1.0" encoding="UTF-8"?>
<!-- A record as DataCite metadata 4.6 (https://schema.datacite.org/meta/kernel-4.6/), which is written as it is in XML and
     translated, member by member, in JSON. What is mandatory and unknown is given in DataCite's own words for that:
     (:unkn), (:unav), (:unas); for the year it has none, and a missing year is reported. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://datacite.org/schema/kernel-4"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="xs r"
                expand-text="yes">

  <xsl:include href="names.xsl"/>
  <xsl:include href="dates.xsl"/>
  <xsl:include href="identifiers.xsl"/>
  <xsl:include href="related-items.xsl"/>
  <xsl:include href="rights.xsl"/>
  <xsl:include href="../../common/web-addresses.xsl"/>

  <xsl:function name="r:datacite" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <resource xsi:schemaLocation="http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.6/metadata.xsd">
      <xsl:sequence select="r:datacite-identifier($record), r:datacite-creators($record), r:datacite-titles($record)"/>
      <publisher>{($record?publisher, '(:unav)')[1]}</publisher>
      <xsl:sequence select="
          r:datacite-element('publicationYear', r:publication-year($record)),
          r:resource-type($record),
          r:datacite-list('subjects', 'subject', distinct-values($record?keywords)),
          r:datacite-contributors($record),
          r:datacite-dates($record),
          r:datacite-element('language', $record?language[. castable as xs:language]),
          r:alternate-identifiers($record),
          r:datacite-list('sizes', 'size', distinct-values($record?extent)),
          r:datacite-list('formats', 'format', 'application/tei+xml'),
          r:datacite-element('version', $record?version),
          r:datacite-rights($record),
          r:datacite-descriptions($record),
          r:funding($record),
          r:related-items($record)"/>
    </resource>
  </xsl:function>

  <!-- When this file was made public; else when the text was, which DataCite prefers to no year. -->
  <xsl:function name="r:publication-year" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="(($record?edited, $record?published, $record?created) ! r:year(.))[1]"/>
  </xsl:function>

  <xsl:function name="r:datacite-titles" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <titles>
      <title>{($record?title, '(:unas)')[1]}</title>
      <xsl:for-each select="$record?subtitle">
        <title titleType="Subtitle">{.}</title>
      </xsl:for-each>
      <xsl:for-each select="distinct-values($record?alternative-titles)">
        <title titleType="AlternativeTitle">{.}</title>
      </xsl:for-each>
    </titles>
  </xsl:function>

  <!-- A letter or a manuscript has no general type of its own. -->
  <xsl:function name="r:resource-type" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="general" as="map(xs:string, xs:string)" select="map { 'article': 'JournalArticle', 'chapter': 'BookChapter', 'book': 'Book' }"/>
    <xsl:variable name="kind" as="xs:string" select="($record?kind, 'text')[1]"/>
    <resourceType resourceTypeGeneral="{($general($kind), 'Text')[1]}">{upper-case(substring($kind, 1, 1))}{substring($kind, 2)}</resourceType>
  </xsl:function>

  <xsl:function name="r:datacite-descriptions" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:where-populated>
      <descriptions>
        <xsl:for-each select="$record?abstract">
          <description descriptionType="Abstract">{.}</description>
        </xsl:for-each>
        <xsl:for-each select="distinct-values((r:letter-note($record), r:other-roles($record), $record?source-text))">
          <description descriptionType="Other">{.}</description>
        </xsl:for-each>
      </descriptions>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="r:datacite-element" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value">
      <xsl:element name="{$name}">{$value}</xsl:element>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:datacite-list" as="element()?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="member" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:where-populated>
      <xsl:element name="{$list}">
        <xsl:sequence select="$values ! r:datacite-element($member, .)"/>
      </xsl:element>
    </xsl:where-populated>
  </xsl:function>

</xsl:stylesheet>
