<?xml version="1.0" encoding="UTF-8"?>
<!-- How a stylesheet reports a finding: a message "CODE ORDINAL WORD", where ORDINAL counts the document's elements in
     document order up to the one it is about, so that its line and column can be found. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Counted once for the document; the mode of a stylesheet that reports anything has to use it. -->
  <xsl:accumulator name="r:element-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="*" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:function name="r:message" as="empty-sequence()">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:param name="word" as="xs:string"/>
    <xsl:message expand-text="yes">{$code} {$element/accumulator-before('r:element-number')} {$word}</xsl:message>
  </xsl:function>

</xsl:stylesheet>
