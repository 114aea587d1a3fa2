<?xml version="1.0" encoding="UTF-8"?>
<!-- What the writer changed and the editor found or did: what the reading text leaves out has the class diplomatic. The table
     in docs/reading-edition.md says what each text shows. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- Of the source only: struck out, superfluous, said to the printer or the binder. -->
  <xsl:template match="tei:del" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="'del'"/>
      <xsl:with-param name="class" select="'diplomatic'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:surplus | tei:metamark | tei:fw[not(parent::tei:back)]" as="node()+">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
      <xsl:with-param name="class" select="'diplomatic'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What was struck out and restored is text again. -->
  <xsl:template match="tei:restore" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:restore/tei:del" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Of the hands of one page; the number is shown by style/editing.css. -->
  <xsl:template match="tei:handShift" as="element()">
    <span class="handShift diplomatic" title="{r:label('hand')}" data-n="{(@scribe, r:hand(@new), @medium)[1]}">
      <xsl:sequence select="r:xml-id(.) ! r:id(.)"/>
    </span>
  </xsl:template>

  <!-- The name that the header gives a hand, or the one it is pointed to by. -->
  <xsl:function name="r:hand" as="xs:string?">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:variable name="name" as="xs:string?" select="$pointer ! replace(., '^#', '')"/>
    <xsl:sequence select="($name ! key('r:xml-id', ., root($pointer))[1]/(@scribe, tei:persName)[1] ! string(), $name)[1]"/>
  </xsl:function>

  <xsl:template match="tei:add" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="'ins'"/>
      <xsl:with-param name="class" select="tokenize(@place) ! $r:places(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:variable name="r:places" as="map(xs:string, xs:string)" select="
      map {
        'above': 'place-above', 'supralinear': 'place-above', 'interlinear': 'place-above', 'sup': 'place-above',
        'below': 'place-below', 'infralinear': 'place-below', 'under': 'place-below',
        'margin': 'place-margin', 'margin-left': 'place-margin', 'margin-right': 'place-margin', 'left': 'place-margin',
        'right': 'place-margin', 'marginleft': 'place-margin', 'marginright': 'place-margin'
      }"/>

  <!-- What both texts show, with a word on demand of what it is. -->
  <xsl:template match="tei:sic | tei:corr | tei:unclear | tei:supplied | tei:damage | tei:secl" as="element()">
    <xsl:element name="{r:division-or-span(.)}">
      <xsl:sequence select="r:attributes(., '')"/>
      <xsl:attribute name="title" select="r:label(local-name())"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:orig | tei:reg | tei:retrace | tei:mod" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Where nothing can be read, or nothing is written; what an editor supplied is read instead. -->
  <xsl:template match="tei:gap | tei:ellipsis" as="node()+">
    <span class="{string-join(('gap', 'diplomatic'[exists(current()/following-sibling::node()[1]/self::tei:supplied)]), ' ')}" title="{(r:field(tei:desc), r:reason(.))[1]}">
      <xsl:sequence select="r:xml-id(.) ! r:id(.)"/>
      <xsl:text>{r:sign-of-gap(.)}</xsl:text>
    </span>
    <xsl:apply-templates select="tei:supplied"/>
  </xsl:template>

  <xsl:template match="tei:space" as="element()">
    <span class="gap" title="{(r:field(tei:desc), r:label('blank'))[1]}">
      <xsl:sequence select="r:xml-id(.) ! r:id(.)"/>
      <xsl:text>{r:typed(., '&#160;')}</xsl:text>
    </span>
  </xsl:template>

  <!-- Why there is a gap: in the page's language if it has a word for it. -->
  <xsl:function name="r:reason" as="xs:string">
    <xsl:param name="gap" as="element()"/>
    <xsl:variable name="known" as="xs:boolean" select="$gap/@reason = ('illegible', 'inaudible', 'damage', 'lost', 'editorial', 'deleted', 'censored')"/>
    <xsl:sequence select="if ($known) then r:label($gap/@reason) else ($gap/@reason, 'gap')[1] ! string()"/>
  </xsl:function>

</xsl:stylesheet>
