<?xml version="1.0" encoding="UTF-8"?>
<!-- What runs on in its line: emphasis with the signs that are typed where there is no italic. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:template match="tei:hi[@rend = 'italic']" as="xs:anyAtomicType*">
    <xsl:sequence select="r:between(., '_')"/>
  </xsl:template>

  <xsl:template match="tei:hi[@rend = 'bold']" as="xs:anyAtomicType*">
    <xsl:sequence select="r:between(., '=')"/>
  </xsl:template>

  <xsl:template match="tei:emph" as="xs:anyAtomicType*">
    <xsl:sequence select="r:between(., '*')"/>
  </xsl:template>

  <!-- A pointer out of the document is its address. -->
  <xsl:template match="tei:ptr[matches(@target, '^https?://')]" as="xs:string">
    <xsl:sequence select="string(@target)"/>
  </xsl:template>

  <xsl:function name="r:between" as="xs:anyAtomicType*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="mark" as="xs:string"/>
    <xsl:sequence select="$mark"/>
    <xsl:apply-templates select="$element/node()"/>
    <xsl:sequence select="$mark"/>
  </xsl:function>

</xsl:stylesheet>
