<?xml version="1.0" encoding="UTF-8"?>
<!-- The page carries the TEI it was made from, so that script/source.js can show what a paragraph was made of. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- A template is text that a browser neither shows nor finds nor copies, and it is escaped like any other. -->
  <xsl:function name="r:source" as="element(template)">
    <template id="-tei">{$source}</template>
  </xsl:function>

</xsl:stylesheet>
