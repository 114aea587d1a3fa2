<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header in the terms of schema.org, as a document of JSON-LD. A page says the same of itself, and more
     (html/metadata/structured-data.xsl). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="addresses.xsl"/>
  <xsl:include href="schema-org/work.xsl"/>
  <xsl:include href="../common/json.xsl"/>
  <xsl:include href="../common/json-members.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template name="r:citation" as="text()">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:variable name="work" as="element()">
      <map>
        <string key="@context">https://schema.org</string>
        <xsl:sequence select="
            r:schema-org-work($record, $record?abstract),
            r:json-list('encoding', r:schema-org-file($record))"/>
      </map>
    </xsl:variable>
    <xsl:value-of select="r:json($work) || '&#10;'"/>
  </xsl:template>

  <xsl:function name="r:missing" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="'schema.org wants a name'[empty(r:whole-title($record))]"/>
  </xsl:function>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$record?volume[r:is-book($record)] ! ('which volume of the book it is: ' || .)"/>
  </xsl:function>

  <xsl:function name="r:schema-org-file" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:json-item((
          r:json-strings('@type', 'MediaObject'),
          r:json-strings('encodingFormat', 'application/tei+xml'),
          r:schema-org-edition($record)))"/>
  </xsl:function>

</xsl:stylesheet>
