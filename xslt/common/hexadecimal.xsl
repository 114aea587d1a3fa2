<?xml version="1.0" encoding="UTF-8"?>
<!-- Numbers as the escapes of CSS and YAML write them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:hexadecimal" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:variable name="digit" as="xs:string" select="substring('0123456789abcdef', $number mod 16 + 1, 1)"/>
    <xsl:sequence select="if ($number lt 16) then $digit else r:hexadecimal($number idiv 16) || $digit"/>
  </xsl:function>

</xsl:stylesheet>
