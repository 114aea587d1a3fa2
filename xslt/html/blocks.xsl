<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands on lines of its own: divisions, paragraphs, headings, the parts of a letter and of a title page. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="tei:TEI | tei:teiCorpus" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Each text of a corpus has a heading: its own, or the title that its header gives. -->
  <xsl:template match="tei:teiCorpus/tei:TEI | tei:teiCorpus/tei:teiCorpus | tei:TEI/tei:TEI" as="node()*">
    <xsl:text>&#10;</xsl:text>
    <article>
      <xsl:sequence select="r:attributes(., '')"/>
      <xsl:for-each select="(.//tei:titleStmt)[1]/tei:title[1] ! r:field(.)">
        <xsl:text>&#10;</xsl:text>
        <h2>{.}</h2>
      </xsl:for-each>
      <xsl:apply-templates/>
    </article>
  </xsl:template>

  <!-- The title page of the document stands above (title-page.xsl), that of a text in it where it is. -->
  <xsl:template match="tei:titlePage" as="node()*">
    <xsl:if test="not(r:is-masthead(.))">
      <xsl:call-template name="r:block">
        <xsl:with-param name="name" select="'div'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:function name="r:is-masthead" as="xs:boolean">
    <xsl:param name="page" as="element(tei:titlePage)"/>
    <xsl:sequence select="exists($page/parent::tei:front/parent::tei:text/parent::tei:TEI[not(parent::*)])"/>
  </xsl:function>

  <xsl:template match="
      tei:text | tei:front | tei:body | tei:back | tei:group | tei:opener | tei:closer | tei:postscript | tei:argument
      | tei:epigraph | tei:floatingText | tei:address | tei:annotationBlock | tei:spGrp | tei:performance | tei:set
      | tei:prologue | tei:epilogue | tei:docTitle | tei:sourceDoc | tei:surfaceGrp | tei:surface | tei:zone | tei:sp | tei:lg" as="node()*">
    <xsl:call-template name="r:block">
      <xsl:with-param name="name" select="'div'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="
      tei:div | tei:div0 | tei:div1 | tei:div2 | tei:div3 | tei:div4 | tei:div5 | tei:div6 | tei:div7" as="node()*">
    <xsl:text>&#10;</xsl:text>
    <xsl:element name="{if (tei:head) then 'section' else 'div'}">
      <xsl:sequence select="r:attributes(., ''), r:id(r:division-id(.))"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- What is cited by its number, and what stands in such a block. -->
  <xsl:template _match="({$divisions})/(tei:p | tei:ab)" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <xsl:call-template name="r:numbered">
      <xsl:with-param name="name" select="r:paragraph-or-division(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template _match="({$divisions})/(tei:sp | tei:lg)" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <xsl:call-template name="r:numbered">
      <xsl:with-param name="name" select="'div'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:p | tei:ab" as="node()+">
    <xsl:call-template name="r:block">
      <xsl:with-param name="name" select="r:paragraph-or-division(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What stands on a line of its own between blocks, and runs on in a line. -->
  <xsl:template match="
      (tei:byline | tei:docAuthor | tei:docDate | tei:docImprint | tei:docEdition | tei:imprimatur | tei:trailer
      | tei:dateline | tei:salute | tei:signed | tei:speaker | tei:titlePart | tei:stage | tei:label | tei:bibl
      | tei:biblStruct | tei:fw | tei:formula | tei:u | tei:camera | tei:caption | tei:sound | tei:tech
      | tei:view)[r:set-apart(.)]" as="node()*">
    <xsl:call-template name="r:block">
      <xsl:with-param name="name" select="r:paragraph-or-division(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:head" as="node()*">
    <xsl:call-template name="r:block">
      <xsl:with-param name="name" select="r:paragraph-or-division(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Headings count the divisions that have one, so that no level is left out. -->
  <xsl:template match="(tei:div | tei:div0 | tei:div1 | tei:div2 | tei:div3 | tei:div4 | tei:div5 | tei:div6 | tei:div7
                       | tei:body | tei:front | tei:back | tei:group)/tei:head[not(preceding-sibling::tei:head)]" as="node()*">
    <xsl:variable name="depth" as="xs:integer" select="
        count(ancestor::*[tei:head][not(self::tei:body | self::tei:front | self::tei:back)]) + count(ancestor::tei:TEI[parent::*])"/>
    <xsl:call-template name="r:block">
      <xsl:with-param name="name" select="r:inline(., 'h' || min((6, 1 + max((1, $depth)))))"/>
    </xsl:call-template>
  </xsl:template>


  <xsl:template match="(tei:quote | tei:q | tei:said)[r:set-apart(.) or r:holds-blocks(.)]" as="node()*">
    <xsl:call-template name="r:block">
      <xsl:with-param name="name" select="if (self::tei:quote and not(parent::tei:cit)) then 'blockquote' else 'div'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What is quoted and where it is from. -->
  <xsl:template match="tei:cit[r:set-apart(.) or r:holds-blocks(.)]" as="node()*">
    <xsl:call-template name="r:block">
      <xsl:with-param name="name" select="'blockquote'"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
