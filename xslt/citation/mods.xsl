<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as a record of MODS 3.8 (https://www.loc.gov/standards/mods/userguide/). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/mods/v3"
                xmlns:mods="http://www.loc.gov/mods/v3"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:xlink="http://www.w3.org/1999/xlink"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="xs mods r"
                expand-text="yes">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="roles.xsl"/>
  <xsl:include href="articles.xsl"/>
  <xsl:include href="source-words.xsl"/>
  <xsl:include href="../common/web-addresses.xsl"/>
  <xsl:include href="mods/elements.xsl"/>
  <xsl:include href="mods/names.xsl"/>
  <xsl:include href="mods/origin.xsl"/>
  <xsl:include href="mods/dates.xsl"/>
  <xsl:include href="mods/description.xsl"/>
  <xsl:include href="mods/related-items.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"
              suppress-indentation="mods:title mods:subTitle mods:namePart mods:abstract mods:note mods:accessCondition mods:topic"/>

  <xsl:template name="r:citation" as="element(mods:mods)">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <mods version="3.8" xsi:schemaLocation="http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-8.xsd">
      <xsl:sequence select="
          r:title-infos($record),
          r:mods-names($record),
          r:resource-kind($record),
          r:origin($record),
          r:mods-languages($record),
          r:mods-description($record),
          r:mods-related-items($record),
          r:mods-identifiers($record),
          r:access($record)"/>
      <recordInfo>
        <recordOrigin>Made from the header of the TEI document.</recordOrigin>
        <xsl:sequence select="r:mods-element('recordIdentifier', $record?key)"/>
      </recordInfo>
    </mods>
  </xsl:template>

</xsl:stylesheet>
