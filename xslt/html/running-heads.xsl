<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands at the head of every printed page: the title at the left, the author at the right. Browsers take it from
     the style only (CSS Paged Media 3, 5), and not from the text. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- Before our style, so that a project's own may say other things. -->
  <xsl:function name="r:running-heads" as="element(style)">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="title" as="xs:string" select="r:shortened(r:page-title($document, $record), 70)"/>
    <xsl:variable name="author" as="xs:string" select="r:shortened(string-join($record?authors ! r:display-name(.), ', '), 40)"/>
    <style>
      <xsl:text>@page {{ @top-left {{ content: {r:css-string($title)} }} @top-right {{ content: {r:css-string($author)} }} }}</xsl:text>
    </style>
  </xsl:function>

  <!-- At most $length characters, ending with a whole word. -->
  <xsl:function name="r:shortened" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:sequence select="
        if (string-length($text) le $length) then $text
        else replace(substring($text, 1, $length - 1), '\s+\S*$', '') || '…'"/>
  </xsl:function>

  <!-- Only letters, digits and spaces as themselves, so that nothing can end the string, or the style (CSS Syntax 3, 4.3.7). -->
  <xsl:function name="r:css-string" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="characters" as="xs:string*">
      <xsl:analyze-string select="$text" regex="[^\p{{L}}\p{{N}} ]">
        <xsl:matching-substring>
          <xsl:sequence select="'\' || r:hexadecimal(string-to-codepoints(.)) || ' '"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="'&quot;' || string-join($characters) || '&quot;'"/>
  </xsl:function>

</xsl:stylesheet>
