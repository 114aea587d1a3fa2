<?xml version="1.0" encoding="UTF-8"?>
<!-- What kind of publication a text is, in the list of Zenodo and InvenioRDM, which has neither letters nor manuscripts. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:publication-type" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="($record?kind ! map { 'article': 'article', 'chapter': 'section', 'book': 'book' }(.), 'other')[1]"/>
  </xsl:function>

  <!-- What they have no word for, and the fields have no place. -->
  <xsl:function name="r:deposition-notes" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="r:letter-note($record), r:held-at($record), $record?source-text"/>
  </xsl:function>

  <xsl:function name="r:page-range" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="string-join(distinct-values(($record?first-page, $record?last-page)), '-')[.]"/>
  </xsl:function>

</xsl:stylesheet>
