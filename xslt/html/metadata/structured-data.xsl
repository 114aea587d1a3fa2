<?xml version="1.0" encoding="UTF-8"?>
<!-- The record in the terms of schema.org, with what the page knows beside it: how the text begins, whom it names, and the
     text's other files. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:structured-data" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="description" as="xs:string?"/>
    <map>
      <string key="@context">https://schema.org</string>
      <xsl:sequence select="
          r:schema-org-work($record, $description),
          r:json-list('mentions', r:identified()),
          r:json-list('encoding', $r:alternates[?format = ('tei', 'text')] ! r:encoding(., $record))"/>
    </map>
  </xsl:function>

  <!-- Those named in the text whose identity is known to the web. -->
  <xsl:function name="r:identified" as="element()*">
    <xsl:for-each select="$r:indexed?*[?entries/tei:idno]">
      <xsl:sort select="r:sort-name(.)"/>
      <xsl:sort select="?identity"/>
      <xsl:variable name="addresses" as="xs:string*" select="distinct-values(?entries/tei:idno ! r:address-of-idno(.)[matches(., '^https?://\S+$')])"/>
      <xsl:if test="exists($addresses)">
        <map>
          <xsl:sequence select="
              r:json-strings('@type', map { 'person': 'Person', 'place': 'Place', 'org': 'Organization' }(?kind)),
              r:json-strings('name', r:display-form(.)),
              r:json-strings('sameAs', $addresses)"/>
        </map>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The TEI is what the publisher of the edition has published; the plain text comes with it. -->
  <xsl:function name="r:encoding" as="element()">
    <xsl:param name="file" as="map(xs:string, xs:string)"/>
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:json-item((
          r:json-strings('@type', 'MediaObject'),
          r:json-strings('encodingFormat', $file?type),
          r:json-strings('contentUrl', r:href($file?href)),
          r:schema-org-edition($record)[$file?format = 'tei']))"/>
  </xsl:function>

  <!-- A browser reads the data of a script up to the first "</script", so no tag and no comment may begin in it. -->
  <xsl:function name="r:json-in-script" as="xs:string">
    <xsl:param name="value" as="element()"/>
    <xsl:sequence select="r:json($value) => replace('&lt;', '\\u003c')"/>
  </xsl:function>

</xsl:stylesheet>
