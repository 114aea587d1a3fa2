<?xml version="1.0" encoding="UTF-8"?>
<!-- Which HTML element may stand where: HTML allows a block in a division but not in a paragraph or a span, where TEI
     allows a list in a paragraph and a table in an emphasised passage.

     What has a name of r:blocks is a division or a list or the like wherever it stands; what is set apart from the text
     around it (common/blocks.xsl) is one too, and its parent has a name of r:blocks or holds a paragraph. Everything else
     is an inline element as long as none of these is in it, and a division otherwise. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:variable name="r:blocks" as="map(xs:string, xs:boolean)" select="
      map:merge((
        map:keys($r:containers)[$r:containers(.)],
        tokenize('p ab head opener closer div0 zone egXML item row cell msIdentifier
          msItem msItemStruct objectDesc supportDesc layoutDesc handDesc scriptDesc musicNotation decoDesc bindingDesc
          sealDesc accMat adminInfo recordHist custodialHist surrogates msPart msFrag summary origin provenance
          acquisition entry superEntry biblFull fileDesc titleStmt publicationStmt
          editionStmt seriesStmt notesStmt sourceDesc graph tree eTree forest listForest')) ! map { .: true() })"/>

  <!-- Is there a block in $element? Notes do not count, since their content stands elsewhere. -->
  <xsl:function name="r:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/*) and r:holds-blocks($element, 16)"/>
  </xsl:function>

  <!-- It is asked of every element around another. To look again costs less than to keep the answer, but not where elements
       are nested in more than so many $levels. -->
  <xsl:function name="r:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="levels" as="xs:integer"/>
    <xsl:sequence select="
        some $child in $element/* satisfies (
          $r:blocks(local-name($child)) and not(r:is-picture-in-line($child))
          or not($child/self::tei:note) and (if ($levels gt 0) then r:holds-blocks($child, $levels - 1) else r:holds-blocks-deep-down($child)))"/>
  </xsl:function>

  <xsl:function name="r:holds-blocks-deep-down" as="xs:boolean" cache="yes">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        some $child in $element/* satisfies (
          $r:blocks(local-name($child)) and not(r:is-picture-in-line($child))
          or not($child/self::tei:note) and r:holds-blocks-deep-down($child))"/>
  </xsl:function>

  <!-- Is $element a picture among the words of a paragraph, with nothing said of it but what it shows? -->
  <xsl:function name="r:is-picture-in-line" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        exists($element/self::tei:figure/(tei:graphic | tei:media)) and not(r:set-apart($element))
        and empty($element/(* except (tei:graphic | tei:media | tei:figDesc[not(*)])))
        and empty($element/(tei:graphic | tei:media)/*)"/>
  </xsl:function>

  <xsl:function name="r:paragraph-or-division" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (r:holds-blocks($element)) then 'div' else 'p'"/>
  </xsl:function>

  <xsl:function name="r:division-or-span" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (r:set-apart($element) or r:holds-blocks($element)) then 'div' else 'span'"/>
  </xsl:function>

  <!-- An inline HTML element, unless there are blocks in it. -->
  <xsl:function name="r:inline" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="if (r:holds-blocks($element)) then 'div' else $name"/>
  </xsl:function>

</xsl:stylesheet>
