<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as unqualified Dublin Core in the container of OAI-PMH (http://www.openarchives.org/OAI/2.0/oai_dc/). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="xs r">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="dublin-core/elements.xsl"/>
  <xsl:include href="source-words.xsl"/>
  <xsl:include href="addresses.xsl"/>
  <xsl:include href="unsaid.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"
              suppress-indentation="dc:title dc:creator dc:contributor dc:description dc:source dc:rights dc:subject"/>

  <!-- It has one date, and no sign for a doubt. -->
  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="dates" as="xs:string*" select="('created'[not($record?letter)], 'edited')[not($record(.) = r:issued($record))]"/>
    <xsl:sequence select="
        r:doubts('date', r:issued($record)),
        r:left-out($record, ($dates, 'place'[not($record?letter)], 'funders', 'publisher-place', 'version', 'source-editors'))"/>
  </xsl:function>

  <xsl:template name="r:citation" as="element(oai_dc:dc)">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <oai_dc:dc xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
      <xsl:sequence select="
          r:dublin-core-elements($record, ($record?abstract, r:letter-note($record)), r:source-words($record), 'application/tei+xml')"/>
    </oai_dc:dc>
  </xsl:template>

</xsl:stylesheet>
