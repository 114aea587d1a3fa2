<?xml version="1.0" encoding="UTF-8"?>
<!-- The titles of a text: the one it is cited by, the one below it, and its other ones, as in other languages. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:titles" as="map(xs:string, item()*)">
    <xsl:param name="file" as="element(tei:fileDesc)?"/>
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="titles" as="element(tei:title)*" select="($file/tei:titleStmt/tei:title ! r:whole-or-parts(.))[r:field(.)]"/>
    <xsl:variable name="main" as="element(tei:title)?" select="r:main-title($titles, $language)"/>
    <xsl:variable name="sub" as="element(tei:title)?" select="
        $titles[@type = ('sub', 'subtitle', 'subordinate')][string(@xml:lang) = (string($main/@xml:lang), '')] => head()"/>
    <xsl:sequence select="
        map {
          'title': r:field($main),
          'subtitle': r:field($sub[not(. is $main)]),
          'alternative-titles': distinct-values(($titles[not(@level = 's' or @type = 'volume')] except ($main, $sub)) ! r:field(.))[not(. = r:field($main))],
          'series': r:field(($file/tei:seriesStmt/tei:title[not(@level = 'j')], $titles[@level = 's'] except $main)[1]) ! r:without-stop(.)
        }"/>
  </xsl:function>

  <!-- A title may be made of a main one and one below it, as elements of its own. -->
  <xsl:function name="r:whole-or-parts" as="element(tei:title)+">
    <xsl:param name="title" as="element(tei:title)"/>
    <xsl:sequence select="if ($title/tei:title/@type = 'main') then $title/tei:title else $title"/>
  </xsl:function>

  <!-- In the language of the text rather than in another. -->
  <xsl:function name="r:main-title" as="element(tei:title)?">
    <xsl:param name="titles" as="element(tei:title)*"/>
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="ranked" as="element(tei:title)*" select="
        $titles[@type = ('main', '245')], $titles[@level = 'a'],
        $titles[not(@level = 's')][not(@type = ('sub', 'subtitle', 'subordinate', 'alt', 'alternative', 'short', 'trl', 'translated', 'uniform', 'desc'))],
        $titles[not(@type = ('sub', 'subtitle'))], $titles"/>
    <xsl:variable name="rivals" as="element(tei:title)*" select="$ranked[string(@type) = string($ranked[1]/@type)][string(@level) = string($ranked[1]/@level)]"/>
    <xsl:sequence select="($rivals[@xml:lang ! r:bcp47(.) = $language], $ranked)[1]"/>
  </xsl:function>

  <!-- The same work under a title of which one edition gives more than another. -->
  <xsl:function name="r:is-same-title" as="xs:boolean">
    <xsl:param name="one" as="xs:string?"/>
    <xsl:param name="other" as="xs:string?"/>
    <xsl:variable name="words" as="xs:string*" select="($one, $other) ! replace(lower-case(normalize-unicode(., 'NFD')), '[^\p{L}\p{N}]', '')"/>
    <xsl:sequence select="
        count($words) eq 2 and ($words[1] eq $words[2]
          or min($words ! string-length(.)) ge 8 and (starts-with($words[1], $words[2]) or starts-with($words[2], $words[1])))"/>
  </xsl:function>

</xsl:stylesheet>
