<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI as plain text: of a document that Rubricator encoded, the transcription again.

     The templates give a flat sequence of runs and breaks, which r:join turns into text:
       xs:string   a run of text, white space in it as it is
       xs:integer  the line ends that must stand here at least ($line, $blank), or $glue: nothing but the white space
                   that is in the document may stand here, whatever breaks the elements around it ask for
     So indentation between blocks never matters, and nothing is ever put between two things on one line. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:include href="../common/blocks.xsl"/>
  <xsl:include href="../common/notes.xsl"/>
  <xsl:include href="../common/typed.xsl"/>
  <xsl:include href="join.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:mode on-no-match="shallow-skip"/>
  <xsl:mode name="content" on-no-match="shallow-skip"/>

  <xsl:template match="/" as="xs:string">
    <xsl:variable name="items" as="xs:anyAtomicType*">
      <xsl:apply-templates/>
    </xsl:variable>
    <xsl:sequence select="string-join(r:join($items))"/>
  </xsl:template>

  <xsl:template match="text()" as="xs:string">
    <xsl:sequence select="string(.)"/>
  </xsl:template>

  <!-- Anything else runs on in its line. -->
  <xsl:template match="*" as="xs:anyAtomicType*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Containers: white space between their children is indentation. -->
  <xsl:template match="tei:TEI | tei:teiCorpus | tei:text | tei:front | tei:body | tei:back | tei:group | tei:row" as="xs:anyAtomicType*">
    <xsl:apply-templates select="* | text()[normalize-space()]"/>
  </xsl:template>

  <xsl:template match="tei:teiHeader | tei:standOff | tei:facsimile | tei:sourceDoc[../tei:text]" as="empty-sequence()"/>

  <!-- Blocks: a blank line before and after. -->
  <xsl:template match="
      tei:div | tei:div1 | tei:div2 | tei:div3 | tei:div4 | tei:div5 | tei:div6 | tei:div7 | tei:lg | tei:list | tei:table
      | tei:titlePage | tei:docTitle | tei:postscript | tei:floatingText | tei:sp | tei:argument | tei:epigraph
      | tei:listBibl | tei:castList | tei:listPerson | tei:listPlace" as="xs:anyAtomicType*">
    <xsl:sequence select="$blank"/>
    <xsl:apply-templates select="* | text()[normalize-space()]"/>
    <xsl:sequence select="$blank"/>
  </xsl:template>

  <xsl:template match="
      tei:p | tei:ab | tei:head | tei:titlePart | tei:docAuthor | tei:docDate | tei:docImprint | tei:byline | tei:trailer
      | tei:opener | tei:closer | tei:fw | tei:figure | tei:docEdition | tei:imprimatur
      | (tei:quote | tei:q | tei:said | tei:cit | tei:milestone | tei:pb | tei:stage | tei:note | tei:bibl | tei:label)[r:set-apart(.)]"
                priority="1" as="xs:anyAtomicType*">
    <xsl:sequence select="$blank"/>
    <xsl:apply-templates select="." mode="content"/>
    <xsl:sequence select="$blank"/>
  </xsl:template>

  <!-- What takes a line of its own. -->
  <xsl:template match="
      tei:l | tei:item | tei:row | tei:dateline | tei:salute | tei:signed | tei:address | tei:addrLine | tei:speaker
      | tei:castItem | tei:person | tei:place | tei:org | tei:biblStruct | tei:biblFull | tei:line" as="xs:anyAtomicType*">
    <xsl:sequence select="$line"/>
    <xsl:apply-templates select="." mode="content"/>
    <xsl:sequence select="$line"/>
  </xsl:template>

  <xsl:template match="*" mode="content" as="xs:anyAtomicType*">
    <xsl:apply-templates/>
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

  <xsl:template match="tei:cell" as="xs:anyAtomicType*">
    <xsl:sequence select="if (preceding-sibling::tei:cell) then ($glue, '&#9;', $glue) else ()"/>
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="tei:lb[not(@break = 'no')]" as="xs:integer">
    <xsl:sequence select="$line"/>
  </xsl:template>

  <!-- What was printed at a break is its @rend; a break that was encoded without it printed nothing. -->
  <xsl:template match="tei:milestone | tei:pb | tei:cb | tei:gb" as="xs:string*">
    <xsl:apply-templates select="." mode="content"/>
  </xsl:template>

  <xsl:template match="tei:milestone | tei:pb | tei:cb | tei:gb" mode="content" as="xs:string*">
    <xsl:sequence select="@rend ! string()"/>
  </xsl:template>

  <!-- Emphasis as it is typed where there is no italic. -->
  <xsl:template match="tei:hi[@rend = 'italic']" as="xs:anyAtomicType*">
    <xsl:call-template name="between">
      <xsl:with-param name="mark" select="'_'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:hi[@rend = 'bold']" as="xs:anyAtomicType*">
    <xsl:call-template name="between">
      <xsl:with-param name="mark" select="'='"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:emph" as="xs:anyAtomicType*">
    <xsl:call-template name="between">
      <xsl:with-param name="mark" select="'*'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="between" as="xs:anyAtomicType*">
    <xsl:param name="mark" as="xs:string" required="yes"/>
    <xsl:sequence select="$mark"/>
    <xsl:apply-templates/>
    <xsl:sequence select="$mark"/>
  </xsl:template>

  <!-- An editor's interventions with the signs they were typed with. -->
  <xsl:template match="(tei:supplied | tei:sic | tei:unclear | tei:surplus | tei:add | tei:del | tei:note)[r:is-insertion(.)]"
                priority="3" as="xs:anyAtomicType*">
    <xsl:variable name="signs" as="xs:string+" select="r:signs(.)"/>
    <xsl:sequence select="$signs[1]"/>
    <xsl:apply-templates/>
    <xsl:sequence select="$signs[2]"/>
  </xsl:template>

  <xsl:template match="tei:choice[r:is-correction(.)]" priority="3" as="xs:anyAtomicType*">
    <xsl:variable name="signs" as="xs:string+" select="r:signs(.)"/>
    <xsl:sequence select="$signs[1]"/>
    <xsl:apply-templates select="tei:sic[1]"/>
    <xsl:sequence select="$signs[2]"/>
    <xsl:apply-templates select="tei:corr[1]"/>
    <xsl:sequence select="$signs[3]"/>
  </xsl:template>

  <!-- Of two readings, the one that stands in the source. -->
  <xsl:template match="tei:choice" as="xs:anyAtomicType*">
    <xsl:apply-templates select="(tei:sic | tei:orig | tei:abbr, *)[1]"/>
  </xsl:template>

  <xsl:template match="tei:app" as="xs:anyAtomicType*">
    <xsl:apply-templates select="(tei:lem, tei:rdg)[1]"/>
  </xsl:template>

  <xsl:template match="tei:subst[tei:add]" as="xs:anyAtomicType*">
    <xsl:apply-templates select="tei:add"/>
  </xsl:template>

  <!-- Where nothing can be read, what was typed, or the usual sign for it. -->
  <xsl:template match="tei:gap" as="xs:string">
    <xsl:sequence select="r:typed(., '[…]')"/>
  </xsl:template>

  <xsl:template match="tei:space" as="xs:string">
    <xsl:sequence select="r:typed(., ' ')"/>
  </xsl:template>

  <!-- Notes. One with an anchor leaves its mark; one without stands where it is. -->
  <xsl:template match="tei:note[r:anchor-of(.)]" priority="2" as="xs:string*">
    <xsl:sequence select="@rend ! string()"/>
  </xsl:template>

  <xsl:template match="tei:anchor[@corresp]" as="xs:anyAtomicType*">
    <xsl:for-each select="r:note-at(.)">
      <xsl:sequence select="$blank"/>
      <xsl:apply-templates/>
      <xsl:sequence select="$blank"/>
    </xsl:for-each>
  </xsl:template>

  <!-- An editor's note inside a paragraph, with nothing of its own to set it off. -->
  <xsl:template match="tei:note[not(tei:label)]" as="xs:anyAtomicType*">
    <xsl:sequence select="' [', $glue"/>
    <xsl:apply-templates/>
    <xsl:sequence select="$glue, ']'"/>
  </xsl:template>

  <!-- What stands before a note and what closes it run on with what they enclose. -->
  <xsl:template match="tei:note/tei:label" as="xs:anyAtomicType*">
    <xsl:sequence select="if (preceding-sibling::*) then $glue else ()"/>
    <xsl:apply-templates/>
    <xsl:sequence select="if (following-sibling::*) then $glue else ()"/>
  </xsl:template>

  <!-- Of no reader's concern: what only a machine reads. -->
  <xsl:template match="tei:interpGrp | tei:interp | tei:spanGrp | tei:fs | tei:index | tei:graphic | tei:binaryObject | tei:notatedMusic | tei:teiHeader//tei:note" as="empty-sequence()"/>

</xsl:stylesheet>
