<?xml version="1.0" encoding="UTF-8"?>
<!-- Properties of a text in DC terms whose values are literals, types and addresses. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"
                xmlns:owl="http://www.w3.org/2002/07/owl#"
                xmlns:dcterms="http://purl.org/dc/terms/"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="xs r"
                expand-text="yes">

  <xsl:variable name="r:dcterms" as="xs:string" static="yes" select="'http://purl.org/dc/terms/'"/>

  <!-- BIBO's class for a kind of record. -->
  <xsl:variable name="r:bibo-classes" as="map(xs:string, xs:string)" select="
      map { 'letter': 'Letter', 'article': 'Article', 'chapter': 'BookSection', 'book': 'Book', 'manuscript': 'Manuscript' }"/>

  <xsl:function name="r:kinds" as="element()+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <rdf:type rdf:resource="http://purl.org/ontology/bibo/{(($record?kind ! $r:bibo-classes(.)), 'Document')[1]}"/>
    <dcterms:type rdf:resource="http://purl.org/dc/dcmitype/Text"/>
  </xsl:function>

  <xsl:function name="r:terms" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:literal('title', (), r:whole-title($record)),
        r:literal('alternative', (), $record?alternative-titles),
        r:literal('language', $r:dcterms || 'RFC5646', ($record?language, $record?languages)),
        r:literal('abstract', (), $record?abstract),
        r:literal('description', (), r:letter-note($record)),
        r:literal('subject', (), $record?keywords),
        r:literal('format', $r:dcterms || 'IMT', 'application/tei+xml'),
        r:literal('identifier', (), r:all-identifiers($record)),
        r:literal('bibliographicCitation', (), r:source-words($record)[1])"/>
    <xsl:for-each select="$record?extent">
      <dcterms:extent>
        <dcterms:SizeOrDuration>
          <rdfs:label>{.}</rdfs:label>
        </dcterms:SizeOrDuration>
      </dcterms:extent>
    </xsl:for-each>
    <xsl:for-each select="$record?version">
      <owl:versionInfo>{.}</owl:versionInfo>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:dated" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:date-literal('created', $record?created),
        r:date-literal('issued', r:publication-date($record)),
        r:date-literal('available', $record?edited),
        r:date-literal('modified', $record?revised)"/>
  </xsl:function>

  <!-- A date, month or year by W3CDTF, all else by EDTF, as the Library of Congress types it. -->
  <xsl:function name="r:date-literal" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:sequence select="
        r:literal(
          $name,
          if (matches($edtf, '^\d{4}(-\d\d){0,2}$')) then $r:dcterms || 'W3CDTF' else 'http://id.loc.gov/datatypes/edtf',
          $edtf)"/>
  </xsl:function>

  <!-- The licence is a document on the web, or in words only. -->
  <xsl:function name="r:rights-properties" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:for-each select="r:web-address($record?licence-uri)">
      <dcterms:license rdf:resource="{.}"/>
    </xsl:for-each>
    <xsl:for-each select="($record?licence, $record?licence-id)[1]">
      <dcterms:rights>
        <dcterms:RightsStatement>
          <rdfs:label>{.}</rdfs:label>
        </dcterms:RightsStatement>
      </dcterms:rights>
    </xsl:for-each>
  </xsl:function>

  <!-- Each value once. -->
  <xsl:function name="r:literal" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="type" as="xs:string?"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="distinct-values($values)[.]">
      <xsl:element name="dcterms:{$name}">
        <xsl:if test="$type">
          <xsl:attribute name="rdf:datatype" select="$type"/>
        </xsl:if>
        <xsl:text>{.}</xsl:text>
      </xsl:element>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
