<?xml version="1.0" encoding="UTF-8"?>
<!-- Which notes are gathered at the end, in what order, and where the text has their marks: where the note is encoded,
     where a reference to it is, or at what the note says that it is about. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:accumulator name="r:note-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="tei:note[@target or @corresp or r:is-in-text(.) or ancestor::tei:sourceDoc]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- A reference to a note; an anchor may be one, where the note stands in a section of notes. -->
  <xsl:key name="r:call" match="tei:ref[@target][ancestor::tei:text] | tei:ptr[@target][ancestor::tei:text]" use="tokenize(@target)"/>
  <xsl:key name="r:call" match="tei:anchor[@corresp][ancestor::tei:text]" use="tokenize(@corresp)"/>

  <!-- The gathered notes, each where its first mark stands, and after them those that have none. -->
  <xsl:variable name="r:notes" as="element(tei:note)*">
    <xsl:variable name="notes" as="element(tei:note)*" select="//tei:note[r:is-gathered(.)]"/>
    <xsl:for-each-group select="$notes/r:places(.)/r:mark-node(.)" group-by="r:notes-marked-at(.) ! r:note-id(.)">
      <xsl:variable name="id" as="xs:string" select="current-grouping-key()"/>
      <xsl:sequence select="r:notes-marked-at(.)[r:note-id(.) eq $id]"/>
    </xsl:for-each-group>
    <xsl:sequence select="$notes[empty(r:places(.))]"/>
  </xsl:variable>

  <!-- The last node before the mark that belongs to $place. -->
  <xsl:function name="r:mark-node" as="node()">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="if ($place/(self::tei:note | self::tei:ref | self::tei:ptr)) then $place else $place/descendant-or-self::node()[last()]"/>
  </xsl:function>

  <xsl:function name="r:notes-marked-at" as="element(tei:note)*">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="(if ($node/node()) then $node else r:ending-with($node))/self::* ! r:notes-at(.)"/>
  </xsl:function>

  <!-- The node and those around it in which nothing comes after it. -->
  <xsl:function name="r:ending-with" as="node()+">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="($node/parent::*[empty($node/following-sibling::node())] ! r:ending-with(.))[not(self::tei:note or self::tei:ref or self::tei:ptr)], $node"/>
  </xsl:function>

  <!-- The place of each in that row, by its id. -->
  <xsl:variable name="r:note-order" as="map(xs:string, xs:integer)" select="
      map:merge(for-each-pair($r:notes, 1 to count($r:notes), function($note as element(tei:note), $place as xs:integer) as map(xs:string, xs:integer) { map { r:note-id($note): $place } }))"/>

  <!-- The ids of what a note points to as its subject. -->
  <xsl:variable name="r:annotated" as="xs:string*" select="$r:notes ! r:subjects(.)/@xml:id"/>

  <xsl:key name="r:about" match="tei:note[r:is-gathered(.)]" use="r:subjects(.)/@xml:id"/>

  <xsl:function name="r:notes-at" as="element(tei:note)*">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="
        if ($place/self::tei:note[r:is-placed(.)]) then $place
        else (r:called($place), key('r:about', $place/@xml:id, root($place)))"/>
  </xsl:function>

  <xsl:function name="r:places" as="element()*" cache="yes">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="$note[r:is-placed(.)] | r:calls($note) | r:subjects($note)"/>
  </xsl:function>

  <xsl:function name="r:is-gathered" as="xs:boolean" cache="yes">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="
        r:is-placed($note)
        or empty($note/ancestor::tei:teiHeader)
           and ($note/ancestor::tei:text and r:is-in-section($note) or exists((r:calls($note), r:subjects($note))))"/>
  </xsl:function>

  <!-- Of a note in a note, that one is asked, since notes may be nested deeply: not by a tail call, whose result is not kept. -->
  <xsl:function name="r:is-in-text" as="xs:boolean" cache="yes">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:variable name="around" as="element(tei:note)?" select="$note/ancestor::tei:note[1]"/>
    <xsl:sequence select="
        if ($around) then $around ! r:is-in-text(.)
        else exists($note/ancestor::tei:text) or exists($note/ancestor::tei:sourceDoc[not(../tei:text)])"/>
  </xsl:function>

  <!-- Does the note stand where its mark is? It does if it stands among words, or if its content was moved to its mark, but
       not if it is to be read there. -->
  <xsl:function name="r:is-placed" as="xs:boolean" cache="yes">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="
        r:is-in-text($note) and empty($note/parent::tei:app)
        and not(r:is-in-section($note)) and not(r:is-inline($note))
        and (exists(r:anchor-of($note)) or not(r:is-apart($note)))"/>
  </xsl:function>

  <xsl:function name="r:is-apart" as="xs:boolean">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="if ($note/parent::tei:noteGrp) then r:is-apart($note/..) else r:set-apart($note)"/>
  </xsl:function>

  <!-- A section of notes, by its type, or what lies outside the text altogether. -->
  <xsl:function name="r:is-in-section" as="xs:boolean" cache="yes">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="
        empty($note/ancestor::tei:note)
        and exists($note/ancestor::*[self::tei:standOff or (self::tei:div or self::tei:div1 or self::tei:div2) and r:is-section-of-notes(.)])"/>
  </xsl:function>

  <xsl:function name="r:is-section-of-notes" as="xs:boolean">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="
        exists($division/(self::tei:div | self::tei:div1 | self::tei:div2)[matches(@type, '^(foot|end|side)?-?(notes?|annotations?|anmerkungen)$', 'i')])"/>
  </xsl:function>

  <!-- The references to a note that are marks of it. -->
  <xsl:function name="r:calls" as="element()*" cache="yes">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="
        if (r:may-be-called($note)) then key('r:call', '#' || $note/@xml:id, root($note))[r:calls-note(., $note)] else ()"/>
  </xsl:function>

  <xsl:function name="r:called" as="element(tei:note)*">
    <xsl:param name="call" as="element()"/>
    <xsl:sequence select="
        (tokenize(($call/self::tei:anchor/@corresp, $call/(self::tei:ref | self::tei:ptr)/@target)[1])[starts-with(., '#')]
          ! id(substring(., 2), root($call))[self::tei:note][$call/ancestor::tei:text][r:may-be-called(.) and r:calls-note($call, .)])"/>
  </xsl:function>

  <xsl:function name="r:may-be-called" as="xs:boolean">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="exists($note/@xml:id) and not($note/ancestor::tei:teiHeader or r:is-inline($note))"/>
  </xsl:function>

  <!-- To a note that stands in the text, only what looks like a mark is one. -->
  <xsl:function name="r:calls-note" as="xs:boolean">
    <xsl:param name="call" as="element()"/>
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="
        empty($call/ancestor::tei:note intersect $note)
        and (r:is-in-section($note) or r:is-short($call) and not($call/self::tei:anchor))"/>
  </xsl:function>

  <!-- Does the reference read like the mark of a note: nothing, a number, a sign? -->
  <xsl:function name="r:is-short" as="xs:boolean">
    <xsl:param name="call" as="element()"/>
    <xsl:sequence select="empty($call/* except $call/(tei:hi | tei:num | tei:seg)) and string-length(replace($call, '\s', '')) le 5"/>
  </xsl:function>

  <!-- What a note that nothing refers to says it is about. @corresp says so only of a note outside the text's course. -->
  <xsl:function name="r:subjects" as="element()*">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:variable name="pointers" as="xs:string*" select="tokenize(($note/@target, $note/@corresp[r:is-in-section($note)])[1])"/>
    <xsl:sequence select="
        if (empty($pointers) or $note/ancestor::tei:teiHeader or r:is-placed($note) or r:is-inline($note) or exists(r:calls($note))) then ()
        else ($pointers[starts-with(., '#')] ! id(substring(., 2), root($note)))[ancestor::tei:text][not(. intersect $note/ancestor::*)]"/>
  </xsl:function>

  <xsl:function name="r:note-id" as="xs:string" cache="yes">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="(r:xml-id($note), $note/accumulator-before('r:note-number') || '-note')[1]"/>
  </xsl:function>

</xsl:stylesheet>
