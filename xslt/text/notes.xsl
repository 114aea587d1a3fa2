<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: where the transcription has them, or at the end, or in the line, or not at all. A note between paragraphs that
     nothing points to, such as a headnote, is text. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:key name="r:mark" match="(tei:ref | tei:ptr)[r:may-be-mark(.)]" use="@target"/>

  <!-- Nothing in a note may, for two notes could then hold each other for ever. -->
  <xsl:function name="r:may-be-mark" as="xs:boolean">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="starts-with($reference/@target, '#') and empty($reference/ancestor::tei:note[not(@type = 'headnote')])"/>
  </xsl:function>

  <xsl:accumulator name="r:note-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="tei:note[r:is-gathered(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- Is $note one with a mark, or one of a section of notes? -->
  <xsl:function name="r:is-gathered" as="xs:boolean">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="r:is-marked-in-place($note) or r:is-in-section-of-notes($note) or exists(r:marks-of($note))"/>
  </xsl:function>

  <!-- Does it stand where its mark is? -->
  <xsl:function name="r:is-marked-in-place" as="xs:boolean">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="
        exists($note/ancestor::tei:text) and not($note/@type = 'headnote') and not(r:is-insertion($note))
        and (exists(r:anchor-of($note)) or not(r:set-apart($note)))"/>
  </xsl:function>

  <xsl:function name="r:is-in-section-of-notes" as="xs:boolean">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="exists($note/parent::tei:div[@type = 'notes'])"/>
  </xsl:function>

  <!-- The marks elsewhere that point to a note that has none itself. -->
  <xsl:function name="r:marks-of" as="element()*">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="
        if ($note/@xml:id and $note/ancestor::tei:text and not($note/@type = 'headnote' or r:is-marked-in-place($note)))
        then key('r:mark', '#' || $note/@xml:id, root($note)) else ()"/>
  </xsl:function>

  <!-- The note whose mark $reference is: the first one or, with a sign and no words in it, one that goes back to it. -->
  <xsl:function name="r:note-of" as="element(tei:note)?">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="
        $reference[r:may-be-mark(.)][not(matches(., '\p{L}{2}'))]
          ! id(substring(@target, 2), root())/self::tei:note[r:is-gathered(.)]"/>
  </xsl:function>

  <!-- Where the transcription has them: one with an anchor leaves its mark; one without stands where it is. -->
  <xsl:template match="tei:note[r:anchor-of(.)]" priority="2" as="xs:anyAtomicType*">
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

  <!-- Elsewhere: a mark or the content where the mark is, and nothing where the content was. -->
  <xsl:template match="tei:note[$notes ne 'placed'][r:is-gathered(.)]" priority="4" as="xs:string*">
    <xsl:sequence select="if (r:is-marked-in-place(.)) then r:marked(.) else ()"/>
  </xsl:template>

  <xsl:template match="(tei:ref | tei:ptr)[$notes ne 'placed'][starts-with(@target, '#')][r:note-of(.)]" priority="4" as="xs:string*">
    <xsl:variable name="note" as="element(tei:note)" select="r:note-of(.)"/>
    <xsl:sequence select="if ($notes eq 'end' or r:marks-of($note)[1] is .) then r:marked($note) else ()"/>
  </xsl:template>

  <xsl:template match="tei:anchor[$notes ne 'placed'][@corresp][r:note-at(.) ! r:is-gathered(.)]" priority="4" as="empty-sequence()"/>

  <!-- A section of notes has nothing left but its heading. -->
  <xsl:template match="tei:div[$notes ne 'placed'][@type = 'notes'][empty(* except (tei:head | tei:anchor | tei:note | tei:pb))]"
                priority="4" as="empty-sequence()"/>

  <xsl:template match="tei:note[$notes eq 'none'][r:is-insertion(.)]" priority="4" as="empty-sequence()"/>

  <!-- What stands in the text for $note. -->
  <xsl:function name="r:marked" as="xs:string?">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="
        if ($notes eq 'end') then '[' || $note/accumulator-before('r:note-number') || ']'
        else if ($notes eq 'inline') then ' [' || r:in-one-line(r:note-content($note)) || ']'
        else ()"/>
  </xsl:function>

  <!-- Without the mark that was printed before it. -->
  <xsl:function name="r:note-content" as="xs:anyAtomicType*">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:apply-templates select="$note/node() except $note/tei:label"/>
  </xsl:function>

  <!-- All notes, or those that have no mark in the text to stand at. -->
  <xsl:function name="r:endnotes" as="xs:anyAtomicType*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:for-each select="$document[$notes eq 'end']//tei:note[r:is-gathered(.)]">
      <xsl:sequence select="$blank, r:marked(.), ' ', $glue, r:note-content(.), $blank"/>
    </xsl:for-each>
    <xsl:for-each select="$document[$notes eq 'inline']//tei:note[r:is-gathered(.)][not(r:is-marked-in-place(.) or r:marks-of(.)/r:note-of(.))]">
      <xsl:sequence select="$blank, r:note-content(.), $blank"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
