<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a person: who it is, the letters sent and received, and every mention with the words around it. The page has person (name,
     life, forms, descriptions, identifiers), sent and received (arrays of texts with date, place, from and to), and mentioned: an array of
     texts, each with mentions (see people.xsl). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:person-page" as="xs:string" visibility="public">
    <xsl:variable name="person" as="map(*)" select="$r:page?person"/>
    <xsl:variable name="header" as="element()+">
      <h1>{$person?name}</h1>
      <xsl:sequence select="r:told-of($person)"/>
    </xsl:variable>
    <xsl:variable name="main" as="node()*" select="
        r:letters-of-person('letters-sent', $r:page?sent?*), r:letters-of-person('letters-received', $r:page?received?*),
        r:mentions-of-person()"/>
    <xsl:sequence select="r:site-page($person?name, $header, $main, ())"/>
  </xsl:template>

  <xsl:function name="r:told-of" as="element()*">
    <xsl:param name="person" as="map(*)"/>
    <xsl:for-each select="$person?life[.]">
      <p class="life">{.}</p>
    </xsl:for-each>
    <xsl:variable name="others" as="xs:string*" select="$person?forms?*[. ne $person?name]"/>
    <xsl:if test="exists($others)">
      <p class="forms">{string-join($others, ' · ')}</p>
    </xsl:if>
    <xsl:for-each select="$person?descriptions?*">
      <p class="description">{.}</p>
    </xsl:for-each>
    <xsl:variable name="identifiers" as="map(*)*" select="$person?identifiers?*"/>
    <xsl:if test="exists($identifiers)">
      <p class="identifiers">
        <xsl:for-each select="$identifiers">
          <xsl:choose>
            <xsl:when test="?href">
              <a class="identifier" rel="external" href="{?href}">{?words}</a>
            </xsl:when>
            <xsl:otherwise>
              <span class="identifier">{?words}</span>
            </xsl:otherwise>
          </xsl:choose>
          <xsl:text> </xsl:text>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:letters-of-person" as="element(section)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="letters" as="map(*)*"/>
    <xsl:if test="exists($letters)">
      <section class="letters" id="{$label}">
        <h2>{r:label($label)}</h2>
        <ol class="letters">
          <xsl:for-each select="$letters">
            <xsl:sequence select="r:listed-letter(.)"/>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:mentions-of-person" as="element(section)?">
    <xsl:if test="exists($r:page?mentioned?*)">
      <section class="mentioned" id="mentions">
        <h2>{r:label('mentioned-in')}</h2>
        <xsl:sequence select="r:pages-around()"/>
        <xsl:for-each select="$r:page?mentioned?*">
          <xsl:variable name="text" as="map(*)" select="."/>
          <xsl:text>&#10;</xsl:text>
          <section class="text">
            <h3>
              <xsl:sequence select="r:link-to(.)"/>
              <xsl:for-each select="r:shown-date(?date)[.]">
                <xsl:text> </xsl:text>
                <span class="when">{.}</span>
              </xsl:for-each>
            </h3>
            <ul>
              <xsl:for-each select="?mentions?*">
                <xsl:sequence select="r:mention-in(., $text)"/>
              </xsl:for-each>
            </ul>
          </section>
        </xsl:for-each>
        <xsl:sequence select="r:pages-around()"/>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:mention-in" as="node()+">
    <xsl:param name="mention" as="map(*)"/>
    <xsl:param name="text" as="map(*)"/>
    <xsl:text>&#10;</xsl:text>
    <li>
      <a class="to-mention" href="{$r:page?root}{$text?href}#{encode-for-uri($mention?id)}">{$mention?where}</a>
      <xsl:text> </xsl:text>
      <q>
        <xsl:sequence select="r:other-language($text?language)"/>
        <xsl:text>{$mention?before}</xsl:text>
        <mark>{$mention?words}</mark>
        <xsl:text>{$mention?after}</xsl:text>
      </q>
    </li>
  </xsl:function>

</xsl:stylesheet>
