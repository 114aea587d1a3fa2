<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as metadata of a deposition at Zenodo, in the JSON that its first API takes and InvenioRDM still reads there.
     https://developers.zenodo.org/#representation -->
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
  <xsl:include href="zenodo/fields.xsl"/>
  <xsl:include href="../common/json.xsl"/>
  <xsl:include href="../common/json-members.xsl"/>
  <xsl:include href="../common/web-addresses.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template name="r:citation" as="text()">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:variable name="deposition" as="element()">
      <map>
        <map key="metadata">
          <xsl:sequence select="r:zenodo-metadata($record)"/>
        </map>
      </map>
    </xsl:variable>
    <xsl:value-of select="r:json($deposition) || '&#10;'"/>
  </xsl:template>

  <xsl:function name="r:missing" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        'Zenodo requires a title'[empty($record?title)],
        'Zenodo requires a creator'[empty($record?authors)],
        'Zenodo requires a description'[empty($record?abstract)],
        'Zenodo takes the day of upload for a date of publication'[empty(r:level-0(r:publication-date($record)))],
        'Zenodo requires of what is open a licence that it knows'[empty(r:listed-licence($record?licence-id))]"/>
  </xsl:function>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:dates-beyond-level-0($record),
        $record?languages[position() gt 1] ! ('a second language: ' || .),
        $record?publisher[not(. = r:publisher($record))] ! ('who published the file: ' || .),
        r:without-role(($record?translators, $record?transcribers, $record?contributors)),
        $record?series ! ('the series: ' || .)"/>
  </xsl:function>

</xsl:stylesheet>
