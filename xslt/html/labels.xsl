<?xml version="1.0" encoding="UTF-8"?>
<!-- The page's own words, in the language of the document. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:l="urn:rubricator:labels"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Read when the stylesheet is compiled, so that no file is read when a document is. -->
  <xsl:variable name="labels" as="document-node()" static="yes" select="doc('labels.xml')"/>

  <!-- Labels of a project's own, which go before ours; a stylesheet that imports this one may say which. -->
  <xsl:variable name="r:own-labels" as="element(l:language)*" select="()"/>

  <!-- The language of the text, by the header or by the text itself. -->
  <xsl:variable name="r:text-language" as="xs:string?" select="
      (/*/tei:teiHeader/tei:profileDesc/tei:langUsage/tei:language/@ident, /*/tei:text/@xml:lang, /*/@xml:lang)[1] ! r:bcp47(.)"/>

  <!-- The language of the page's own words: that of the text, if there are labels in it. -->
  <xsl:variable name="r:language" as="xs:string" select="
      (tokenize($r:text-language, '-')[1][. = ($labels/*/l:language, $r:own-labels)/@ident], 'en')[1]"/>

  <xsl:variable name="r:words" as="map(xs:string, xs:string)" select="
      map:merge(
        for $language in ($r:language, 'en'), $block in ($r:own-labels, $labels/*/l:language)[@ident = $language]
        return $block ! l:label ! map { string(@key): string() },
        map { 'duplicates': 'use-first' })"/>

  <!-- The word for $key, or for want of one the key. -->
  <xsl:function name="r:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="($r:words($key), $key)[1]"/>
  </xsl:function>

  <!-- The phrase for $key, with $values, of which the second may be missing, in its gaps {1} and {2}. -->
  <xsl:function name="r:phrase" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="
        string-join(
          for $part in tokenize(replace(r:label($key), '(\{\d\})', '&#10;$1&#10;'), '\n')
          return if ($part = '{1}') then $values[1] else if ($part = '{2}') then $values[2] else $part)"/>
  </xsl:function>

</xsl:stylesheet>
