<?xml version="1.0" encoding="UTF-8"?>
<!-- What programs read in the page's head: one module a vocabulary. Nothing is said that the header does not say. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:include href="metadata/description.xsl"/>
  <xsl:include href="metadata/dublin-core.xsl"/>
  <xsl:include href="../citation/dublin-core/elements.xsl"/>
  <xsl:include href="metadata/highwire.xsl"/>
  <xsl:include href="metadata/open-graph.xsl"/>
  <xsl:include href="metadata/signposting.xsl"/>
  <xsl:include href="metadata/structured-data.xsl"/>
  <xsl:include href="../citation/addresses.xsl"/>
  <xsl:include href="../citation/schema-org/work.xsl"/>
  <xsl:include href="../common/json.xsl"/>
  <xsl:include href="../common/json-members.xsl"/>

  <xsl:function name="r:metadata" as="element()+">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="description" as="xs:string?" select="r:description($document, $record)"/>
    <title>{string-join(((r:whole-title($record), r:page-title($document, $record))[1], $record?authors[1] ! r:display-name(.)), ' · ')}</title>
    <xsl:sequence select="
        r:meta('author', $record?authors ! r:display-name(.)),
        r:meta('description', $description),
        r:meta('keywords', string-join($record?keywords, ', ')),
        r:meta('date', $record?created),
        r:meta('generator', 'Rubricator')"/>
    <xsl:if test="r:whole-title($record)">
      <xsl:sequence select="
          r:dublin-core($record, $description),
          r:highwire($record),
          r:open-graph($record, $description)"/>
    </xsl:if>
    <xsl:sequence select="r:signposting($record)"/>
    <xsl:if test="r:whole-title($record)">
      <script type="application/ld+json">
        <xsl:value-of select="r:json-in-script(r:structured-data($record, $description))"/>
      </script>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:meta" as="element(meta)*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values[.]">
      <meta name="{$name}" content="{.}"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
