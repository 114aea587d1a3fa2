<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: those with a mark in the text are gathered at the end, with links both ways. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">


  <xsl:accumulator name="r:note-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="tei:note[r:is-marked(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- Has the note a mark in running text? It has if its content was moved to its mark, or it stands among words, but not
       if it is to be read there. -->
  <xsl:function name="r:is-marked" as="xs:boolean">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="
        exists($note/ancestor::tei:text) and not(r:is-inline($note)) and (exists(r:anchor-of($note)) or not(r:set-apart($note)))"/>
  </xsl:function>

  <!-- A note that stands by itself in a section of notes belongs to the others. -->
  <xsl:function name="r:is-endnote" as="xs:boolean">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="r:is-marked($note) or exists($note/parent::tei:div[@type = 'notes'])"/>
  </xsl:function>

  <xsl:function name="r:note-id" as="xs:string">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="($note/@xml:id, $note/accumulator-before('r:note-number') || '-note')[1]"/>
  </xsl:function>

  <!-- What the mark says: the number or sign it had, else its place in the row of notes. -->
  <xsl:function name="r:note-sign" as="xs:string">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="($note/@n[normalize-space()], $note/accumulator-before('r:note-number'))[1] ! string()"/>
  </xsl:function>

  <xsl:template match="tei:note[r:is-marked(.)]" priority="3" as="element()">
    <sup class="mark">
      <a href="#{r:note-id(.)}" id="-mark-{r:note-id(.)}" role="doc-noteref" aria-label="{r:label('note')} {r:note-sign(.)}">{r:note-sign(.)}</a>
    </sup>
  </xsl:template>

  <xsl:template match="tei:div[@type = 'notes']/tei:note" priority="2" as="empty-sequence()"/>

  <!-- Its heading is the heading of all notes. -->
  <xsl:template match="tei:div[@type = 'notes'][empty(* except (tei:head | tei:anchor | tei:note | tei:pb))]" priority="2" as="empty-sequence()"/>

  <!-- A note between paragraphs, such as a headnote or a sidenote. -->
  <xsl:template match="tei:note" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <aside>
      <xsl:sequence select="r:attributes(., 'aside')"/>
      <xsl:for-each select="r:note-title(.)">
        <xsl:attribute name="title" select="."/>
      </xsl:for-each>
      <xsl:apply-templates/>
    </aside>
  </xsl:template>

  <!-- A note of the header, such as the metadata lines, where the anchor says it was printed. -->
  <xsl:template match="tei:anchor[@corresp][r:note-at(.)/ancestor::tei:teiHeader]" priority="2" as="node()*">
    <xsl:for-each select="r:note-at(.)">
      <xsl:text>&#10;</xsl:text>
      <xsl:sequence select="r:wrap(., 'div')"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="r:endnotes" as="node()*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="notes" as="element(tei:note)*" select="$document//tei:text//tei:note[r:is-endnote(.)]"/>
    <xsl:if test="$notes">
      <xsl:text>&#10;</xsl:text>
      <section class="endnotes" role="doc-endnotes" aria-labelledby="-notes">
        <h2 id="-notes">
          <xsl:value-of select="($document//tei:div[@type = 'notes'][1]/tei:head[1] ! r:field(.), r:label('notes'))[1]"/>
        </h2>
        <ol>
          <xsl:sequence select="$notes ! r:endnote(.)"/>
        </ol>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:endnote" as="node()+">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:text>&#10;</xsl:text>
    <li id="{r:note-id($note)}">
      <xsl:sequence select="r:language-attributes($note/@xml:lang)"/>
      <span class="label">
        <xsl:for-each select="r:note-title($note)">
          <xsl:attribute name="title" select="."/>
        </xsl:for-each>
        <xsl:text>{r:note-sign($note)}</xsl:text>
      </span>
      <div class="content">
        <xsl:apply-templates select="$note/node() except $note/tei:label"/>
        <xsl:if test="r:is-marked($note)">
          <xsl:text> </xsl:text>
          <a class="return" href="#-mark-{r:note-id($note)}" aria-label="{r:label('back')} {r:note-sign($note)}">↩</a>
        </xsl:if>
      </div>
    </li>
  </xsl:function>

</xsl:stylesheet>
