<?xml version="1.0" encoding="UTF-8"?>
<!-- A text in a list: a map of href (from the root), title, language, date (EDTF), start, place, description, kind, authors and recipients
     (arrays of name and, where the person has a page, href), and people (an array of numbers). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:listed" as="node()+">
    <xsl:param name="text" as="map(*)"/>
    <xsl:param name="attributes" as="attribute()*"/>
    <xsl:text>&#10;</xsl:text>
    <li>
      <xsl:sequence select="$attributes, r:link-to($text)"/>
      <xsl:sequence select="r:facts-of($text)"/>
      <xsl:for-each select="$text?description[.]">
        <p class="opening">
          <xsl:sequence select="r:other-language($text?language)"/>
          <xsl:text>{.}</xsl:text>
        </p>
      </xsl:for-each>
    </li>
  </xsl:function>

  <xsl:function name="r:link-to" as="element(a)">
    <xsl:param name="text" as="map(*)"/>
    <a class="title" href="{$r:page?root}{$text?href}">
      <xsl:sequence select="r:other-language($text?language)"/>
      <xsl:text>{$text?title}</xsl:text>
    </a>
  </xsl:function>

  <xsl:function name="r:title-of" as="element(span)">
    <xsl:param name="text" as="map(*)"/>
    <span class="title">
      <xsl:sequence select="r:other-language($text?language)"/>
      <xsl:text>{$text?title}</xsl:text>
    </span>
  </xsl:function>

  <!-- 14 March 1887 · Lindhaven · Hanna Brandt to Edmund Aldous -->
  <xsl:function name="r:facts-of" as="element(p)">
    <xsl:param name="text" as="map(*)"/>
    <p class="facts">
      <span class="when">
        <xsl:sequence select="r:dated($text?date)"/>
        <xsl:if test="empty(r:dated($text?date))">
          <xsl:text>{r:label('undated')}</xsl:text>
        </xsl:if>
      </span>
      <xsl:for-each select="$text?place[.]">
        <xsl:text> </xsl:text>
        <span class="where">{.}</span>
      </xsl:for-each>
      <xsl:if test="exists(($text?authors?*, $text?recipients?*))">
        <xsl:text> </xsl:text>
        <span class="who">
          <xsl:sequence select="r:from-to($text?authors?*, $text?recipients?*)"/>
        </span>
      </xsl:if>
    </p>
  </xsl:function>

  <xsl:function name="r:from-to" as="node()*">
    <xsl:param name="from" as="map(*)*"/>
    <xsl:param name="to" as="map(*)*"/>
    <xsl:sequence select="r:named($from)"/>
    <xsl:if test="exists($to)">
      <xsl:text> {r:label('to')} </xsl:text>
      <xsl:sequence select="r:named($to)"/>
    </xsl:if>
  </xsl:function>

  <!-- Names, with commas, as links to the pages of those who have one. -->
  <xsl:function name="r:named" as="node()*">
    <xsl:param name="names" as="map(*)*"/>
    <xsl:for-each select="$names">
      <xsl:if test="position() gt 1">
        <xsl:text>, </xsl:text>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="?href">
          <a class="persName" href="{$r:page?root}{?href}">{?name}</a>
        </xsl:when>
        <xsl:otherwise>
          <span class="persName">{?name}</span>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:other-language" as="attribute()*">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:for-each select="$language[.][. ne $r:language]">
      <xsl:attribute name="lang" select="."/>
      <xsl:attribute name="dir" select="r:direction(.)"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
