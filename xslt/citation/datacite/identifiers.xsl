<?xml version="1.0" encoding="UTF-8"?>
<!-- What DataCite calls a resource by: its DOI, and the other identifiers of the same file. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://datacite.org/schema/kernel-4"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The DOI, if it is one by DataCite's own pattern. -->
  <xsl:function name="r:datacite-doi" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$record?doi[matches(., '^10\.\d{4,9}/\S+$')]"/>
  </xsl:function>

  <!-- A repository gives a DOI at deposit; until then DataCite's word for what is to be announced stands in its place. -->
  <xsl:function name="r:datacite-identifier" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <identifier identifierType="DOI">{(r:datacite-doi($record), '(:tba)')[1]}</identifier>
  </xsl:function>

  <xsl:function name="r:alternate-identifiers" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="others" as="map(xs:string, xs:string)*" select="
        $record?identifiers[not(replace(?value, '^(https?://(dx\.)?doi\.org/|doi:)', '') = r:datacite-doi($record))],
        $record?url ! map { 'value': . }"/>
    <xsl:where-populated>
      <alternateIdentifiers>
        <xsl:for-each-group select="$others" group-by="?value">
          <alternateIdentifier alternateIdentifierType="{r:identifier-type(.)}">{?value}</alternateIdentifier>
        </xsl:for-each-group>
      </alternateIdentifiers>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="r:identifier-type" as="xs:string">
    <xsl:param name="identifier" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="($identifier?scheme, $identifier?type[.], 'URL'[matches($identifier?value, '^https?://')], 'Local identifier')[1]"/>
  </xsl:function>

</xsl:stylesheet>
