<?xml version="1.0" encoding="UTF-8"?>
<!-- The latest texts, as Atom (RFC 4287). The page has texts (see listed.xsl) with updated: a day. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/Atom"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:feed" as="xs:string" visibility="public">
    <xsl:variable name="texts" as="map(*)*" select="$r:page?texts?*"/>
    <xsl:variable name="feed" as="element()">
      <feed xml:lang="{$r:language}">
        <title>{$r:site?title}</title>
        <xsl:for-each select="$r:site?description[.]">
          <subtitle>{.}</subtitle>
        </xsl:for-each>
        <id>{$r:site?address}</id>
        <link rel="self" type="application/atom+xml" href="{$r:site?address}feed.xml"/>
        <link rel="alternate" type="text/html" href="{$r:site?address}"/>
        <updated>{max($texts ! string(?updated))}T00:00:00Z</updated>
        <author>
          <name>{($r:site?publisher[.], $r:site?title)[1]}</name>
        </author>
        <generator>Rubricator</generator>
        <xsl:for-each select="$texts">
          <entry>
            <title>{?title}</title>
            <id>{$r:site?address}{?href}</id>
            <link rel="alternate" type="text/html" href="{$r:site?address}{?href}"/>
            <updated>{?updated}T00:00:00Z</updated>
            <xsl:for-each select="?authors?*">
              <author>
                <name>{?name}</name>
              </author>
            </xsl:for-each>
            <xsl:for-each select="?description[.]">
              <summary>{.}</summary>
            </xsl:for-each>
          </entry>
        </xsl:for-each>
      </feed>
    </xsl:variable>
    <xsl:sequence select="r:xml($feed)"/>
  </xsl:template>

  <xsl:function name="r:xml" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="serialize($element, map { 'method': 'xml', 'encoding': 'UTF-8', 'indent': true(), 'omit-xml-declaration': false() }) || '&#10;'"/>
  </xsl:function>

</xsl:stylesheet>
