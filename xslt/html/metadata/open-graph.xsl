<?xml version="1.0" encoding="UTF-8"?>
<!-- The Open Graph protocol, by which other places show a link to the page. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:open-graph" as="element(meta)+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="description" as="xs:string?"/>
    <xsl:variable name="type" as="xs:string" select="if (r:is-book($record)) then 'book' else 'article'"/>
    <xsl:variable name="time" as="xs:string" select="if ($type = 'book') then 'book:release_date' else 'article:published_time'"/>
    <xsl:sequence select="
        r:property('og:title', r:whole-title($record)),
        r:property('og:type', $type),
        r:property('og:description', $description),
        r:property('og:url', r:canonical-address($record)),
        r:property('og:site_name', ($record?series, $record?publisher)[1]),
        r:property('og:locale', r:locale($record?language)),
        r:property($type || ':author', $record?authors ! r:display-name(.)),
        r:property($time, r:publication-date($record)[r:is-one-date(.)] ! r:ends(.)),
        r:property('article:modified_time', $record?revised[$type = 'article']),
        r:property($type || ':tag', $record?keywords),
        r:meta('twitter:card', 'summary')"/>
  </xsl:function>

  <xsl:function name="r:property" as="element(meta)*">
    <xsl:param name="property" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values[.]">
      <meta property="{$property}" content="{.}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Language and country, as the protocol has them: the country that the tag names, or where most speak the language. -->
  <xsl:function name="r:locale" as="xs:string?">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize($language, '-')"/>
    <xsl:variable name="country" as="xs:string?" select="
        ($parts[matches(., '^[A-Z]{2}$')],
         $parts[1] ! map { 'en': 'US', 'de': 'DE', 'fr': 'FR', 'ru': 'RU', 'es': 'ES', 'it': 'IT', 'nl': 'NL', 'pl': 'PL' }(.))[1]"/>
    <xsl:sequence select="$country ! ($parts[1] || '_' || .)"/>
  </xsl:function>

</xsl:stylesheet>
