<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of persons, by their initials. The page has persons: an array of href, name, life, initial, mentions, letters, and only: the one
     text, of somebody who is known from it alone. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:persons-page" as="xs:string" visibility="public">
    <xsl:variable name="header" as="element(h1)">
      <h1>{r:label('persons-of-site')}</h1>
    </xsl:variable>
    <xsl:variable name="main" as="node()*">
      <xsl:sequence select="r:pages-around(), r:initials()"/>
      <xsl:for-each-group select="$r:page?persons?*" group-adjacent="string(?initial)">
        <xsl:text>&#10;</xsl:text>
        <section class="initial" id="initial-{position()}">
          <h2>{(current-grouping-key()[.], '–')[1]}</h2>
          <ul>
            <xsl:for-each select="current-group()">
              <xsl:sequence select="r:listed-person(.)"/>
            </xsl:for-each>
          </ul>
        </section>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="r:site-page(r:label('persons-of-site'), $header, $main, ())"/>
  </xsl:template>

  <xsl:function name="r:initials" as="element(nav)?">
    <xsl:if test="count(distinct-values($r:page?persons?* ! string(?initial))) gt 3">
      <nav class="initials" aria-label="{r:label('initials')}">
        <ul>
          <xsl:for-each-group select="$r:page?persons?*" group-adjacent="string(?initial)">
            <li>
              <a href="#initial-{position()}">{(current-grouping-key()[.], '–')[1]}</a>
            </li>
          </xsl:for-each-group>
        </ul>
      </nav>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:listed-person" as="node()+">
    <xsl:param name="person" as="map(*)"/>
    <xsl:text>&#10;</xsl:text>
    <li>
      <a class="title" href="{$r:page?root}{$person?href}">{$person?name}</a>
      <xsl:for-each select="$person?life[.]">
        <xsl:text> </xsl:text>
        <span class="life">({.})</span>
      </xsl:for-each>
      <xsl:variable name="numbers" as="xs:string*" select="
          $person?mentions[. gt 0] ! (. || ' ' || r:label(if (. eq 1) then 'mention' else 'mentions')),
          $person?letters[. gt 0] ! (. || ' ' || r:label(if (. eq 1) then 'letter' else 'letters'))"/>
      <xsl:if test="exists($numbers)">
        <xsl:text> </xsl:text>
        <span class="numbers">{string-join($numbers, ', ')}</span>
      </xsl:if>
      <!-- Of whom no more is known than a name in one text. -->
      <xsl:for-each select="$person?only">
        <xsl:text> </xsl:text>
        <span class="numbers">
          <xsl:text>{r:label('in-text')} </xsl:text>
          <xsl:sequence select="r:title-of(.)"/>
        </span>
      </xsl:for-each>
    </li>
  </xsl:function>

</xsl:stylesheet>
