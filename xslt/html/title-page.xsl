<?xml version="1.0" encoding="UTF-8"?>
<!-- The title page of the text, or the header's title where there is none. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">


  <xsl:mode name="r:title-page" on-no-match="shallow-skip"/>

  <xsl:function name="r:title-page" as="node()*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="pages" as="element(tei:titlePage)*" select="$document//tei:text/tei:front/tei:titlePage[r:is-masthead(.)]"/>
    <xsl:choose>
      <xsl:when test="$pages//tei:titlePart">
        <xsl:apply-templates select="$pages" mode="r:title-page"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="string-join($record?authors ! r:display-name(.), ', ')[.]">
          <p class="docAuthor">{.}</p>
        </xsl:for-each>
        <h1>
          <xsl:variable name="title" as="xs:string" select="r:page-title($document, $record)"/>
          <xsl:sequence select="r:long-title($title), r:unbroken($title)"/>
        </h1>
        <xsl:for-each select="$record?subtitle">
          <p class="subtitle">{.}</p>
        </xsl:for-each>
        <xsl:apply-templates select="$pages" mode="r:title-page"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The initials of a name and its surname stay on one line. The second time finds the space after each second initial. -->
  <xsl:function name="r:unbroken" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:variable name="initial" as="xs:string" select="'(\p{Lu}\.) (\p{Lu})'"/>
    <xsl:sequence select="$title => replace($initial, '$1&#160;$2') => replace($initial, '$1&#160;$2')"/>
  </xsl:function>

  <!-- A text without a title goes by the name of its file. -->
  <xsl:function name="r:page-title" as="xs:string">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="($record?title, tokenize(base-uri($document), '/')[last()], 'TEI')[normalize-space()][1]"/>
  </xsl:function>

  <xsl:template match="tei:titlePage" mode="r:title-page" as="node()*">
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>

  <xsl:template match="tei:docTitle" mode="r:title-page" as="node()*">
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>

  <!-- The main title, or the first where none is said to be it, is the page's heading. -->
  <xsl:template match="tei:titlePart" mode="r:title-page" as="node()*">
    <xsl:variable name="parts" as="element(tei:titlePart)+" select="ancestor::tei:front//tei:titlePart"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:choose>
      <xsl:when test="($parts[@type = 'main'], $parts)[1] is . and not(r:holds-blocks(.))">
        <h1>
          <xsl:sequence select="r:attributes(., ''), r:long-title(string())"/>
          <xsl:apply-templates/>
        </h1>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="r:element">
          <xsl:with-param name="name" select="r:paragraph-or-division(.)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A title of many words is set smaller. -->
  <xsl:function name="r:long-title" as="attribute(data-long)?">
    <xsl:param name="title" as="xs:string"/>
    <xsl:if test="string-length($title) gt 60">
      <xsl:attribute name="data-long" select="''"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="*" mode="r:title-page" as="node()*">
    <xsl:apply-templates select="."/>
  </xsl:template>

</xsl:stylesheet>
