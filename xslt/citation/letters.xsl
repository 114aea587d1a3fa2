<?xml version="1.0" encoding="UTF-8"?>
<!-- The letters in a document: one, or those that a corpus holds, or those of which one header tells. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:headers-of-letters" as="element(tei:teiHeader)*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="$document//tei:TEI/tei:teiHeader[r:is-letter(.)]"/>
  </xsl:function>

  <!-- A record a letter; of a header that tells of several letters, one for each. -->
  <xsl:function name="r:letters-told-of" as="map(xs:string, item()*)*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="r:headers-of-letters($document) ! r:record(.) ! r:letters-of(.)"/>
  </xsl:function>

  <!-- The letters of which a header with this record tells. -->
  <xsl:function name="r:letters-of" as="map(xs:string, item()*)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        (if (exists($record?correspondence)) then $record?correspondence else map { 'actions': () })
          ! map:put($record, 'correspondence', r:with-sender(., $record))"/>
  </xsl:function>

  <!-- Where no sender is named the author sent the letter, when and where it was written. -->
  <xsl:function name="r:with-sender" as="map(xs:string, item()*)">
    <xsl:param name="correspondence" as="map(xs:string, item()*)"/>
    <xsl:param name="letter" as="map(xs:string, item()*)"/>
    <xsl:variable name="sent" as="map(xs:string, item()*)" select="
        map { 'type': 'sent', 'people': $letter?authors, 'place': $letter?place, 'date': $letter?created }"/>
    <xsl:sequence select="
        if (exists($correspondence?actions[?type = 'sent'] ! ?people)) then $correspondence
        else map:put($correspondence, 'actions', ($sent, $correspondence?actions[not(?type = 'sent')]))"/>
  </xsl:function>

</xsl:stylesheet>
