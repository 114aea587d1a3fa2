<?xml version="1.0" encoding="UTF-8"?>
<!-- The numbers by which a paragraph, a speech or a stanza is cited. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:variable name="names-of-divisions" as="xs:string" static="yes" select="
      'div body front back argument epigraph postscript prologue epilogue spGrp div0 div1 div2 div3 div4 div5 div6 div7'"/>

  <!-- Static, so that it can stand in the patterns of what is numbered. -->
  <xsl:variable name="divisions" as="xs:string" static="yes" select="
      tokenize($names-of-divisions) ! ('tei:' || .) => string-join(' | ')"/>

  <xsl:accumulator name="r:paragraph-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule _match="({$divisions})/(tei:p | tei:ab | tei:sp | tei:lg)" select="$value + 1"/>
  </xsl:accumulator>

  <!-- Has $block a number? The paragraphs, stanzas and speeches of a division have, but not what stands in one of them, in a
       note or on a title page. -->
  <xsl:function name="r:is-numbered" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence _select="exists($block/parent::*/({$divisions => replace('tei:', 'self::tei:')}))"/>
  </xsl:function>

  <!-- A block with the number in its margin, a link to the block itself. The number is no text of the page
       (style/text.css shows it), so that it is neither found nor copied. Its id is its own, or its number: one of ours
       begins with a digit or a hyphen, as no xml:id can. -->
  <xsl:template name="r:numbered" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="number" as="xs:integer" select="accumulator-before('r:paragraph-number')"/>
    <xsl:variable name="id" as="xs:string" select="(if (not(@xml:id)) then () else if ($r:ids-are-sound) then string(@xml:id) else r:xml-id(.), string($number))[1]"/>
    <xsl:element name="{$name}">
      <xsl:choose>
        <xsl:when test="@type or @rend or @rendition or @style">
          <xsl:sequence select="r:class(., $name, ())"/>
        </xsl:when>
        <xsl:when test="local-name() ne $name">
          <xsl:attribute name="class" select="local-name()"/>
        </xsl:when>
      </xsl:choose>
      <xsl:attribute name="id" select="$id"/>
      <xsl:if test="@xml:lang">
        <xsl:sequence select="r:language-attributes(@xml:lang)"/>
      </xsl:if>
      <a class="number" href="#{$id}" data-n="{$number}" aria-label="{$r:paragraph} {$number}"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:variable name="r:paragraph" as="xs:string" select="r:label('paragraph')"/>

</xsl:stylesheet>
