<?xml version="1.0" encoding="UTF-8"?>
<!-- The page carries the TEI it was made from, so that script/source.js can show what a paragraph was made of. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- As a JSON string. A browser reads the data of a script up to the first "</script", so no tag may begin in it. -->
  <xsl:function name="r:source" as="element(script)">
    <script type="application/json" id="-tei">{r:string-in-script($source)}</script>
  </xsl:function>

  <xsl:function name="r:string-in-script" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="serialize($text, map { 'method': 'json' }) => replace('&lt;', '\\u003c')"/>
  </xsl:function>

</xsl:stylesheet>
