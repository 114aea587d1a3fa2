<?xml version="1.0" encoding="UTF-8"?>
<!-- What is set apart from the text around it, and what runs on in it. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- The elements in which TEI allows no characters between the elements: true; those in which it depends: false. -->
  <xsl:variable name="r:containers" as="map(xs:string, xs:boolean)" select="
      map:merge((
        tokenize('TEI teiCorpus text front body back group div div1 div2 div3 div4 div5 div6 div7 titlePage docTitle
          floatingText postscript argument epigraph lg sp spGrp prologue epilogue performance set castList castGroup
          list table row figure address listBibl listPerson listPlace listOrg listEvent listObject listNym listRelation
          listWit listApp sourceDoc surfaceGrp surface msDesc msContents physDesc history additional annotationBlock') ! map { .: true() },
        tokenize('opener closer quote q said note cit zone') ! map { .: false() }))"/>

  <!-- Is $node in a place where TEI allows no characters between the elements? What may stand inside a paragraph as well
       as between paragraphs (a quotation, a note, a page break, a stage direction) is set apart in such a place only. -->
  <xsl:function name="r:set-apart" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="parent" as="element()?" select="$node/parent::tei:*"/>
    <xsl:variable name="contains" as="xs:boolean?" select="$parent ! $r:containers(local-name(.))"/>
    <xsl:sequence select="if (exists($contains)) then $contains or r:has-no-words($parent) else false()"/>
  </xsl:function>

  <xsl:function name="r:has-no-words" as="xs:boolean">
    <xsl:param name="parent" as="element()"/>
    <xsl:sequence select="
        if ($parent/self::tei:cit) then r:set-apart($parent)
        else if ($parent/self::tei:opener or $parent/self::tei:closer or $parent/self::tei:zone) then empty($parent/text()[normalize-space()])
        else exists($parent/tei:p) and empty($parent/tei:label) and empty($parent/text()[normalize-space()])"/>
  </xsl:function>

</xsl:stylesheet>
