<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as DataCite metadata in JSON, as its REST API takes the attributes of a DOI and as the JSON schema of DataCite
     has them: the XML, translated. An element with text is a member of its name beside its attributes; a list is an array. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:d="http://datacite.org/schema/kernel-4"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:import href="datacite/format.xsl"/>
  <xsl:include href="../common/json.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Nothing else is there: an element that no rule names is a string. -->
  <xsl:mode name="r:datacite-json" on-no-match="fail"/>

  <xsl:template name="r:citation" as="text()">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:variable name="json" as="element()">
      <map>
        <xsl:apply-templates select="r:datacite($record)/*" mode="r:datacite-json"/>
        <xsl:if test="$record?url">
          <string key="url">{$record?url}</string>
        </xsl:if>
        <string key="schemaVersion">http://datacite.org/schema/kernel-4</string>
      </map>
    </xsl:variable>
    <xsl:value-of select="r:json($json) || '&#10;'"/>
  </xsl:template>

  <xsl:template match="*" mode="r:datacite-json" as="element()+">
    <string key="{local-name()}">{.}</string>
    <xsl:apply-templates select="@*" mode="r:datacite-json"/>
  </xsl:template>

  <!-- XML writes URI where JSON writes Uri. -->
  <xsl:template match="@*" mode="r:datacite-json" as="element()">
    <string key="{replace(local-name(), 'URI$', 'Uri')}">{.}</string>
  </xsl:template>

  <!-- An identifier that is still to be given is none. -->
  <xsl:template match="d:identifier" mode="r:datacite-json" as="element()?">
    <xsl:if test="starts-with(., '10.')">
      <string key="doi">{.}</string>
    </xsl:if>
  </xsl:template>

  <xsl:template match="d:resource/d:publisher" mode="r:datacite-json" as="element()">
    <map key="publisher">
      <string key="name">{.}</string>
    </map>
  </xsl:template>

  <xsl:template match="d:resourceType" mode="r:datacite-json" as="element()">
    <map key="types">
      <xsl:next-match/>
    </map>
  </xsl:template>

  <xsl:template match="
      d:creators | d:contributors | d:titles | d:subjects | d:dates | d:alternateIdentifiers | d:rightsList | d:descriptions
      | d:fundingReferences | d:relatedItems" mode="r:datacite-json" as="element()">
    <array key="{local-name()}">
      <xsl:for-each select="*">
        <map>
          <xsl:apply-templates select="." mode="r:datacite-json"/>
        </map>
      </xsl:for-each>
    </array>
  </xsl:template>

  <xsl:template match="d:sizes | d:formats" mode="r:datacite-json" as="element()">
    <array key="{local-name()}">
      <xsl:for-each select="*">
        <string>{.}</string>
      </xsl:for-each>
    </array>
  </xsl:template>

  <xsl:template match="d:creator | d:contributor | d:fundingReference | d:relatedItem" mode="r:datacite-json" as="element()+">
    <xsl:apply-templates select="@*, * except d:nameIdentifier" mode="r:datacite-json"/>
    <xsl:where-populated>
      <array key="nameIdentifiers">
        <xsl:for-each select="d:nameIdentifier">
          <map>
            <xsl:apply-templates select="." mode="r:datacite-json"/>
          </map>
        </xsl:for-each>
      </array>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="d:creatorName | d:contributorName" mode="r:datacite-json" as="element()+">
    <string key="name">{.}</string>
    <xsl:apply-templates select="@*" mode="r:datacite-json"/>
  </xsl:template>

  <xsl:template match="d:relatedItemIdentifier" mode="r:datacite-json" as="element()">
    <map key="relatedItemIdentifier">
      <xsl:next-match/>
    </map>
  </xsl:template>

</xsl:stylesheet>
