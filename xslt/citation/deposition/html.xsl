<?xml version="1.0" encoding="UTF-8"?>
<!-- Words as HTML, which repositories take for descriptions. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:html-paragraphs" as="xs:string?">
    <xsl:param name="texts" as="xs:string*"/>
    <xsl:sequence select="
        string-join($texts[.] ! ('&lt;p>' || (. => replace('&amp;', '&amp;amp;') => replace('&lt;', '&amp;lt;') => replace('>', '&amp;gt;')) || '&lt;/p>'))[.]"/>
  </xsl:function>

</xsl:stylesheet>
