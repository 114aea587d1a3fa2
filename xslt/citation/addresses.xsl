<?xml version="1.0" encoding="UTF-8"?>
<!-- Where a text is on the web, and what it is known by, from its record. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Where the text is for good, or else where it is: its DOI, or the address that its header gives. -->
  <xsl:function name="r:permanent-address" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="($record?doi ! iri-to-uri('https://doi.org/' || .), $record?url[r:is-address(.)])[1]"/>
  </xsl:function>

  <!-- The address of the page itself, where the header gives one that is not an identifier. -->
  <xsl:function name="r:canonical-address" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$record?url[r:is-address(.)][not(r:is-permanent(.))]"/>
  </xsl:function>

  <xsl:function name="r:is-address" as="xs:boolean">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="matches($value, '^https?://\S+$', 'i')"/>
  </xsl:function>

  <!-- Is $address of a service that promises to keep it? DOI, Handle, ARK, URN, PURL, W3ID. -->
  <xsl:function name="r:is-permanent" as="xs:boolean">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="matches($address, '^https?://((dx\.)?doi\.org|hdl\.handle\.net|n2t\.net|arks\.org|nbn-resolving\.(org|de)|purl\.org|w3id\.org)/|/ark:/?\d')"/>
  </xsl:function>

  <!-- The permanent one first; a DOI as its address only. -->
  <xsl:function name="r:all-identifiers" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        distinct-values((
          r:permanent-address($record),
          $record?identifiers ! ?value[not($record?doi and ends-with(., $record?doi))]))"/>
  </xsl:function>

</xsl:stylesheet>
