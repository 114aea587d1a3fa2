<?xml version="1.0" encoding="UTF-8"?>
<!-- An editor's interventions with the signs that were typed around them. The diplomatic text has them as they were typed. In
     the reading text they are seen, but copied with no word (style/editing.css), and of a correction it has the right word. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="(tei:supplied | tei:sic | tei:unclear | tei:add)[r:is-insertion(.)]" priority="3" as="element()">
    <xsl:call-template name="r:typed"/>
  </xsl:template>

  <xsl:template match="(tei:surplus | tei:del)[r:is-insertion(.)]" priority="3" as="element()">
    <xsl:call-template name="r:typed">
      <xsl:with-param name="class" select="'diplomatic'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="r:typed" as="element()">
    <xsl:param name="class" as="xs:string?" select="()"/>
    <xsl:variable name="signs" as="xs:string+" select="r:signs(.)"/>
    <xsl:element name="{r:division-or-span(.)}">
      <xsl:attribute name="class" select="'typed', $class"/>
      <xsl:attribute name="title" select="r:label(local-name())"/>
      <xsl:sequence select="r:sign($signs[1])"/>
      <xsl:call-template name="r:element">
        <xsl:with-param name="name" select="if (self::tei:add) then 'ins' else if (self::tei:del) then 'del' else r:division-or-span(.)"/>
      </xsl:call-template>
      <xsl:sequence select="r:sign($signs[2])"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:choice[r:is-correction(.)]" priority="3" as="element()+">
    <xsl:variable name="signs" as="xs:string+" select="r:signs(.)"/>
    <xsl:element name="{r:division-or-span(.)}">
      <xsl:attribute name="class" select="'typed', 'diplomatic'"/>
      <xsl:attribute name="title" select="r:label('corr')"/>
      <xsl:sequence select="r:sign($signs[1])"/>
      <xsl:apply-templates select="tei:sic[1]/node()"/>
      <xsl:sequence select="r:sign($signs[2])"/>
      <span class="corr">{tei:corr[1]}</span>
      <xsl:sequence select="r:sign($signs[3])"/>
    </xsl:element>
    <xsl:for-each select="tei:corr[1]">
      <xsl:element name="{r:division-or-span(.)}">
        <xsl:sequence select="r:attributes(., '', 'reading')"/>
        <xsl:attribute name="title" select="r:label('sic') || ': ' || r:field(../tei:sic[1])"/>
        <xsl:apply-templates/>
      </xsl:element>
    </xsl:for-each>
  </xsl:template>

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
      <xsl:sequence select="r:xml-id(.) ! r:id(.)"/>
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
