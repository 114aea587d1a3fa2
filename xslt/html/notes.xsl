<?xml version="1.0" encoding="UTF-8"?>
<!-- The marks of notes, and notes that stand by themselves. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- What the mark says: the number or sign that the note had, or that refers to it; else its number. -->
  <xsl:function name="r:note-sign" as="xs:string">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="$r:note-signs(r:note-id($note))"/>
  </xsl:function>

  <!-- Where some notes had numbers, the others have letters, so that no number is there twice. -->
  <xsl:variable name="r:note-signs" as="map(xs:string, xs:string)">
    <xsl:variable name="printed" as="xs:string*" select="$r:notes ! r:printed-sign(.)"/>
    <xsl:variable name="picture" as="xs:string" select="if (some $sign in $printed satisfies matches($sign, '^\d+$')) then 'a' else '1'"/>
    <xsl:variable name="bare" as="element(tei:note)*" select="$r:notes[empty(r:printed-sign(.))]"/>
    <xsl:sequence select="
        map:merge((
          $r:notes[exists(r:printed-sign(.))] ! map { r:note-id(.): r:printed-sign(.) },
          for-each-pair($bare, 1 to count($bare), function($note as element(tei:note), $number as xs:integer) as map(xs:string, xs:string) {
            map { r:note-id($note): format-integer($number, $picture) } })))"/>
  </xsl:variable>

  <xsl:function name="r:printed-sign" as="xs:string?" cache="yes">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="(($note/@n, r:calls($note)[r:is-short(.)]) ! replace(., '[\s\[\]()]', ''))[string-length() = 1 to 8][1]"/>
  </xsl:function>

  <!-- A note has as many marks as places; the first goes by the note's id alone. -->
  <xsl:function name="r:mark-id" as="xs:string">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:param name="place" as="xs:integer"/>
    <xsl:sequence select="'-mark' || $place[. gt 1] || '-' || r:note-id($note)"/>
  </xsl:function>

  <xsl:function name="r:place-number" as="xs:integer">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="
        if (map:contains($r:place-numbers, r:note-id($note))) then $r:place-numbers(r:note-id($note))($place/accumulator-before('r:element-number')) else 1"/>
  </xsl:function>

  <!-- Of each note that has several, by its id, the places in their order, by the numbers of their elements. -->
  <xsl:variable name="r:place-numbers" as="map(xs:string, map(xs:integer, xs:integer))" select="
      map:merge($r:notes[exists(r:places(.)[2])] ! map:entry(r:note-id(.), map:merge(
        for $places in array { r:places(.) }
        return (1 to array:size($places)) ! map:entry($places(.)/accumulator-before('r:element-number'), .))))"/>

  <!-- The mark of $note that belongs to $place, and the note as a page's foot shows it. By its name a side note finds the
       mark that it stands beside (style/notes.css). -->
  <xsl:function name="r:mark" as="element()+">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="n" as="xs:integer" select="r:place-number($note, $place)"/>
    <sup class="{string-join(('mark', 'next'[r:follows-mark($note, $place)]), ' ')}">
      <xsl:sequence select="($place except $note)/self::tei:ref ! r:xml-id(.) ! r:id(.)"/>
      <xsl:if test="$n eq 1">
        <xsl:attribute name="style" select="'anchor-name:--m' || $r:note-order(r:note-id($note))"/>
      </xsl:if>
      <a href="#{r:note-id($note)}" id="{r:mark-id($note, $n)}" role="doc-noteref" aria-label="{r:label('note')} {r:note-sign($note)}">{r:note-sign($note)}</a>
    </sup>
    <xsl:if test="$n eq 1 and r:has-footnote($note)">
      <xsl:sequence select="r:footnote($note)"/>
    </xsl:if>
  </xsl:function>

  <!-- Marks side by side need something between them. -->
  <xsl:function name="r:follows-mark" as="xs:boolean">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="
        not(r:notes-at($place)[1] is $note)
        or exists($place/self::tei:note/preceding-sibling::node()[not(self::text()[not(normalize-space())])][1]/self::tei:note[r:is-placed(.)])"/>
  </xsl:function>

  <xsl:template match="tei:note[r:is-placed(.)]" priority="3" as="element()+">
    <xsl:sequence select="r:mark(., .)"/>
  </xsl:template>

  <xsl:template match="tei:note[r:is-gathered(.)]" priority="2" as="empty-sequence()"/>

  <!-- A reference that says more than a mark does stays as it is, and is one all the same. -->
  <xsl:template match="(tei:ref[@target] | tei:ptr[@target] | tei:anchor[@corresp])[exists(r:called(.))]" priority="5" as="element()+">
    <xsl:variable name="call" as="element()" select="."/>
    <xsl:choose>
      <xsl:when test="r:is-short(.)">
        <xsl:sequence select="r:called(.) ! r:mark(., $call)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="text" as="element()+">
          <xsl:next-match/>
        </xsl:variable>
        <xsl:sequence select="$text, r:called(.) ! r:mark(., $call)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Its heading is the heading of all notes. -->
  <xsl:template match="(tei:div | tei:div1 | tei:div2)[r:is-section-of-notes(.)][empty(* except (tei:head | tei:anchor | tei:note | tei:noteGrp | tei:pb))]"
                priority="2" as="empty-sequence()"/>

  <xsl:template match="tei:noteGrp" as="node()*">
    <xsl:apply-templates select="* | text()[normalize-space()]"/>
  </xsl:template>

  <!-- A note between paragraphs, such as a headnote or a sidenote. -->
  <xsl:template match="tei:note" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <aside role="note">
      <xsl:sequence select="r:attributes(., 'aside')"/>
      <xsl:if test="not(@type) and r:note-kind(.)">
        <xsl:attribute name="class" select="'note', r:note-kind(.)"/>
      </xsl:if>
      <xsl:sequence select="r:by(.)[not(current()/tei:label)]"/>
      <xsl:apply-templates/>
    </aside>
  </xsl:template>

  <xsl:function name="r:by" as="element(span)?">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:for-each select="r:note-title($note)">
      <span class="by" lang="{$r:language}">{.}</span>
    </xsl:for-each>
  </xsl:function>

  <!-- A note of the header, such as the metadata lines, where the anchor says it was printed. -->
  <xsl:template match="tei:anchor[@corresp][r:note-at(.)/ancestor::tei:teiHeader]" priority="2" as="node()*">
    <xsl:for-each select="r:note-at(.)">
      <xsl:text>&#10;</xsl:text>
      <xsl:call-template name="r:element">
        <xsl:with-param name="name" select="'div'"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
