<?xml version="1.0" encoding="UTF-8"?>
<!-- Text for formats that have a line a field. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- A space for what ends a line in some program though not in XML, and for other control characters; none at the ends. -->
  <xsl:function name="r:one-line" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace($text, '[\s\p{Cc}\p{Zl}\p{Zp}]+', ' ') => replace('^ | $', '')"/>
  </xsl:function>

</xsl:stylesheet>
