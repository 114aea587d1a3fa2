<?xml version="1.0" encoding="UTF-8"?>
<!-- The switches over the text. They need no script: style/views.css asks which of them is set.

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
    <xsl:text>&#10;</xsl:text>
    <fieldset class="views">
      <legend>{r:label('views')}</legend>
      <label><input type="radio" name="text" id="-view-reading" checked=""/>{r:label('view-reading')}</label>
      <label><input type="radio" name="text" id="-view-diplomatic"/>{r:label('view-diplomatic')}</label>
      <label><input type="checkbox" id="-view-review"/>{r:label('view-review')}</label>
    </fieldset>
  </xsl:function>

</xsl:stylesheet>
