<?xml version="1.0" encoding="UTF-8"?>
<!-- Whence things come: every element of the schema says in transpiled:place where it was written. Instructions that are made of
     it keep that, and the expression they are made of, so that a mistake is reported where it was made. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:transpiled="urn:x-rubricator:schematron">

  <!-- Returns the attributes of an instruction that is made of an expression. -->
  <xsl:function name="transpiled:origin" as="attribute()*">
    <xsl:param name="expression" as="attribute()?"/>
    <xsl:sequence select="$expression/../@transpiled:place"/>
    <xsl:for-each select="$expression">
      <xsl:attribute name="transpiled:expression">{name()}="{.}"</xsl:attribute>
    </xsl:for-each>
  </xsl:function>

  <!-- Reports a mistake in the schema: the place of the context, a line feed, what is wrong. -->
  <xsl:template name="mistake" as="empty-sequence()">
    <xsl:param name="words" as="xs:string"/>
    <xsl:message select="ancestor-or-self::*[@transpiled:place][1]/@transpiled:place || '&#10;' || $words"/>
  </xsl:template>

</xsl:stylesheet>
