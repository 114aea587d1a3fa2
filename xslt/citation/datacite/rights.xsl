<?xml version="1.0" encoding="UTF-8"?>
<!-- The licence in DataCite's terms, and who paid. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://datacite.org/schema/kernel-4"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:datacite-rights" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="$record?licence or $record?licence-uri or $record?licence-id">
      <rightsList>
        <rights>
          <xsl:for-each select="r:web-address($record?licence-uri)">
            <xsl:attribute name="rightsURI" select="."/>
          </xsl:for-each>
          <xsl:for-each select="$record?licence-id">
            <xsl:attribute name="rightsIdentifier" select="."/>
            <xsl:attribute name="rightsIdentifierScheme" select="'SPDX'"/>
            <xsl:attribute name="schemeURI" select="'https://spdx.org/licenses/'"/>
          </xsl:for-each>
          <xsl:text>{($record?licence, $record?licence-id, $record?licence-uri)[1]}</xsl:text>
        </rights>
      </rightsList>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:funding" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:where-populated>
      <fundingReferences>
        <xsl:for-each select="$record?funders">
          <fundingReference>
            <funderName>{r:display-name(.)}</funderName>
            <xsl:for-each select="?uri">
              <funderIdentifier funderIdentifierType="{r:funder-identifier-type(.)}">{.}</funderIdentifier>
            </xsl:for-each>
          </fundingReference>
        </xsl:for-each>
      </fundingReferences>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="r:funder-identifier-type" as="xs:string">
    <xsl:param name="uri" as="xs:string"/>
    <xsl:sequence select="
        if (matches($uri, '^https?://(dx\.)?doi\.org/10\.13039/')) then 'Crossref Funder ID'
        else (r:register-name($uri)[. = ('ROR', 'ISNI')], 'Other')[1]"/>
  </xsl:function>

</xsl:stylesheet>
