<?xml version="1.0" encoding="UTF-8"?>
<!-- The first page: all texts, with what they can be sorted and filtered by. The page has texts (see listed.xsl), number (how many there are
     in all), choices: an object of arrays (author, recipient, year, language, kind, person), each of value and words, or year; and lists: where
     the texts stand on several pages, an array of the files that have those of each page, empty in place of this one. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:index-page" as="xs:string" visibility="public">
    <xsl:variable name="texts" as="map(*)*" select="$r:page?texts?*"/>
    <xsl:variable name="header" as="element()+">
      <h1>{$r:site?title}</h1>
      <xsl:for-each select="$r:site?description[.]">
        <p class="subtitle">{.}</p>
      </xsl:for-each>
      <p class="number" role="status" data-all="{r:phrase(if ($r:page?number eq 1) then 'one-text' else 'texts', string($r:page?number))}"
         data-some="{r:label('texts-of')}" data-number="{$r:page?number}">{r:phrase(if ($r:page?number eq 1) then 'one-text' else 'texts', string($r:page?number))}</p>
    </xsl:variable>
    <xsl:variable name="main" as="node()*">
      <xsl:sequence select="r:choices(), r:pages-around()"/>
      <ol class="texts">
        <xsl:for-each select="$texts">
          <xsl:sequence select="r:listed(., r:sortable(.))"/>
        </xsl:for-each>
      </ol>
      <xsl:sequence select="r:pages-around()"/>
    </xsl:variable>
    <xsl:sequence select="r:site-page((), $header, $main, $r:site?list-script)"/>
  </xsl:template>

  <!-- The texts of a page, as a script for the others (script/list.js). The page has texts. -->
  <xsl:template name="r:index-list" as="xs:string" visibility="public">
    <xsl:variable name="listed" as="node()+">
      <xsl:for-each select="$r:page?texts?*">
        <xsl:sequence select="r:listed(., r:sortable(.))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="'rubricator.listed(' || serialize(r:html($listed), map { 'method': 'json' }) || ')&#10;'"/>
  </xsl:template>

  <!-- What the script goes by; people are numbers of the list of persons to choose from. -->
  <xsl:function name="r:sortable" as="attribute()*">
    <xsl:param name="text" as="map(*)"/>
    <xsl:attribute name="data-author" select="$text?authors?* ! ?name" separator="&#10;"/>
    <xsl:attribute name="data-recipient" select="$text?recipients?* ! ?name" separator="&#10;"/>
    <xsl:attribute name="data-year" select="$text?start ! r:year-of-moment(.)"/>
    <xsl:attribute name="data-language" select="$text?language"/>
    <xsl:attribute name="data-kind" select="$text?kind"/>
    <xsl:attribute name="data-person" select="$text?people?* ! xs:integer(.)" separator="&#10;"/>
  </xsl:function>

  <!-- Hidden where no script is to answer. -->
  <xsl:function name="r:choices" as="element(form)?">
    <xsl:if test="$r:page?number gt 1">
      <form class="choices" hidden="" data-failed="{r:label('search-failed')}">
        <xsl:if test="exists($r:page?lists?*)">
          <xsl:attribute name="data-root" select="$r:page?root"/>
          <xsl:attribute name="data-lists" select="string-join($r:page?lists?*, '&#10;')"/>
        </xsl:if>
        <xsl:for-each select="'person', 'author', 'recipient', 'year', 'language', 'kind'">
          <xsl:variable name="choices" as="map(*)*" select="$r:page?choices(.)?*"/>
          <xsl:if test="count($choices) gt 1">
            <label>
              <span>{r:label('choose-' || .)}</span>
              <select name="{.}">
                <option value="">{r:label('choose-all')}</option>
                <xsl:for-each select="$choices">
                  <option value="{?value}">{r:choice(.)}</option>
                </xsl:for-each>
              </select>
            </label>
          </xsl:if>
        </xsl:for-each>
        <label>
          <span>{r:label('sort')}</span>
          <select name="sort">
            <xsl:for-each select="'date', 'title', 'author', 'recipient'">
              <option value="{.}">{r:label('sort-' || .)}</option>
            </xsl:for-each>
          </select>
        </label>
        <button type="reset">{r:label('choose-reset')}</button>
      </form>
    </xsl:if>
  </xsl:function>

  <!-- A year, a kind of text and a language in words, as far as there are any. -->
  <xsl:function name="r:choice" as="xs:string">
    <xsl:param name="choice" as="map(*)"/>
    <xsl:variable name="key" as="xs:string?" select="$choice?key"/>
    <xsl:sequence select="string(($key ! r:label(.)[. ne $key], $choice?year ! r:year-in-words(xs:integer(.)), $choice?words)[1])"/>
  </xsl:function>

</xsl:stylesheet>
