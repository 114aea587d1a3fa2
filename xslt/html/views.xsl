<?xml version="1.0" encoding="UTF-8"?>
<!-- The switches over the text, where they would change anything. They need no script: style/views.css asks which of them
     is set.

     What is shown in one of the two texts only has the class reading or diplomatic. What the program marked has
     data-resp="rubricator", and data-cert where it was not sure. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:views" as="node()*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="texts" as="xs:boolean" select="r:has-two-texts($document)"/>
    <xsl:variable name="marked" as="xs:boolean" select="exists($r:judged)"/>
    <xsl:if test="$texts or $marked">
      <xsl:text>&#10;</xsl:text>
      <fieldset class="views">
        <legend>{r:label('views')}</legend>
        <xsl:if test="$texts">
          <label><input type="radio" name="text" id="-view-reading" checked=""/>{r:label('view-reading')}</label>
          <label><input type="radio" name="text" id="-view-diplomatic"/>{r:label('view-diplomatic')}</label>
        </xsl:if>
        <xsl:if test="$marked">
          <label><input type="checkbox" id="-view-review"/>{r:label('view-review')}</label>
        </xsl:if>
      </fieldset>
    </xsl:if>
  </xsl:function>

  <!-- Is there anything that the reading text and the diplomatic text show differently? What the processor asks of the whole
       document by name it asks of a list that it keeps. -->
  <xsl:function name="r:has-two-texts" as="xs:boolean">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="
        some $element in ($document//tei:choice, $document//tei:lb, $document//tei:del, $document//tei:add, $document//tei:surplus,
          $document//tei:fw, $document//tei:am, $document//tei:cb, $document//tei:metamark, $document//tei:handShift)
        satisfies exists($element/(ancestor::tei:text | ancestor::tei:sourceDoc[not(../tei:text)]))"/>
  </xsl:function>

</xsl:stylesheet>
