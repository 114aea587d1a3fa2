<?xml version="1.0" encoding="UTF-8"?>
<!-- A variable: its value is an expression, or what it contains. For the query bindings of XSLT 2.0 and 3.0 that is a sequence of
     nodes, for that of XSLT 1.0 a tree. What is in it stands for itself, even if it looks like an instruction of XSLT. -->
<xsl:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:out="urn:x-rubricator:schematron:alias"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:template match="sch:let | sch:param" mode="transpile" as="element(xsl:variable)">
    <out:variable name="{@name}" version="{transpiled:version(.)}">
      <xsl:copy-of select="@as"/>
      <xsl:sequence select="transpiled:origin((@value, @name)[1])"/>
      <xsl:choose>
        <xsl:when test="@value">
          <xsl:attribute name="select" select="@value"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="not(@as) and lower-case(root(.)/sch:schema/@queryBinding) = ('xslt2', 'xslt3')">
            <xsl:attribute name="as" select="'node()*'"/>
          </xsl:if>
          <xsl:apply-templates select="node()" mode="content"/>
        </xsl:otherwise>
      </xsl:choose>
    </out:variable>
  </xsl:template>

  <xsl:mode name="content" on-no-match="deep-skip"/>

  <xsl:template match="*" mode="content" as="element(xsl:element)">
    <out:element name="{name()}" namespace="{namespace-uri()}">
      <xsl:apply-templates select="@* except @transpiled:place, node()" mode="content"/>
    </out:element>
  </xsl:template>

  <xsl:template match="@*" mode="content" as="element(xsl:attribute)">
    <out:attribute name="{name()}" namespace="{namespace-uri()}">
      <out:text>
        <xsl:value-of select="."/>
      </out:text>
    </out:attribute>
  </xsl:template>

  <xsl:template match="text()[normalize-space()]" mode="content" as="element(xsl:text)">
    <out:text>
      <xsl:value-of select="."/>
    </out:text>
  </xsl:template>

</xsl:stylesheet>
