<?xml version="1.0" encoding="UTF-8"?>
<!-- The record in the terms of schema.org, as JSON-LD. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:structured-data" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="description" as="xs:string?"/>
    <map>
      <string key="@context">https://schema.org</string>
      <xsl:sequence select="
          r:json-strings('@type', r:schema-types($record)),
          r:json-strings('@id', (r:permanent-address($record), r:canonical-address($record))[1]),
          r:json-strings('name', r:whole-title($record)),
          r:json-strings('headline', r:whole-title($record)[$record?container-level = 'j']),
          r:json-strings('description', $description),
          r:agents('author', $record?authors),
          r:agents('translator', $record?translators),
          r:agents('editor', $record?editors),
          r:agents('contributor', $record?transcribers),
          r:letter($record),
          r:json-strings('dateCreated', r:iso-date($record?created)),
          r:json-strings('datePublished', r:iso-date(r:publication-date($record))),
          r:json-strings('dateModified', $record?revised),
          r:json-strings('inLanguage', $record?language),
          r:json-list('publisher', r:thing('Organization', (r:publisher($record), $record?publisher)[1])),
          r:licence($record),
          r:json-strings('keywords', $record?keywords),
          r:json-strings('url', r:canonical-address($record)),
          r:json-strings('identifier', r:all-identifiers($record)),
          r:json-list('isPartOf', (r:published-in($record), r:thing('CreativeWorkSeries', $record?series))),
          r:pages($record),
          r:json-list('isBasedOn', (r:manuscript($record), r:thing('CreativeWork', $record?source-text))),
          r:json-list('mentions', r:identified()),
          r:json-list('encoding', $r:alternates[?format = ('tei', 'text')] ! r:encoding(.))"/>
    </map>
  </xsl:function>

  <!-- The types of schema.org, by what the text is and by where it came out. -->
  <xsl:function name="r:schema-types" as="xs:string+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="types" as="xs:string*" select="
        if ($record?container-level = 'j') then 'Article'
        else if (r:is-book($record)) then 'Book'
        else if ($record?container) then 'Chapter'
        else (),
        'Message'[$record?letter]"/>
    <xsl:sequence select="if (exists($types)) then $types else 'CreativeWork'"/>
  </xsl:function>

  <xsl:function name="r:licence" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        if ($record?licence-uri) then r:json-strings('license', $record?licence-uri)
        else r:json-list('license', r:thing('CreativeWork', $record?licence))"/>
  </xsl:function>

  <xsl:function name="r:manuscript" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:for-each select="r:held-at($record)">
      <map>
        <xsl:sequence select="
            r:json-strings('@type', ('Manuscript', 'ArchiveComponent')),
            r:json-strings('name', .),
            r:json-strings('identifier', $record?shelfmark),
            r:json-list('holdingArchive', r:thing('ArchiveOrganization', $record?repository))"/>
      </map>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:encoding" as="element()">
    <xsl:param name="file" as="map(xs:string, xs:string)"/>
    <map>
      <xsl:sequence select="
          r:json-strings('@type', 'MediaObject'),
          r:json-strings('encodingFormat', $file?type),
          r:json-strings('contentUrl', r:href($file?href))"/>
    </map>
  </xsl:function>

</xsl:stylesheet>
