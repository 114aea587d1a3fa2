<?xml version="1.0" encoding="UTF-8"?>
<!-- The article that a title begins with, by which libraries do not sort it. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- From the Library of Congress's list "Initial definite and indefinite articles". After an apostrophe the next word follows
       at once. -->
  <xsl:variable name="r:articles" as="map(xs:string, xs:string)" select="
      map {
        'da': 'den det en et', 'de': 'das dem den der des die ein eine einem einen einer eines', 'en': 'a an the',
        'es': 'el la las lo los un una', 'fr': 'l'' la le les un une', 'hu': 'a az egy',
        'it': 'gl'' gli i il l'' la le lo un un'' una uno', 'nb': 'den det ei en et', 'nl': 'de een het ''t ''n',
        'nn': 'dei den det ei ein eit', 'no': 'den det ei en et', 'pt': 'a as o os um uma', 'sv': 'de den det en ett'
      }"/>

  <!-- The article, with the signs and the space around it, as far as the word by which the title is sorted. -->
  <xsl:function name="r:article" as="xs:string?">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="articles" as="xs:string*" select="tokenize($r:articles(lower-case(replace($language, '-.*$', ''))))"/>
    <xsl:variable name="pattern" as="xs:string" select="
        '^(\p{P}*(?:'
        || string-join($articles ! (if (matches(., '.''$')) then replace(., '''$', '[''’]') else . || '\s+'), '|')
        || ')\p{P}*)[\p{L}\p{N}].*$'"/>
    <xsl:sequence select="$title[exists($articles)][matches(., $pattern, 'is')] ! replace(., $pattern, '$1', 'is')"/>
  </xsl:function>

</xsl:stylesheet>
