<?xml version="1.0" encoding="UTF-8"?>
<!-- The page carries the TEI it was made from, so that script/source.js can show what a paragraph was made of. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- A template is text that a browser neither shows nor finds nor copies, and it is escaped like any other. Beside it stands
       how many blocks are numbered, and in which elements. -->
  <xsl:function name="r:tei-source" as="element(template)+">
    <xsl:param name="document" as="document-node()"/>
    <template id="-tei" data-blocks="{$document/accumulator-after('r:paragraph-number')}" data-divisions="{$names-of-divisions}">{$source}</template>
    <template id="-source">
      <aside class="tei" tabindex="-1" aria-label="{r:label('source-of-paragraph')}">
        <p class="heading">{r:label('source-of-paragraph')}</p>
        <button type="button" class="close" aria-label="{r:label('close')}">×</button>
        <pre tabindex="0" dir="ltr" translate="no"><code/></pre>
        <p class="buttons">
          <button type="button" class="copy">{r:label('copy')}</button>
          <span role="status" data-copied="{r:label('copied')}"/>
        </p>
      </aside>
    </template>
  </xsl:function>

</xsl:stylesheet>
