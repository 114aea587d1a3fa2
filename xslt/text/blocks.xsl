<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands on lines of its own: divisions, paragraphs, verse, lists, the parts of a letter. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Containers: white space between their children is indentation. -->
  <xsl:template match="tei:text | tei:front | tei:body | tei:back | tei:group | tei:noteGrp" as="xs:anyAtomicType*">
    <xsl:apply-templates select="* | text()[normalize-space()]"/>
  </xsl:template>

  <!-- Blocks: a blank line before and after. -->
  <xsl:template match="
      tei:div | tei:div1 | tei:div2 | tei:div3 | tei:div4 | tei:div5 | tei:div6 | tei:div7 | tei:lg | tei:list | tei:table
      | tei:titlePage | tei:docTitle | tei:postscript | tei:floatingText | tei:sp | tei:argument | tei:epigraph
      | tei:listBibl | tei:castList | tei:castGroup | tei:spGrp | tei:set | tei:prologue | tei:epilogue | tei:performance
      | tei:listPerson | tei:listPlace | tei:listOrg | tei:listEvent | tei:listWit | tei:listApp | tei:msDesc | tei:msContents
      | tei:physDesc | tei:history | tei:additional | tei:entry | tei:superEntry | tei:surface | tei:zone" as="xs:anyAtomicType*">
    <xsl:sequence select="$blank"/>
    <xsl:apply-templates select="* | text()[normalize-space()]"/>
    <xsl:sequence select="$blank"/>
  </xsl:template>

  <xsl:template match="
      tei:p | tei:ab | tei:head | tei:titlePart | tei:docAuthor | tei:docDate | tei:docImprint | tei:byline | tei:trailer
      | tei:opener | tei:closer | tei:docEdition | tei:imprimatur
      | (tei:quote | tei:q | tei:said | tei:cit | tei:milestone | tei:pb | tei:stage | tei:note | tei:bibl | tei:label
         | tei:fw)[r:set-apart(.)]
      | tei:figure[r:set-apart(.) or r:has-text(.)]"
                priority="1" as="xs:anyAtomicType*">
    <xsl:sequence select="$blank"/>
    <xsl:apply-templates select="." mode="content"/>
    <xsl:sequence select="$blank"/>
  </xsl:template>

  <!-- What takes a line of its own. -->
  <xsl:template match="
      tei:l | tei:item | tei:row | tei:dateline | tei:salute | tei:signed | tei:address | tei:addrLine | tei:speaker
      | tei:castItem | tei:person | tei:place | tei:org | tei:biblStruct | tei:biblFull | tei:line
      | tei:u | tei:event | tei:witness | tei:msItem | tei:msIdentifier" as="xs:anyAtomicType*">
    <xsl:sequence select="$line"/>
    <xsl:apply-templates select="." mode="content"/>
    <xsl:sequence select="$line"/>
  </xsl:template>

  <xsl:template match="*" mode="content" as="xs:anyAtomicType*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- A picture is no text, nor is what is said of it for those who do not see it. -->
  <xsl:template match="tei:figDesc[../(tei:graphic | tei:media)]" priority="1" as="empty-sequence()"/>

  <xsl:function name="r:has-text" as="xs:boolean">
    <xsl:param name="figure" as="element(tei:figure)"/>
    <xsl:sequence select="exists($figure//text()[normalize-space()][not($figure/(tei:graphic | tei:media) and ancestor::tei:figDesc)])"/>
  </xsl:function>

  <!-- Code, whose lines and spaces are its own. -->
  <xsl:template match="tei:eg[$folded]" priority="1" as="xs:anyAtomicType*">
    <xsl:sequence select="$blank, xs:untypedAtomic(replace(., '^\s*\n|\s+$', '')), $blank"/>
  </xsl:template>

  <!-- Lines of metadata, which the header keeps as they were printed. -->
  <xsl:template match="tei:teiHeader//text()[$folded]" as="xs:anyAtomicType*">
    <xsl:sequence select="tail(tokenize(., '\n') ! ($line, .))"/>
  </xsl:template>

  <xsl:template match="tei:opener[@rend = 'run-in']" priority="2" as="xs:anyAtomicType*">
    <xsl:sequence select="$blank"/>
    <xsl:apply-templates select="* | text()[normalize-space()]"/>
    <xsl:sequence select="$glue"/>
  </xsl:template>

  <xsl:template match="tei:closer[@rend = 'run-in']" priority="2" as="xs:anyAtomicType*">
    <xsl:sequence select="$glue"/>
    <xsl:apply-templates select="* | text()[normalize-space()]"/>
    <xsl:sequence select="$blank"/>
  </xsl:template>

  <!-- A number or bullet stands on the line of its item. -->
  <xsl:template match="tei:list/tei:label" priority="2" as="xs:anyAtomicType*">
    <xsl:sequence select="$line"/>
    <xsl:apply-templates/>
    <xsl:sequence select="$glue, ' ', $glue"/>
  </xsl:template>

</xsl:stylesheet>
