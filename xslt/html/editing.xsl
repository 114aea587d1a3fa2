<?xml version="1.0" encoding="UTF-8"?>
<!-- The editor's hand: what was supplied, is so in the source, is hard to read or missing, and notes within the line. Signs
     stand as they were typed; what they mean is shown on demand. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="(tei:supplied | tei:sic | tei:unclear | tei:surplus | tei:add | tei:del)[r:is-insertion(.)]"
                priority="3" as="element()">
    <xsl:variable name="signs" as="xs:string+" select="r:signs(.)"/>
    <span class="typed" title="{r:label(local-name())}">
      <xsl:sequence select="r:sign($signs[1])"/>
      <xsl:sequence select="r:wrap(., if (self::tei:add) then 'ins' else if (self::tei:del) then 'del' else r:division-or-span(.))"/>
      <xsl:sequence select="r:sign($signs[2])"/>
    </span>
  </xsl:template>

  <xsl:template match="tei:choice[r:is-correction(.)]" priority="3" as="element()">
    <xsl:variable name="signs" as="xs:string+" select="r:signs(.)"/>
    <span class="typed" title="{r:label('corr')}">
      <xsl:sequence select="r:sign($signs[1])"/>
      <xsl:sequence select="r:wrap(tei:sic[1], 'span')"/>
      <xsl:sequence select="r:sign($signs[2])"/>
      <xsl:sequence select="r:wrap(tei:corr[1], 'span')"/>
      <xsl:sequence select="r:sign($signs[3])"/>
    </span>
  </xsl:template>

  <xsl:template match="tei:gap" as="element()">
    <span class="gap" title="{(r:field(tei:desc), r:reason(.))[1]}">{r:typed(., '[…]')}</span>
  </xsl:template>

  <xsl:template match="tei:space[@rend]" as="element()">
    <span class="gap" title="{r:label('blank')}">{r:typed(., '&#160;')}</span>
  </xsl:template>

  <!-- Why there is a gap: in the page's language if it has a word for it. -->
  <xsl:function name="r:reason" as="xs:string">
    <xsl:param name="gap" as="element(tei:gap)"/>
    <xsl:variable name="known" as="xs:boolean" select="$gap/@reason = ('illegible', 'inaudible', 'damage', 'lost', 'editorial', 'deleted', 'censored')"/>
    <xsl:sequence select="if ($known) then r:label($gap/@reason) else ($gap/@reason, 'gap')[1] ! string()"/>
  </xsl:function>

  <xsl:function name="r:sign" as="node()*">
    <xsl:param name="sign" as="xs:string"/>
    <xsl:if test="$sign">
      <xsl:analyze-string select="$sign" regex="^\s+|\s+$">
        <xsl:matching-substring>
          <xsl:value-of select="."/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <span class="sign">{.}</span>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:if>
  </xsl:function>

  <!-- A note within the line. -->
  <xsl:template match="tei:note[r:is-inline(.)]" priority="4" as="element()">
    <xsl:variable name="signs" as="xs:string*" select="r:signs(.)"/>
    <span class="note inline">
      <xsl:for-each select="r:note-title(.)">
        <xsl:attribute name="title" select="."/>
      </xsl:for-each>
      <xsl:sequence select="r:sign(if (count($signs) eq 2) then $signs[1] else '[')"/>
      <xsl:apply-templates/>
      <xsl:sequence select="r:sign(if (count($signs) eq 2) then $signs[2] else ']')"/>
    </span>
  </xsl:template>

  <xsl:function name="r:is-inline" as="xs:boolean">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="$note/@place = 'inline' and not(r:holds-blocks($note))"/>
  </xsl:function>

</xsl:stylesheet>
