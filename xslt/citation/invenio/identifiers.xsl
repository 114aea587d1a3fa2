<?xml version="1.0" encoding="UTF-8"?>
<!-- Identifiers in the terms of InvenioRDM, which takes those of the schemes it knows. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:invenio-identifier" as="element()">
    <xsl:param name="scheme" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="r:json-item((r:json-strings('scheme', $scheme), r:json-strings('identifier', $value)))"/>
  </xsl:function>

  <!-- A DOI that there is already is of another place. -->
  <xsl:function name="r:invenio-doi" as="element()?">
    <xsl:param name="doi" as="xs:string?"/>
    <xsl:sequence select="
        $doi[matches(., '^10\.\d{4,9}(\.\d+)*/\S+$')]
          ! r:json-object('doi', (r:json-strings('identifier', .), r:json-strings('provider', 'external')))"/>
  </xsl:function>

  <!-- An address is one; the rest has no scheme that all installations know. -->
  <xsl:function name="r:invenio-alternates" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        distinct-values(r:web-address($record?url)) ! r:invenio-identifier('url', .),
        distinct-values($record?identifiers[empty(?scheme)] ! ?value) ! r:invenio-identifier('other', .)"/>
  </xsl:function>

  <!-- The periodical and the book by their numbers. -->
  <xsl:function name="r:invenio-related" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="relation" as="element()" select="r:json-object('relation_type', r:json-strings('id', 'ispartof'))"/>
    <xsl:sequence select="
        (r:issn($record?source-identifiers) ! r:invenio-identifier('issn', .), r:isbn($record?source-identifiers) ! r:invenio-identifier('isbn', .))
          ! r:json-item((*, $relation))"/>
  </xsl:function>

</xsl:stylesheet>
