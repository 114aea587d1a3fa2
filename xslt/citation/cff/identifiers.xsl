<?xml version="1.0" encoding="UTF-8"?>
<!-- Identifiers in the terms of CITATION.cff. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The DOI and the address; then all that the header has, each as what the schema takes it for. -->
  <xsl:function name="r:cff-identifiers" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="doi" as="xs:string?" select="$record?doi[r:is-cff-doi(.)]"/>
    <xsl:variable name="others" as="map(xs:string, xs:string)*" select="
        $record?identifiers[not(?value = $record?url)][not(some $known in $doi satisfies ends-with(?value, $known))]"/>
    <xsl:sequence select="r:json-strings('doi', $doi), r:json-strings('url', r:web-address($record?url))"/>
    <xsl:where-populated>
      <array key="identifiers">
        <xsl:for-each-group select="$others" group-by="?value">
          <map>
            <xsl:sequence select="
                r:json-strings('type', if (r:web-address(?value) = ?value) then 'url' else 'other'),
                r:json-strings('value', ?value),
                r:json-strings('description', ?type)"/>
          </map>
        </xsl:for-each-group>
      </array>
    </xsl:where-populated>
  </xsl:function>

  <!-- The pattern of the schema, which takes fewer than there are. -->
  <xsl:function name="r:is-cff-doi" as="xs:boolean">
    <xsl:param name="doi" as="xs:string"/>
    <xsl:sequence select="matches($doi, '^10\.\d{4,9}(\.\d+)?/[A-Za-z0-9:/_;\-.()\[\]\\]+$')"/>
  </xsl:function>

</xsl:stylesheet>
