<?xml version="1.0" encoding="UTF-8"?>
<!-- The style sheets of the page, in the order in which they stand in it. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Read when the stylesheet is compiled, so that the page needs no second file. -->
  <xsl:variable name="style" as="xs:string" static="yes" select="
      string-join(
        ('page', 'masthead', 'contents', 'text', 'editing', 'notes', 'persons', 'chronology', 'apparatus', 'views', 'review', 'panel', 'source', 'citing', 'print')
          ! unparsed-text('style/' || . || '.css'))"/>

  <!-- A project's own, after ours; a stylesheet that imports this one may say what. -->
  <xsl:variable name="r:own-style" as="xs:string" select="''"/>

  <xsl:function name="r:style" as="element(style)">
    <style>
      <xsl:value-of select="$style || replace($r:own-style, '&lt;/', '&lt;\\/')"/>
    </style>
  </xsl:function>

</xsl:stylesheet>
