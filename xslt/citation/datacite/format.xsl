<?xml version="1.0" encoding="UTF-8"?>
<!-- What DataCite's two formats have in common. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:import href="../citation.xsl"/>
  <xsl:include href="resource.xsl"/>
  <xsl:include href="../unsaid.xsl"/>

  <xsl:function name="r:missing" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="'DataCite requires a year of publication'[empty(r:publication-year($record))]"/>
  </xsl:function>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        tail($record?languages) ! ('that the text is also in ' || .),
        r:left-out($record, ('place'[not($record?letter)], 'publisher-place'))"/>
  </xsl:function>

</xsl:stylesheet>
