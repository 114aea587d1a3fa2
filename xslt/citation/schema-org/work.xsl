<?xml version="1.0" encoding="UTF-8"?>
<!-- A text in the terms of schema.org, as members of an object of JSON-LD: what a page and the format have in common. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:include href="agents.xsl"/>
  <xsl:include href="dates.xsl"/>
  <xsl:include href="published-in.xsl"/>
  <xsl:include href="../roles.xsl"/>

  <xsl:function name="r:schema-org-work" as="element()+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="description" as="xs:string?"/>
    <xsl:variable name="addresses" as="xs:string*" select="r:permanent-address($record), r:canonical-address($record)"/>
    <xsl:sequence select="
        r:json-strings('@type', r:schema-types($record)),
        r:json-strings('@id', $addresses[1]),
        r:json-strings('name', r:whole-title($record)),
        r:json-strings('headline', r:whole-title($record)[$record?container-level = 'j']),
        r:json-strings('alternateName', $record?alternative-titles),
        r:json-strings('description', $description),
        r:schema-org-agents('author', $record?authors),
        r:schema-org-agents('translator', $record?translators),
        r:schema-org-agents('editor', $record?editors),
        r:schema-org-contributors($record),
        r:schema-org-agents('funder', $record?funders),
        r:schema-org-letter($record),
        r:schema-org-date('dateCreated', $record?created),
        r:json-list('locationCreated', r:thing('Place', $record?place)),
        r:schema-org-date('datePublished', r:publication-date($record)),
        r:json-strings('dateModified', $record?revised),
        r:json-strings('inLanguage', $record?languages),
        r:schema-org-publisher(r:publisher($record), r:publisher-place($record)),
        r:schema-org-licence($record),
        r:json-strings('keywords', $record?keywords),
        r:json-strings('url', r:canonical-address($record)),
        r:json-strings('identifier', r:all-identifiers($record)),
        r:json-strings('isbn', $record?source-identifiers[?scheme = 'ISBN'][r:is-book($record)] ! ?value),
        r:json-list('isPartOf', (r:schema-org-host($record), r:thing('CreativeWorkSeries', $record?series))),
        r:schema-org-pages($record),
        r:json-list('isBasedOn', (r:schema-org-manuscript($record), r:thing('CreativeWork', $record?source-text)))"/>
  </xsl:function>

  <!-- By what the text is, and by where it came out. -->
  <xsl:function name="r:schema-types" as="xs:string+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="type" as="xs:string?" select="
        $record?kind ! map { 'article': 'Article', 'book': 'Book', 'chapter': 'Chapter', 'manuscript': 'Manuscript' }(.)"/>
    <xsl:variable name="types" as="xs:string*" select="$type, 'Message'[$record?letter]"/>
    <xsl:sequence select="if (exists($types)) then $types else 'CreativeWork'"/>
  </xsl:function>

  <xsl:function name="r:schema-org-letter" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="$record?letter">
      <xsl:sequence select="
          r:schema-org-agents('sender', $record?authors),
          r:schema-org-agents('recipient', $record?recipients),
          r:schema-org-date('dateSent', $record?created)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:schema-org-licence" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        if ($record?licence-uri) then r:json-strings('license', $record?licence-uri)
        else r:json-list('license', r:thing('CreativeWork', $record?licence))"/>
  </xsl:function>

  <xsl:function name="r:schema-org-manuscript" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:for-each select="r:held-at($record)">
      <xsl:sequence select="
          r:json-item((
            r:json-strings('@type', ('Manuscript', 'ArchiveComponent')),
            r:json-strings('name', .),
            r:json-strings('identifier', $record?shelfmark),
            r:json-list('holdingArchive', r:thing('ArchiveOrganization', $record?repository))))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Of the file in TEI: who published it, when, and in which version. -->
  <xsl:function name="r:schema-org-edition" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:schema-org-date('datePublished', $record?edited),
        r:schema-org-publisher($record?publisher, $record?publisher-place),
        r:json-strings('version', $record?version)"/>
  </xsl:function>

</xsl:stylesheet>
