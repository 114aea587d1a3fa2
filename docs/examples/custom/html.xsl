<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition's own: how the page shows one element otherwise than Rubricator does. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The name of a ship stands in a small frame with an anchor before it; the rest is as Rubricator has it. -->
  <xsl:template match="tei:name[@type = 'ship']" as="element()">
    <span class="ship" title="{r:label('ship')}">⚓ <xsl:next-match/></span>
  </xsl:template>

</xsl:stylesheet>
