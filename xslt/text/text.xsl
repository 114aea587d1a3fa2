<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI as plain text: of a document that Rubricator encoded, the transcription again.

     The templates give a flat sequence of runs and breaks, which r:join turns into text:
       xs:string         a run of text, white space in it as it is
       xs:integer        the line ends that must stand here at least ($line, $blank), or $glue: nothing but the white space
                         that is in the document may stand here, whatever breaks the elements around it ask for
       xs:untypedAtomic  lines that are laid out already
     So indentation between blocks never matters, and nothing is ever put between two things on one line. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:include href="parameters.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="breaks.xsl"/>
  <xsl:include href="editing.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="tables.xsl"/>
  <xsl:include href="join.xsl"/>
  <xsl:include href="wrap.xsl"/>
  <xsl:include href="../common/blocks.xsl"/>
  <xsl:include href="../common/notes.xsl"/>
  <xsl:include href="../common/typed.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:mode on-no-match="shallow-skip" use-accumulators="r:note-number"/>
  <xsl:mode name="content" on-no-match="shallow-skip"/>

  <xsl:template match="/" as="xs:string">
    <xsl:variable name="items" as="xs:anyAtomicType*">
      <xsl:apply-templates/>
      <xsl:sequence select="r:endnotes(.)"/>
    </xsl:variable>
    <xsl:sequence select="r:text($items)"/>
  </xsl:template>

  <!-- Runs and breaks as text, with the line ends that are wanted. -->
  <xsl:function name="r:text" as="xs:string">
    <xsl:param name="items" as="xs:anyAtomicType*"/>
    <xsl:sequence select="string-join(if ($folded) then r:wrapped(r:join(r:folded($items)), $width) else r:join($items))"/>
  </xsl:function>

  <xsl:template match="text()" as="xs:string">
    <xsl:sequence select="string(.)"/>
  </xsl:template>

  <!-- Anything else runs on in its line. -->
  <xsl:template match="*" as="xs:anyAtomicType*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Of a document, only its text, or the transcription of its pages where that is all there is. -->
  <xsl:template match="tei:TEI | tei:teiCorpus" as="xs:anyAtomicType*">
    <xsl:apply-templates select="tei:TEI | tei:teiCorpus | tei:text | tei:sourceDoc[empty(../tei:text)]"/>
  </xsl:template>

  <!-- Of no reader's concern: what only a machine reads. -->
  <xsl:template match="
      tei:teiHeader | tei:standOff | tei:interpGrp | tei:interp | tei:spanGrp | tei:span | tei:fs | tei:index | tei:graphic
      | tei:media | tei:binaryObject | tei:notatedMusic | tei:linkGrp | tei:joinGrp | tei:altGrp | tei:timeline | tei:substJoin"
                priority="1" as="empty-sequence()"/>

</xsl:stylesheet>
