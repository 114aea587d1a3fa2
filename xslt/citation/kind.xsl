<?xml version="1.0" encoding="UTF-8"?>
<!-- What kind of text is cited, and in which languages it is. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Where it was printed decides before what it is: a letter in a periodical is cited as an article of it. -->
  <xsl:function name="r:kind" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        if ($record?container-level = 'j') then 'article'
        else if ($record?container = $record?title) then 'book'
        else if ($record?container) then 'chapter'
        else if ($record?letter) then 'letter'
        else if ($record?repository or $record?shelfmark or $record?collection) then 'manuscript'
        else 'text'"/>
  </xsl:function>

  <!-- By its correspondence, by what its divisions are called, or, of a manuscript, by the first word of its title. -->
  <xsl:function name="r:is-letter" as="xs:boolean">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:variable name="texts" as="element()*" select="$header/../tei:text/(., tei:body/tei:div, tei:body/tei:div/tei:div)"/>
    <xsl:variable name="titles" as="element()*" select="$header/tei:fileDesc[tei:sourceDesc//tei:msDesc]/(tei:titleStmt/tei:title, tei:sourceDesc//tei:msDesc/tei:head)"/>
    <xsl:sequence select="
        exists($header/tei:profileDesc/tei:correspDesc) or $texts/@type = ('letter', 'postcard', 'telegram')
        or (some $title in $titles ! r:field(.) satisfies matches($title, '^(letter|brief|lettre|lettera|carta|письмо)\s', 'i'))"/>
  </xsl:function>

  <!-- The languages of the text, the chief one first: that of the manuscript, the only one, that of the text's element, the one most
       of it is in. -->
  <xsl:function name="r:languages" as="xs:string*">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:variable name="written" as="element(tei:textLang)?" select="($header/tei:fileDesc/tei:sourceDesc//tei:msContents/tei:textLang[@mainLang])[1]"/>
    <xsl:variable name="used" as="element(tei:language)*" select="$header/tei:profileDesc/tei:langUsage/tei:language[@ident]"/>
    <xsl:variable name="most" as="element(tei:language)*" select="sort($used, (), function($language) { 0 - r:share($language) })"/>
    <xsl:variable name="text" as="attribute()*" select="$header/../tei:text/(tei:body/tei:div[@type = 'edition']/@xml:lang, @xml:lang)[1]"/>
    <xsl:variable name="tags" as="xs:string*" select="
        $written/@mainLang, $text[not($used) or . = $used[2]/../tei:language/@ident], $most ! @ident, $text, $written/@otherLangs ! tokenize(.),
        ($header/../@xml:lang, $header/@xml:lang)[1][not($used) and not($text)]"/>
    <xsl:sequence select="distinct-values($tags ! r:bcp47(.))[not(. = ('und', 'zxx', 'mis'))]"/>
  </xsl:function>

  <!-- How much of the text is in a language, in per cent; 0 where it is not said. -->
  <xsl:function name="r:share" as="xs:double">
    <xsl:param name="language" as="element(tei:language)"/>
    <xsl:sequence select="if ($language/@usage castable as xs:double) then xs:double($language/@usage) else 0e0"/>
  </xsl:function>

</xsl:stylesheet>
