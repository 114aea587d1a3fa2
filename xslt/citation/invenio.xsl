<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as a record of InvenioRDM, as its API takes a draft. https://inveniordm.docs.cern.ch/reference/metadata/ -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="identities.xsl"/>
  <xsl:include href="listed-licences.xsl"/>
  <xsl:include href="standard-numbers.xsl"/>
  <xsl:include href="deposition/dates.xsl"/>
  <xsl:include href="deposition/html.xsl"/>
  <xsl:include href="deposition/resource-type.xsl"/>
  <xsl:include href="deposition/roles.xsl"/>
  <xsl:include href="invenio/custom-fields.xsl"/>
  <xsl:include href="invenio/identifiers.xsl"/>
  <xsl:include href="invenio/metadata.xsl"/>
  <xsl:include href="invenio/names.xsl"/>
  <xsl:include href="../common/json.xsl"/>
  <xsl:include href="../common/json-members.xsl"/>
  <xsl:include href="../common/web-addresses.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template name="r:citation" as="text()">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:variable name="draft" as="element()">
      <map>
        <map key="access">
          <string key="record">public</string>
          <string key="files">public</string>
        </map>
        <map key="files">
          <boolean key="enabled">true</boolean>
        </map>
        <xsl:sequence select="r:json-object('pids', r:invenio-doi($record?doi))"/>
        <map key="metadata">
          <xsl:sequence select="r:invenio-metadata($record)"/>
        </map>
        <xsl:sequence select="r:json-object('custom_fields', r:invenio-custom-fields($record))"/>
      </map>
    </xsl:variable>
    <xsl:value-of select="r:json($draft) || '&#10;'"/>
  </xsl:template>

  <xsl:function name="r:missing" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        'InvenioRDM requires a title of three letters'[string-length(r:whole-title($record)) lt 3],
        'InvenioRDM requires a creator'[empty($record?authors)],
        'InvenioRDM requires a date of publication'[empty(r:level-0(r:publication-date($record)))]"/>
  </xsl:function>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:dates-beyond-level-0($record),
        $record?volume[not($record?container-level = 'j')] ! ('the volume: ' || .),
        $record?source-publisher ! ('who published the source: ' || .),
        r:without-role(($record?transcribers, $record?contributors)),
        $record?series ! ('the series: ' || .)"/>
  </xsl:function>

</xsl:stylesheet>
