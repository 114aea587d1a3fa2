<?xml version="1.0" encoding="UTF-8"?>
<!-- People and bodies in the terms of schema.org: those who made the text, and those it names. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:letter" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="$record?letter">
      <xsl:sequence select="
          r:agents('sender', $record?authors),
          r:agents('recipient', $record?recipients),
          r:json-strings('dateSent', r:iso-date($record?created))"/>
    </xsl:if>
  </xsl:function>

  <!-- Persons and bodies. What is not divided may be either, and is of no type. -->
  <xsl:function name="r:agents" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:variable name="agents" as="element()*">
      <xsl:for-each select="$names">
        <map>
          <xsl:sequence select="
              r:json-strings('@type', if (?family) then 'Person' else if (?body) then 'Organization' else ()),
              r:json-strings('name', r:display-name(.)),
              r:json-strings('familyName', ?family),
              r:json-strings('givenName', ?given),
              r:json-strings('sameAs', tokenize(?uris))"/>
        </map>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="r:json-list($key, $agents)"/>
  </xsl:function>

  <!-- Those named in the text whose identity is known to the web. -->
  <xsl:function name="r:identified" as="element()*">
    <xsl:for-each select="$r:indexed?*[?entries/tei:idno]">
      <xsl:sort select="r:sort-name(.)"/>
      <xsl:sort select="?identity"/>
      <xsl:variable name="addresses" as="xs:string*" select="distinct-values(?entries/tei:idno ! r:address-of-idno(.)[matches(., '^https?://\S+$')])"/>
      <xsl:if test="exists($addresses)">
        <map>
          <xsl:sequence select="
              r:json-strings('@type', map { 'person': 'Person', 'place': 'Place', 'org': 'Organization' }(?kind)),
              r:json-strings('name', r:display-form(.)),
              r:json-strings('sameAs', $addresses)"/>
        </map>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
