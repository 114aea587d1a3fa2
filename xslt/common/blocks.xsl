<?xml version="1.0" encoding="UTF-8"?>
<!-- What is set apart from the text around it, and what runs on in it. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Is $node in a place where TEI allows no characters between the elements? What may stand inside a paragraph as well
       as between paragraphs (a quotation, a note, a page break, a stage direction) is set apart in such a place only. -->
  <xsl:function name="r:set-apart" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/(
        parent::tei:div | parent::tei:body | parent::tei:front | parent::tei:back | parent::tei:group | parent::tei:text
        | parent::tei:div1 | parent::tei:div2 | parent::tei:div3 | parent::tei:div4 | parent::tei:div5 | parent::tei:div6
        | parent::tei:div7 | parent::tei:titlePage | parent::tei:postscript | parent::tei:lg | parent::tei:sp
        | parent::tei:argument | parent::tei:epigraph | parent::tei:list | parent::tei:table | parent::tei:row
        | parent::tei:floatingText | parent::tei:figure | parent::tei:listBibl | parent::tei:castList
        | parent::tei:docTitle | parent::tei:address
        | (parent::tei:opener | parent::tei:closer)[not(text()[normalize-space()])]
        | (parent::tei:quote | parent::tei:note)[tei:p][not(tei:label | text()[normalize-space()])]
        | parent::tei:cit[r:set-apart(.)]))"/>
  </xsl:function>

</xsl:stylesheet>
