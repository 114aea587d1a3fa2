<?xml version="1.0" encoding="UTF-8"?>
<!-- Who wrote to whom, when and where: pairs of persons with the letters between them. The page has number (of letters), and pairs: an array of
     people (array of names), and letters (array of texts with date, place, destination, from and to; the title says which one is meant where
     no name does). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:correspondence-page" as="xs:string" visibility="public">
    <xsl:variable name="header" as="element()+">
      <h1>{r:label('correspondence')}</h1>
      <p class="number">{r:phrase(if ($r:page?number eq 1) then 'one-letter' else 'number-of-letters', string($r:page?number))}</p>
    </xsl:variable>
    <xsl:variable name="main" as="node()*">
      <xsl:sequence select="r:pages-around()"/>
      <xsl:for-each select="$r:page?pairs?*">
        <xsl:text>&#10;</xsl:text>
        <section class="pair">
          <h2>
            <xsl:sequence select="r:two(?people?*)"/>
            <xsl:if test="array:size(?people) lt 2">
              <xsl:text> {r:label(('both-unknown', 'other-unknown')[array:size(current()?people) + 1])}</xsl:text>
            </xsl:if>
          </h2>
          <p class="facts">{r:phrase(if (array:size(?letters) eq 1) then 'one-letter' else 'number-of-letters', string(array:size(?letters)))}</p>
          <ol class="letters">
            <xsl:for-each select="?letters?*">
              <xsl:sequence select="r:listed-letter(.)"/>
            </xsl:for-each>
          </ol>
        </section>
      </xsl:for-each>
      <xsl:sequence select="r:pages-around()"/>
      <p class="downloads">
        <a href="{$r:page?root}correspondence.cmif.xml" type="application/tei+xml">{r:label('correspondence-file')}</a>
      </p>
    </xsl:variable>
    <xsl:sequence select="r:site-page(r:label('correspondence'), $header, $main, ())"/>
  </xsl:template>

  <xsl:function name="r:two" as="node()*">
    <xsl:param name="sides" as="array(*)*"/>
    <xsl:for-each select="$sides">
      <xsl:if test="position() gt 1">
        <xsl:text> {r:label('and')} </xsl:text>
      </xsl:if>
      <xsl:sequence select="r:named(?*)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- 14 March 1887, from Lindhaven: Hanna Brandt to Edmund Aldous -->
  <xsl:function name="r:listed-letter" as="node()+">
    <xsl:param name="letter" as="map(*)"/>
    <xsl:text>&#10;</xsl:text>
    <li>
      <a class="title" href="{$r:page?root}{$letter?href}">{(r:shown-date($letter?date)[.], r:label('undated'))[1]}</a>
      <xsl:for-each select="string-join(($letter?place, $letter?destination), ' → ')[.]">
        <xsl:text> </xsl:text>
        <span class="where">{.}</span>
      </xsl:for-each>
      <xsl:text> </xsl:text>
      <span class="who">
        <xsl:sequence select="r:from-to($letter?from?*, $letter?to?*)"/>
        <xsl:if test="empty(($letter?from?*, $letter?to?*))">
          <xsl:sequence select="r:title-of($letter)"/>
        </xsl:if>
      </span>
    </li>
  </xsl:function>

</xsl:stylesheet>
