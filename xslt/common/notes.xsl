<?xml version="1.0" encoding="UTF-8"?>
<!-- Which note stands where: an anchor with @corresp marks the place where a note's content stood in the transcription,
     when the note itself is encoded where its mark is, or in the header. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- An anchor inside a note places nothing, for two notes could place each other for ever. A headnote may hold one,
       since it is text with notes of its own, and is never placed itself. -->
  <xsl:key name="r:anchor" match="tei:anchor[@corresp][not(ancestor::tei:note[not(@type = 'headnote')])]" use="@corresp"/>

  <!-- The anchor that says where the content of $note goes, if there is one; a second one is void. -->
  <xsl:function name="r:anchor-of" as="element(tei:anchor)?">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="if ($note/@type = 'headnote') then () else key('r:anchor', '#' || $note/@xml:id, root($note))[1]"/>
  </xsl:function>

  <!-- The note whose content goes where $anchor stands, if there is one. -->
  <xsl:function name="r:note-at" as="element(tei:note)?">
    <xsl:param name="anchor" as="element(tei:anchor)"/>
    <xsl:sequence select="
        id(substring-after($anchor/@corresp, '#'), root($anchor))[self::tei:note][r:anchor-of(.) is $anchor]"/>
  </xsl:function>

</xsl:stylesheet>
