<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header in the terms of the Dublin Core Metadata Initiative, as RDF/XML. In RDF, and not in the plain XML that DCMI once
     proposed, since the terms are an RDF vocabulary: only there a name can be an agent with an address, a periodical a thing
     with a title, and a date a literal with a type, as every reader of RDF takes them. What the terms leave to others is in
     theirs: names in FOAF, roles in MARC's relators, volume and pages in BIBO. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"
                xmlns:dcterms="http://purl.org/dc/terms/"
                xmlns:foaf="http://xmlns.com/foaf/0.1/"
                xmlns:owl="http://www.w3.org/2002/07/owl#"
                xmlns:bibo="http://purl.org/ontology/bibo/"
                xmlns:marcrel="http://id.loc.gov/vocabulary/relators/"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="xs r">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="roles.xsl"/>
  <xsl:include href="source-words.xsl"/>
  <xsl:include href="addresses.xsl"/>
  <xsl:include href="unsaid.xsl"/>
  <xsl:include href="../common/web-addresses.xsl"/>
  <xsl:include href="dublin-core/properties.xsl"/>
  <xsl:include href="dublin-core/agents.xsl"/>
  <xsl:include href="dublin-core/wholes.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"
              suppress-indentation="dcterms:title dcterms:abstract dcterms:description foaf:name rdfs:label"/>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="r:left-out($record, ('place'[not($record?letter)], 'publisher-place'))"/>
  </xsl:function>

  <xsl:template name="r:citation" as="element(rdf:RDF)">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <rdf:RDF>
      <rdf:Description>
        <xsl:for-each select="r:web-address(r:permanent-address($record))">
          <xsl:attribute name="rdf:about" select="."/>
        </xsl:for-each>
        <xsl:sequence select="
            r:kinds($record), r:terms($record), r:agent-properties($record), r:dated($record), r:rights-properties($record),
            r:whole-properties($record)"/>
      </rdf:Description>
    </rdf:RDF>
  </xsl:template>

</xsl:stylesheet>
