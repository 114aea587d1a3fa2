<?xml version="1.0" encoding="UTF-8"?>
<!-- The letters in a document: one, or those that a corpus holds, or those of which one header tells. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- A record a letter; of a header that tells of several letters, one for each. -->
  <xsl:function name="r:letters" as="map(xs:string, item()*)*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="
        $document//tei:TEI/tei:teiHeader ! r:record(.)[?letter]
          ! (if (exists(?correspondence)) then (let $record := . return ?correspondence ! map:put($record, 'correspondence', .)) else r:as-sent(.))"/>
  </xsl:function>

  <!-- A letter whose header has no correspDesc: its author sent it, as far as is known. -->
  <xsl:function name="r:as-sent" as="map(xs:string, item()*)">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="sent" as="map(xs:string, item()*)" select="
        map { 'type': 'sent', 'people': $record?authors, 'place': $record?place, 'date': $record?created }"/>
    <xsl:sequence select="map:put($record, 'correspondence', map { 'actions': $sent })"/>
  </xsl:function>

</xsl:stylesheet>
