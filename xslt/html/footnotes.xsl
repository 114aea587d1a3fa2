<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes for the foot of a printed page. Programs that lay out pages (style/notes.css says which) take it from where the
     mark stands, so there it is once more, hidden: phrases only, without ids and links. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- A note with its mark in another note has no page's foot to stand at. -->
  <xsl:function name="r:has-footnote" as="xs:boolean">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="empty(r:places($note)[1]/ancestor::tei:note[r:is-gathered(.)])"/>
  </xsl:function>

  <xsl:function name="r:footnote" as="element(span)">
    <xsl:param name="note" as="element(tei:note)"/>
    <span class="footnote" hidden="">
      <xsl:sequence select="r:language-attributes($note/@xml:lang)"/>
      <span class="label">{r:note-sign($note)}</span>
      <xsl:text> </xsl:text>
      <xsl:for-each select="r:by($note)">
        <xsl:sequence select="."/>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates select="r:note-body($note)" mode="r:footnote"/>
    </span>
  </xsl:function>

  <xsl:mode name="r:footnote" on-no-match="shallow-skip"/>

  <!-- Runs of white space as one space, since there are programs that a line end at a footnote's beginning stops. -->
  <xsl:template match="text()" mode="r:footnote" as="text()">
    <xsl:value-of select="replace(., '\s+', ' ')"/>
  </xsl:template>

  <!-- A block becomes a phrase with the block's name for its class. -->
  <xsl:template match="*" mode="r:footnote" as="element(span)">
    <span class="{string-join((name(), @class), ' ')}">
      <xsl:sequence select="@lang, @dir"/>
      <xsl:apply-templates mode="#current"/>
    </span>
  </xsl:template>

  <xsl:template match="b | bdi | br | cite | code | del | em | i | ins | q | s | small | span | sub | sup | u" mode="r:footnote" as="element()">
    <xsl:copy>
      <xsl:sequence select="@class, @lang, @dir"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="a | abbr | time" mode="r:footnote" as="node()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

</xsl:stylesheet>
