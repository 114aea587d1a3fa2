<?xml version="1.0" encoding="UTF-8"?>
<!-- The numbers by which a paragraph, a speech or a stanza is cited. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:accumulator name="r:paragraph-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="(tei:p | tei:ab | tei:sp | tei:lg)[r:is-numbered(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- Has $block a number? Blocks of the text have, but neither what stands in another such block, nor a note, nor a
       title page. -->
  <xsl:function name="r:is-numbered" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="
        exists($block/ancestor::tei:text)
        and empty($block/ancestor::*[self::tei:note or self::tei:p or self::tei:ab or self::tei:sp or self::tei:lg or self::tei:titlePage or self::tei:figure or self::tei:table])"/>
  </xsl:function>

  <xsl:function name="r:number" as="xs:integer?">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="if (r:is-numbered($block)) then $block/accumulator-before('r:paragraph-number') else ()"/>
  </xsl:function>

  <!-- Its own id, or its number. An id of ours begins with a digit or a hyphen, as no xml:id can. -->
  <xsl:function name="r:block-id" as="xs:string?">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="($block/@xml:id, r:number($block) ! string())[1]"/>
  </xsl:function>

  <!-- The number in the margin, a link to the block itself. It is no text of the page (style/text.css shows it), so that
       it is neither found nor copied. -->
  <xsl:function name="r:number-link" as="element(a)?">
    <xsl:param name="block" as="element()"/>
    <xsl:for-each select="r:number($block)">
      <a class="number" href="#{r:block-id($block)}" data-n="{.}" aria-label="{r:label('paragraph')} {.}"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
