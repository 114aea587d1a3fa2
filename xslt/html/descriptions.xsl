<?xml version="1.0" encoding="UTF-8"?>
<!-- Descriptions of books, manuscripts, places and the like, where they are the text. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="
      tei:msDesc | tei:msPart | tei:msFrag | tei:msContents | tei:msItem | tei:msItemStruct | tei:physDesc | tei:objectDesc
      | tei:supportDesc | tei:layoutDesc | tei:handDesc | tei:scriptDesc | tei:musicNotation | tei:decoDesc
      | tei:bindingDesc | tei:sealDesc | tei:accMat | tei:history | tei:origin | tei:provenance | tei:acquisition
      | tei:additional | tei:adminInfo | tei:recordHist | tei:custodialHist | tei:surrogates | tei:summary
      | tei:entry | tei:superEntry" as="node()+">
    <xsl:call-template name="r:block">
      <xsl:with-param name="name" select="'div'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Parts of a description that may be a phrase or hold paragraphs. -->
  <xsl:template match="
      tei:support | tei:condition | tei:collation | tei:layout | tei:handNote | tei:scriptNote | tei:decoNote | tei:additions
      | tei:binding | tei:seal | tei:custEvent | tei:rubric | tei:colophon | tei:typeDesc | tei:typeNote
      | tei:entryFree | tei:hom | tei:sense | tei:dictScrap | tei:form | tei:orth | tei:pron | tei:hyph | tei:syll | tei:stress
      | tei:gramGrp | tei:gram | tei:pos | tei:gen | tei:number | tei:case | tei:per | tei:tns | tei:mood | tei:iType
      | tei:subc | tei:def | tei:etym | tei:usg | tei:lbl | tei:xr | tei:re | tei:oRef | tei:pRef | tei:oVar | tei:pVar" as="node()+">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A structured reference has no punctuation of its own: its parts are set apart by commas. -->
  <xsl:template match="tei:biblStruct | tei:analytic | tei:monogr | tei:series | tei:imprint | tei:msIdentifier | tei:altIdentifier" priority="2" as="node()+">
    <xsl:element name="{r:division-or-span(.)}">
      <xsl:sequence select="r:attributes(., '')"/>
      <xsl:for-each select="* | text()[normalize-space()]">
        <xsl:if test="position() gt 1">
          <xsl:text>, </xsl:text>
        </xsl:if>
        <xsl:apply-templates select="."/>
      </xsl:for-each>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:biblFull | tei:fileDesc | tei:titleStmt | tei:publicationStmt | tei:editionStmt | tei:seriesStmt | tei:notesStmt | tei:sourceDesc" as="node()+">
    <xsl:call-template name="r:block">
      <xsl:with-param name="name" select="'div'"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
