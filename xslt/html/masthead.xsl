<?xml version="1.0" encoding="UTF-8"?>
<!-- The top of the page: the title page, and a line on where the text comes from. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:masthead" as="node()*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="r:title-page($document, $record), r:origin($document, $record)"/>
  </xsl:function>

  <!-- Alma-Ata, 21 October 1928 · The Militant, vol. II, no. 3, 1 February 1929, pp. 4–6. A transcription's own lines on this are words of the text
       (note of type metadata) and say it better. -->
  <xsl:function name="r:origin" as="node()*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="facts" as="xs:string*" select="
        string-join(($record?place, $record?created ! r:written-date(.)), ', ')[.], r:printed-source($record), r:held-at($record)"/>
    <xsl:if test="exists($facts) and empty($document/tei:TEI/tei:teiHeader/tei:fileDesc/tei:notesStmt/tei:note[@type = 'metadata'])">
      <xsl:text>&#10;</xsl:text>
      <p class="origin">
        <xsl:for-each select="$facts">
          <span>{.}</span>
          <xsl:text> </xsl:text>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
