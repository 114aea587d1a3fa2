<?xml version="1.0" encoding="UTF-8"?>
<!-- What is put into the page of a text where it was left open (page.xsl). The page has texts: an array of key, canonical, and before and after,
     which are texts (see listed.xsl) or missing; all pages of texts stand in one folder. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:places-left-open" as="xs:string" visibility="public">
    <xsl:variable name="root" as="xs:string" select="'../'"/>
    <xsl:variable name="script" as="element(script)">
      <script src="{$root}{$r:site?page-script}"/>
    </xsl:variable>
    <xsl:sequence select="
        serialize(
          map {
            'policy': r:html(r:site-policy()),
            'navigation': r:html(r:site-navigation($root, '')),
            'script': r:html($script),
            'texts': map:merge($r:page?texts?* ! map:entry(?key, map {
              'head': r:html(r:site-head($root, ?canonical)),
              'steps': r:html(r:steps(.))
            }))
          },
          map { 'method': 'json' })"/>
  </xsl:template>

  <xsl:function name="r:html" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="serialize($nodes, map { 'method': 'html', 'html-version': 5.0, 'indent': false(), 'include-content-type': false() })"/>
  </xsl:function>

  <!-- To the text before and the one after. -->
  <xsl:function name="r:steps" as="element(nav)?">
    <xsl:param name="text" as="map(*)"/>
    <xsl:if test="exists(($text?before, $text?after))">
      <nav class="steps" lang="{$r:language}" dir="{r:direction($r:language)}" aria-label="{r:label('steps')}">
        <xsl:sequence select="$text?before ! r:step('prev', .), $text?after ! r:step('next', .)"/>
      </nav>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:step" as="element(a)">
    <xsl:param name="relation" as="xs:string"/>
    <xsl:param name="text" as="map(*)"/>
    <a rel="{$relation}" href="{replace($text?href, '^texts/', '')}">
      <span class="step">{r:label('step-' || $relation)}</span>
      <xsl:text> </xsl:text>
      <xsl:sequence select="r:title-of($text)"/>
      <xsl:for-each select="r:shown-date($text?date)[.]">
        <xsl:text> </xsl:text>
        <span class="when">{.}</span>
      </xsl:for-each>
    </a>
  </xsl:function>

</xsl:stylesheet>
