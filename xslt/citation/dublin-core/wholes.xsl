<?xml version="1.0" encoding="UTF-8"?>
<!-- What a text is part of, and what it was taken from, in DC terms; where in it, in those of BIBO. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"
                xmlns:dcterms="http://purl.org/dc/terms/"
                xmlns:marcrel="http://id.loc.gov/vocabulary/relators/"
                xmlns:bibo="http://purl.org/ontology/bibo/"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="xs r"
                expand-text="yes">

  <!-- The names of keys of the record in BIBO. -->
  <xsl:variable name="r:bibo-parts" as="map(xs:string, xs:string)" select="
      map { 'volume': 'volume', 'issue': 'issue', 'first-page': 'pageStart', 'last-page': 'pageEnd' }"/>

  <xsl:function name="r:whole-properties" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="$record?container">
      <xsl:element name="dcterms:{if (r:host-title($record)) then 'isPartOf' else 'source'}">
        <xsl:sequence select="r:printed-whole($record)"/>
      </xsl:element>
    </xsl:if>
    <xsl:for-each select="('volume', 'issue', 'first-page', 'last-page')[exists($record(.))]">
      <xsl:element name="bibo:{$r:bibo-parts(.)}">{$record(.)}</xsl:element>
    </xsl:for-each>
    <xsl:for-each select="$record?series">
      <dcterms:isPartOf>
        <bibo:Series>
          <dcterms:title>{.}</dcterms:title>
        </bibo:Series>
      </dcterms:isPartOf>
    </xsl:for-each>
    <xsl:for-each select="r:held-at($record), $record?source-text">
      <dcterms:source>
        <dcterms:BibliographicResource>
          <rdfs:label>{.}</rdfs:label>
        </dcterms:BibliographicResource>
      </dcterms:source>
    </xsl:for-each>
  </xsl:function>

  <!-- The periodical or book, with who published it. -->
  <xsl:function name="r:printed-whole" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:element name="bibo:{if ($record?container-level = 'j') then 'Journal' else 'Book'}">
      <dcterms:title>{$record?container}</dcterms:title>
      <xsl:for-each select="$record?source-publisher">
        <dcterms:publisher>
          <xsl:sequence select="r:agent(map { 'literal': . }, 'source-publisher')"/>
        </dcterms:publisher>
      </xsl:for-each>
      <xsl:for-each select="$record?source-editors">
        <marcrel:edt>
          <xsl:sequence select="r:agent(., 'source-editor' || position())"/>
        </marcrel:edt>
      </xsl:for-each>
      <xsl:for-each select="$record?source-identifiers[?scheme]">
        <dcterms:identifier>{?scheme} {?value}</dcterms:identifier>
      </xsl:for-each>
    </xsl:element>
  </xsl:function>

</xsl:stylesheet>
