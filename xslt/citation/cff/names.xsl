<?xml version="1.0" encoding="UTF-8"?>
<!-- People and bodies in the terms of CITATION.cff: a person, whose names are divided, or an entity. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The schema wants one: where the header names none, it is said to be unknown, and reported. -->
  <xsl:function name="r:cff-authors" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="r:cff-names('authors', if (exists($record?authors)) then $record?authors else map { 'literal': 'Unknown' })"/>
  </xsl:function>

  <xsl:function name="r:cff-names" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:where-populated>
      <array key="{$key}">
        <xsl:sequence select="r:distinct($names) ! r:cff-name(.)"/>
      </array>
    </xsl:where-populated>
  </xsl:function>

  <!-- The particle is part of the family name in the record, and stands beside it here. -->
  <xsl:function name="r:cff-name" as="element()?">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="particle" as="xs:string?" select="$name?particle[.][starts-with($name?family, . || ' ')]"/>
    <xsl:where-populated>
      <map>
        <xsl:sequence select="
            r:json-strings('name', $name?literal),
            r:json-strings('name-particle', $particle),
            r:json-strings('family-names', if ($particle) then substring-after($name?family, $particle || ' ') else $name?family),
            r:json-strings('given-names', $name?given),
            r:json-strings('name-suffix', $name?suffix),
            r:json-strings('orcid', r:orcid($name) ! ('https://orcid.org/' || .))[not($name?literal)],
            r:json-strings('website', r:web-address($name?uri)[empty(r:orcid($name))])"/>
      </map>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="r:cff-entity" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="name" as="xs:string?"/>
    <xsl:param name="location" as="xs:string?"/>
    <xsl:if test="$name">
      <map key="{$key}">
        <xsl:sequence select="r:json-strings('name', $name), r:json-strings('location', $location)"/>
      </map>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
