<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a text within a site: what all pages of the site share is left open, and is put in when the site is put together,
     so that the page need not be made again when a text before or after it comes or goes. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:variable name="r:in-site" as="xs:boolean" select="$site ne ''"/>

  <!-- A place that is left open. Nothing in a document can look like it, since its tags are written as text. -->
  <xsl:function name="r:slot" as="element(template)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:if test="$r:in-site">
      <template data-site="{$name}"/>
    </xsl:if>
  </xsl:function>

  <!-- What stands in those places where the page is alone: a JSON object, of HTML by the names of the places. Those that are not in it are
       empty then. -->
  <xsl:template name="r:places-of-page-alone" as="xs:string" visibility="public">
    <xsl:variable name="method" as="map(*)" select="map { 'method': 'html', 'html-version': 5.0, 'indent': false() }"/>
    <xsl:sequence select="
        serialize(
          map {
            'policy': serialize(r:policy(), $method),
            'head': serialize(r:style(), $method),
            'script': serialize(r:script(), $method)
          },
          map { 'method': 'json' })"/>
  </xsl:template>

  <!-- The persons in the order in which the record of the text has them (record.xsl): a page names them by their numbers. -->
  <xsl:variable name="r:people" as="map(xs:string, item()*)*" select="
      sort($r:indexed?*[?kind = 'pers'], (), function($person as map(xs:string, item()*)) as xs:string+ { r:sort-name($person), $person?identity })"/>

  <xsl:variable name="r:numbers-of-people" as="map(xs:string, xs:integer)" select="
      map:merge(for $number in 1 to count($r:people) return map:entry($r:people[$number]?identity, $number))"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <!-- From the entry of a person to the page that the site has of them. No reference in a document can be such an address: it
       has a scheme that r:href does not let pass. -->
  <xsl:function name="r:to-person" as="node()*">
    <xsl:param name="indexed" as="map(xs:string, item()*)"/>
    <xsl:for-each select="$r:numbers-of-people($indexed?identity)[$r:in-site]">
      <xsl:text> </xsl:text>
      <a class="to-person" href="person:{.}" aria-label="{r:label('in-all-texts')}{r:label('colon')}{r:display-form($indexed)}">{r:label('in-all-texts')}</a>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
