<?xml version="1.0" encoding="UTF-8"?>
<!-- What is no text: what only a machine reads, and the document's own description. An anchor is a place that a link may
     lead to. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="
      tei:teiHeader | tei:standOff | tei:facsimile | tei:sourceDoc[../tei:text] | tei:xenoData | tei:fsdDecl
      | tei:interp | tei:interpGrp | tei:span | tei:spanGrp | tei:link | tei:linkGrp | tei:join | tei:joinGrp | tei:alt | tei:altGrp
      | tei:timeline | tei:when | tei:certainty | tei:precision | tei:respons | tei:substJoin | tei:listTranspose
      | tei:transpose | tei:undo | tei:redo | tei:index | tei:addSpan | tei:delSpan | tei:damageSpan | tei:fs | tei:fLib
      | tei:fvLib | tei:listAnnotation | tei:divGen | tei:lacunaStart | tei:lacunaEnd | tei:witStart | tei:witEnd
      | tei:move | tei:metSym" as="empty-sequence()"/>

  <xsl:variable name="r:silent" as="xs:string+" select="
      tokenize('teiHeader standOff facsimile xenoData interp interpGrp span spanGrp link linkGrp join joinGrp alt altGrp
        timeline when index fs fLib fvLib listAnnotation undo redo addSpan delSpan damageSpan move divGen')"/>

  <xsl:template match="tei:anchor" as="element()?">
    <xsl:sequence select="r:anchor(.)"/>
  </xsl:template>

  <xsl:function name="r:anchor" as="element(span)?">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="r:xml-id($element)">
      <span id="{.}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Is $element in the text, so that a link to it leads somewhere? -->
  <xsl:function name="r:is-shown" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        exists($element/(ancestor-or-self::tei:text | ancestor-or-self::tei:sourceDoc[not(../tei:text)]))
        and empty($element/ancestor-or-self::*[local-name() = $r:silent])"/>
  </xsl:function>

</xsl:stylesheet>
