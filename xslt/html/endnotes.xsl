<?xml version="1.0" encoding="UTF-8"?>
<!-- The notes gathered at the end, with links both ways. Where there is room for it, style/notes.css sets them beside the
     text; they are the same notes. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The text and its notes. What stands around them may have marks of notes too. -->
  <xsl:function name="r:text-with-notes" as="node()+">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="around" as="node()*"/>
    <xsl:variable name="text" as="node()*">
      <xsl:apply-templates select="$document/node()"/>
    </xsl:variable>
    <xsl:variable name="marked" as="node()*" select="r:annotated($text)"/>
    <xsl:sequence select="$marked, r:endnotes($document, ($around, $marked))"/>
  </xsl:function>

  <xsl:function name="r:endnotes" as="node()+">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="text" as="node()*"/>
    <xsl:variable name="bodies" as="element(div)+" select="$r:notes ! r:annotated(r:content-of-note(.))"/>
    <xsl:variable name="marks" as="map(xs:string, xs:string)" select="
        map:merge(($text, $bodies)/descendant-or-self::a[@role = 'doc-noteref'] ! map { string(@id): r:view-of(.) })"/>
    <xsl:variable name="beside" as="xs:boolean" select="r:have-room($document)"/>
    <xsl:text>&#10;</xsl:text>
    <section class="{string-join(('endnotes', 'beside'[$beside]), ' ')}" role="doc-endnotes" aria-labelledby="-notes">
      <h2 id="-notes">{r:heading-of-notes($document)}</h2>
      <xsl:for-each select="$r:common-title">
        <p class="by">{.}</p>
      </xsl:for-each>
      <ol>
        <xsl:for-each select="$r:notes">
          <xsl:variable name="place" as="xs:integer" select="position()"/>
          <xsl:sequence select="r:endnote(., $bodies[$place], $marks)"/>
        </xsl:for-each>
      </ol>
    </section>
  </xsl:function>

  <xsl:function name="r:heading-of-notes" as="xs:string">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="
        ($document//tei:text//tei:div[r:is-section-of-notes(.)][1]/tei:head[1] ! r:field(.), r:label('notes'))[1]"/>
  </xsl:function>

  <!-- Whose notes they are, if all are of the same: it need not be said at each. -->
  <xsl:variable name="r:common-title" as="xs:string?">
    <xsl:variable name="titles" as="xs:string*" select="distinct-values($r:notes ! (r:note-title(.), '')[1])"/>
    <xsl:sequence select="$titles[count($titles) eq 1 and count($r:notes) gt 1][.]"/>
  </xsl:variable>

  <!-- Would the notes find room beside the text? A commentary longer than its text would stand ever farther below its
       marks. A long note is cut short there, and two notes more make a line between them. -->
  <xsl:function name="r:have-room" as="xs:boolean">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="notes" as="xs:integer" select="sum($r:notes ! (40 + min((500, string-length(.)))))"/>
    <xsl:variable name="all" as="xs:integer" select="sum($document//tei:text[not(ancestor::tei:text)] ! string-length(.))"/>
    <xsl:variable name="text" as="xs:integer" select="$all - sum($r:notes[not(ancestor::tei:note)][ancestor::tei:text] ! string-length(.))"/>
    <xsl:sequence select="$notes le 400 + 0.8 * $text"/>
  </xsl:function>

  <xsl:function name="r:note-body" as="node()*">
    <xsl:param name="note" as="element(tei:note)"/>
    <!-- A label that is more than the sign is text. -->
    <xsl:apply-templates select="$note/node() except $note/tei:label[string-length() le 8 or contains(., r:note-sign($note))]"/>
  </xsl:function>

  <xsl:function name="r:content-of-note" as="element(div)">
    <xsl:param name="note" as="element(tei:note)"/>
    <div class="content">
      <xsl:sequence select="r:language-attributes($note/@xml:lang), r:note-body($note)"/>
    </div>
  </xsl:function>

  <!-- The text in which a mark is shown, if it is not in both. -->
  <xsl:function name="r:view-of" as="xs:string">
    <xsl:param name="mark" as="element(a)"/>
    <xsl:sequence select="($mark/ancestor::*/tokenize(@class)[. = ('reading', 'diplomatic')], '')[1]"/>
  </xsl:function>

  <!-- $marks: of each mark that the page has the id, and the text in which it is shown. There is a way back only to those, and a
       note is shown where one of its marks is. -->
  <xsl:function name="r:endnote" as="node()+">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:param name="content" as="element(div)"/>
    <xsl:param name="marks" as="map(xs:string, xs:string)"/>
    <xsl:variable name="own" as="xs:string*" select="((1 to count(r:places($note))) ! r:mark-id($note, .))[map:contains($marks, .)]"/>
    <xsl:variable name="views" as="xs:string*" select="distinct-values($own ! $marks(.))"/>
    <xsl:text>&#10;</xsl:text>
    <li id="{r:note-id($note)}">
      <xsl:for-each select="string-join((r:note-kind($note), 'marked'[exists($own)], 'footnoted'[exists($own) and r:has-footnote($note)], $views[count($views) eq 1][.]), ' ')[.]">
        <xsl:attribute name="class" select="."/>
      </xsl:for-each>
      <xsl:sequence select="r:beside($note)[$own[1] eq r:mark-id($note, 1)]"/>
      <span class="label">{r:note-sign($note)}</span>
      <div>
        <xsl:sequence select="$content/@*"/>
        <xsl:for-each select="r:by($note)[empty($r:common-title)]">
          <xsl:sequence select="."/>
          <xsl:text> </xsl:text>
        </xsl:for-each>
        <xsl:sequence select="$content/node(), r:returns($note, $own, $marks)"/>
      </div>
    </li>
  </xsl:function>

  <!-- What a side note is called, which mark it stands beside, and below which note. -->
  <xsl:function name="r:beside" as="attribute(style)">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:variable name="n" as="xs:integer" select="$r:note-order(r:note-id($note))"/>
    <xsl:attribute name="style" select="'--m:--m' || $n || ';--n:--n' || $n - 1 || ';anchor-name:--n' || $n"/>
  </xsl:function>

  <xsl:function name="r:returns" as="node()*">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:param name="own" as="xs:string*"/>
    <xsl:param name="marks" as="map(xs:string, xs:string)"/>
    <xsl:for-each select="$own">
      <xsl:variable name="letter" as="xs:string" select="if (count($own) gt 1) then format-integer(position(), 'a') else ''"/>
      <xsl:text>&#160;</xsl:text>
      <a class="{string-join(('return', $marks(.)[.]), ' ')}" href="#{.}" aria-label="{string-join((r:label('back'), r:note-sign($note), $letter[.]), ' ')}">↩{$letter}</a>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
