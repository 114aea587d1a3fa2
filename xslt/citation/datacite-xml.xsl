<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as DataCite metadata in XML. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:d="http://datacite.org/schema/kernel-4"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:import href="datacite/format.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="d:description d:title d:rights"/>

  <xsl:template name="r:citation" as="element(d:resource)">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:sequence select="r:datacite($record)"/>
  </xsl:template>

</xsl:stylesheet>
