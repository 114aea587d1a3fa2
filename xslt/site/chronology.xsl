<?xml version="1.0" encoding="UTF-8"?>
<!-- The texts by the years and months in which they were written, those of which it is not known after them. The page has texts: see
     listed.xsl. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:chronology-page" as="xs:string" visibility="public">
    <xsl:variable name="texts" as="map(*)*" select="$r:page?texts?*"/>
    <xsl:variable name="dated" as="map(*)*" select="$texts[exists(?start)]"/>
    <xsl:variable name="header" as="element(h1)">
      <h1>{r:label('chronology-of-site')}</h1>
    </xsl:variable>
    <xsl:variable name="main" as="node()*">
      <xsl:sequence select="r:pages-around(), r:years-of($dated)"/>
      <xsl:for-each-group select="$dated" group-adjacent="r:year-of-moment(?start)">
        <xsl:text>&#10;</xsl:text>
        <section class="year" id="year-{current-grouping-key()}">
          <h2>{r:year-in-words(current-grouping-key())}</h2>
          <xsl:for-each-group select="current-group()" group-adjacent="r:month-of-moment(?start)">
            <xsl:for-each select="current-grouping-key()[. gt 0]">
              <h3>{tokenize(r:label('months'))[current()]}</h3>
            </xsl:for-each>
            <xsl:sequence select="r:in-order(current-group())"/>
          </xsl:for-each-group>
        </section>
      </xsl:for-each-group>
      <xsl:if test="exists($texts[empty(?start)])">
        <section class="year" id="undated">
          <h2>{r:label('undated')}</h2>
          <xsl:sequence select="r:in-order($texts[empty(?start)])"/>
        </section>
      </xsl:if>
      <xsl:sequence select="r:pages-around()"/>
    </xsl:variable>
    <xsl:sequence select="r:site-page(r:label('chronology-of-site'), $header, $main, ())"/>
  </xsl:template>

  <xsl:function name="r:in-order" as="element(ol)">
    <xsl:param name="texts" as="map(*)+"/>
    <ol>
      <xsl:for-each select="$texts">
        <xsl:text>&#10;</xsl:text>
        <li>
          <xsl:for-each select="r:dated(?date)">
            <xsl:sequence select="."/>
            <xsl:text> </xsl:text>
          </xsl:for-each>
          <span class="what">
            <xsl:sequence select="r:link-to(.)"/>
            <xsl:for-each select="?place[.]">
              <xsl:text> </xsl:text>
              <span class="where">{.}</span>
            </xsl:for-each>
          </span>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:function>

  <xsl:function name="r:years-of" as="element(nav)?">
    <xsl:param name="texts" as="map(*)*"/>
    <xsl:variable name="years" as="xs:integer*" select="distinct-values($texts ! r:year-of-moment(?start))"/>
    <xsl:if test="count($years) gt 2">
      <nav class="initials years" aria-label="{r:label('choose-year')}">
        <ul>
          <xsl:for-each-group select="$texts" group-adjacent="r:year-of-moment(?start)">
            <li>
              <a href="#year-{current-grouping-key()}">{r:year-in-words(current-grouping-key())}</a>
            </li>
          </xsl:for-each-group>
        </ul>
      </nav>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
