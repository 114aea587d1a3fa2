<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages and files of a site that are made of all its texts together. Each is given by a public template as text, of what it is told
     in $data: a JSON object with

       site     what all pages share: see frame.xsl
       page     what this page is about: see the template
       labels   words of the project's own: an array of ident (a language) and words (an object, by their keys)

     The document is an empty one that says the language of the site's own words. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:l="urn:rubricator:labels"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:import href="../html/labels.xsl"/>
  <xsl:include href="../html/style.xsl"/>
  <xsl:include href="../html/written-date.xsl"/>
  <xsl:include href="../citation/dates.xsl"/>
  <xsl:include href="../citation/fields.xsl"/>
  <xsl:include href="../common/languages.xsl"/>
  <xsl:include href="../common/uuid.xsl"/>
  <xsl:include href="about.xsl"/>
  <xsl:include href="assets.xsl"/>
  <xsl:include href="chronology.xsl"/>
  <xsl:include href="correspondence-file.xsl"/>
  <xsl:include href="correspondence.xsl"/>
  <xsl:include href="dates.xsl"/>
  <xsl:include href="feed.xsl"/>
  <xsl:include href="frame.xsl"/>
  <xsl:include href="index.xsl"/>
  <xsl:include href="listed.xsl"/>
  <xsl:include href="not-found.xsl"/>
  <xsl:include href="person.xsl"/>
  <xsl:include href="persons.xsl"/>
  <xsl:include href="places-left-open.xsl"/>
  <xsl:include href="search.xsl"/>
  <xsl:include href="search-description.xsl"/>
  <xsl:include href="sitemap.xsl"/>

  <xsl:global-context-item as="document-node()"/>

  <xsl:param name="data" as="xs:string" select="'{}'"/>

  <xsl:variable name="r:data" as="map(*)" select="parse-json($data)"/>
  <xsl:variable name="r:site" as="map(*)" select="
      let $site := ($r:data?site, map { })[1]
      return if ($site?title[.]) then $site else map:put($site, 'title', r:label('site'))"/>
  <xsl:variable name="r:page" as="map(*)" select="($r:data?page, map { })[1]"/>

  <!-- The project's own words go before those of the site, and these before those of the page of a text. -->
  <xsl:variable name="site-labels" as="document-node()" static="yes" select="doc('labels.xml')"/>
  <xsl:variable name="r:own-labels" as="element(l:language)*" select="
      $r:data?labels?* ! r:language-of-labels(.), $site-labels/*/l:language"/>

  <xsl:function name="r:language-of-labels" as="element(l:language)">
    <xsl:param name="language" as="map(*)"/>
    <l:language ident="{$language?ident}">
      <xsl:for-each select="map:keys($language?words)">
        <l:label key="{.}">{$language?words(.)}</l:label>
      </xsl:for-each>
    </l:language>
  </xsl:function>

</xsl:stylesheet>
