<?xml version="1.0" encoding="UTF-8"?>
<!-- What whoever renders may choose; rendering/formats.py says what the values mean. Without any of it the text is the
     transcription. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- kept | none | a number -->
  <xsl:param name="wrap" as="xs:string" select="'kept'"/>

  <!-- placed | end | inline | none -->
  <xsl:param name="notes" as="xs:string" select="'placed'"/>

  <!-- original | corrected -->
  <xsl:param name="readings" as="xs:string" select="'original'"/>

  <!-- printed | marked | none -->
  <xsl:param name="pages" as="xs:string" select="'printed'"/>

  <!-- tabs | aligned -->
  <xsl:param name="tables" as="xs:string" select="'tabs'"/>

  <!-- Is white space in the document one space in the text? -->
  <xsl:variable name="folded" as="xs:boolean" select="$wrap ne 'kept'"/>

  <!-- How many characters a line may have; nothing: as many as there are. -->
  <xsl:variable name="width" as="xs:integer?" select="$wrap[. castable as xs:integer] ! xs:integer(.)"/>

</xsl:stylesheet>
