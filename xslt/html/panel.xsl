<?xml version="1.0" encoding="UTF-8"?>
<!-- The panel of a paragraph (script/panel.js): a template, of which nothing is seen where there is no script. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:panel" as="element(template)">
    <template id="-panel">
      <div class="panel" popover="auto" role="dialog" tabindex="-1">
        <p class="heading"/>
        <button type="button" class="close" aria-label="{r:label('close')}">×</button>
      </div>
    </template>
  </xsl:function>

</xsl:stylesheet>
