<?xml version="1.0" encoding="UTF-8"?>
<!-- What a TEI header says, as JSON for the program that packs documents: the record that citations are written from, and
     the programs that the header names. Every value is an array, so that nobody has to ask whether it can be repeated. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:import href="../citation/citation.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/" as="text()">
    <xsl:variable name="header" as="element(tei:teiHeader)?" select="r:header(.)"/>
    <xsl:variable name="record" as="map(xs:string, item()*)" select="($record, $header ! r:record(.), map { })[1]"/>
    <xsl:value-of select="
        map:put($record, 'applications', $header/tei:encodingDesc/tei:appInfo/tei:application ! r:application(.))
        => r:arrays()
        => serialize(map { 'method': 'json' })"/>
  </xsl:template>

  <xsl:function name="r:application" as="map(xs:string, xs:string)">
    <xsl:param name="application" as="element(tei:application)"/>
    <xsl:sequence select="
        map {
          'ident': string($application/@ident),
          'version': string($application/@version),
          'label': (r:field($application/tei:label[1]), string($application/@ident))[1]
        }"/>
  </xsl:function>

  <xsl:function name="r:arrays" as="map(xs:string, array(*))">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        map:merge(map:for-each($record, function($key as xs:string, $values as item()*) as map(xs:string, array(*)) {
          map { $key: array { $values ! (if (. instance of map(*)) then r:arrays(.) else .) } }
        }))"/>
  </xsl:function>

</xsl:stylesheet>
