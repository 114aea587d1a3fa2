<?xml version="1.0" encoding="UTF-8"?>
<!-- Figures: a page that fetches nothing links to the picture, by the words that describe it. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="tei:figure" as="node()*">
    <xsl:text>&#10;</xsl:text>
    <figure>
      <xsl:sequence select="r:attributes(., 'figure')"/>
      <xsl:apply-templates select="(* | text()[normalize-space()]) except (tei:head | tei:figDesc[r:describes-picture(.)])"/>
      <xsl:where-populated>
        <figcaption>
          <xsl:for-each select="tei:head">
            <xsl:if test="position() gt 1">
              <xsl:text> </xsl:text>
            </xsl:if>
            <xsl:apply-templates/>
          </xsl:for-each>
        </figcaption>
      </xsl:where-populated>
    </figure>
  </xsl:template>

  <xsl:template match="tei:figure[r:is-picture-in-line(.)]" priority="1" as="element()">
    <span>
      <xsl:sequence select="r:attributes(., '')"/>
      <xsl:apply-templates select="* except tei:figDesc[r:describes-picture(.)]"/>
    </span>
  </xsl:template>

  <!-- Is this description the text of the link to its picture? -->
  <xsl:function name="r:describes-picture" as="xs:boolean">
    <xsl:param name="description" as="element(tei:figDesc)"/>
    <xsl:sequence select="
        exists($description/../(tei:graphic | tei:media)[exists(r:file(.))])
        and empty($description/preceding-sibling::tei:figDesc) and empty($description/*)"/>
  </xsl:function>

  <xsl:template match="tei:figDesc" as="node()*">
    <xsl:call-template name="r:block">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="r:file" as="xs:string?">
    <xsl:param name="graphic" as="element()"/>
    <xsl:sequence select="r:href-from-page($graphic/@url)[not(starts-with(., '#'))]"/>
  </xsl:function>

  <xsl:template match="tei:graphic | tei:media" as="element()*">
    <xsl:variable name="href" as="xs:string?" select="r:file(.)"/>
    <xsl:variable name="description" as="element(tei:figDesc)?" select="../tei:figDesc[r:describes-picture(.)][current() is ../(tei:graphic | tei:media)[exists(r:file(.))][1]]"/>
    <xsl:choose>
      <xsl:when test="$href and r:may-link(.)">
        <a href="{$href}">
          <xsl:sequence select="r:attributes(., 'a')"/>
          <xsl:value-of select="($description ! r:field(.), r:label('picture'))[1]"/>
        </a>
      </xsl:when>
      <xsl:when test="$description">
        <span class="figDesc">{r:field($description)}</span>
      </xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="tei:desc"/>
  </xsl:template>

  <!-- A picture in the document itself: in its address, or as data. -->
  <xsl:template match="tei:graphic[matches(@url, '^data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+=*$')]" priority="1" as="element()+">
    <img src="{@url}" alt="{(../tei:figDesc[1] ! r:field(.), r:label('picture'))[1]}"/>
    <xsl:apply-templates select="tei:desc"/>
  </xsl:template>

  <xsl:template match="tei:binaryObject[@mimeType = ('image/png', 'image/jpeg', 'image/gif', 'image/webp')]" as="element()*">
    <xsl:variable name="data" as="xs:string" select="translate(., ' &#9;&#10;&#13;', '')"/>
    <xsl:if test="matches($data, '^[A-Za-z0-9+/]+=*$')">
      <img src="data:{@mimeType};base64,{$data}" alt="{(../tei:figDesc[1] ! r:field(.), r:label('picture'))[1]}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="tei:binaryObject" as="empty-sequence()"/>

  <xsl:template match="tei:notatedMusic" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Lines drawn in a facsimile are no words. -->
  <xsl:template match="tei:path" as="empty-sequence()"/>

</xsl:stylesheet>
