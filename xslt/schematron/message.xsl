<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of an assertion, a diagnostic or a property, with the values in them. -->
<xsl:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:out="urn:x-rubricator:schematron:alias"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:mode name="message" on-no-match="shallow-skip"/>

  <xsl:template match="text()" mode="message" as="element(xsl:text)">
    <out:text>
      <xsl:value-of select="."/>
    </out:text>
  </xsl:template>

  <!-- In XPath 1.0 the first of several nodes is meant. xsl:value-of of version 1.0 would take it, but there Saxon 13.1 ends the
       process if it sees that there can be none. -->
  <xsl:template match="sch:value-of[transpiled:version(.) = '1.0']" mode="message" as="element(xsl:for-each)" priority="1">
    <out:for-each select="{@select}">
      <xsl:sequence select="transpiled:origin(@select)"/>
      <out:if test="position() eq 1">
        <out:value-of select="." version="3.0"/>
      </out:if>
    </out:for-each>
  </xsl:template>

  <xsl:template match="sch:value-of" mode="message" as="element(xsl:value-of)">
    <out:value-of select="{@select}">
      <xsl:sequence select="transpiled:origin(@select)"/>
    </out:value-of>
  </xsl:template>

  <xsl:template match="sch:name" mode="message" as="element(xsl:value-of)">
    <xsl:param name="named" as="xs:string" tunnel="yes"/>
    <out:value-of select="name({$named})"/>
  </xsl:template>

  <!-- A path leads to a node, or has the name as a text. -->
  <xsl:template match="sch:name[@path]" mode="message" as="element(xsl:for-each)">
    <out:for-each select="{@path}">
      <xsl:sequence select="transpiled:origin(@path)"/>
      <out:if test="position() = 1">
        <out:value-of select="if (. instance of node()) then name() else ."/>
      </out:if>
    </out:for-each>
  </xsl:template>

  <xsl:template match="sch:emph | sch:dir | sch:span" mode="message" as="element()">
    <xsl:element name="svrl:{local-name()}">
      <xsl:for-each select="@* except @transpiled:place">
        <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="transpiled:literal(.)"/>
      </xsl:for-each>
      <xsl:apply-templates select="node()" mode="message"/>
    </xsl:element>
  </xsl:template>

  <!-- An XSLT instruction in a message is executed where it stands. -->
  <xsl:template match="xsl:*" mode="message" as="element()">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="sch:diagnostic" mode="message" as="element(svrl:diagnostic-reference)">
    <svrl:diagnostic-reference diagnostic="{@id}">
      <xsl:call-template name="message-text"/>
    </svrl:diagnostic-reference>
  </xsl:template>

  <xsl:template match="sch:property" mode="message" as="element(svrl:property-reference)">
    <svrl:property-reference property="{@id}">
      <xsl:copy-of select="@role, @scheme"/>
      <xsl:call-template name="message-text"/>
    </svrl:property-reference>
  </xsl:template>

  <xsl:template name="message-text" as="element(svrl:text)">
    <svrl:text>
      <xsl:copy-of select="@xml:lang"/>
      <xsl:apply-templates select="node()" mode="message"/>
    </svrl:text>
  </xsl:template>

</xsl:stylesheet>
