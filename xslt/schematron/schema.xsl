<?xml version="1.0" encoding="UTF-8"?>
<!-- Writes the stylesheet's frame: its namespaces, its variables, and the walk over the document.

     The walk visits every node once, in document order. All rules are templates of one mode, in falling priority; each
     hands the node on to the next with xsl:next-match, together with the number of the pattern that has now fired, so
     that of each pattern only the first rule applies (ISO/IEC 19757-3:2020, 6.5).

     What is written is in the vocabulary of SVRL, but it is no whole report: only what was found, in the order of the document,
     each with the number of its pattern. A document in order gives nothing at all, which takes no time to write and to read. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:out="urn:x-rubricator:schematron:alias"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:mode name="transpile" on-no-match="deep-skip"/>

  <xsl:template match="sch:schema" mode="transpile" as="element(xsl:stylesheet)">
    <xsl:variable name="active-phase" as="element(sch:phase)?" select="sch:phase[@id = transpiled:phase-name(..)]"/>
    <xsl:variable name="patterns" as="element(sch:pattern)*"
        select="if ($active-phase) then sch:pattern[@id = $active-phase/sch:active/@pattern] else sch:pattern"/>
    <xsl:call-template name="stylesheet">
      <xsl:with-param name="body" as="element()*">
        <!-- For a pattern over other documents: its number, and the text of one of them. -->
        <out:param name="transpiled-pattern" as="xs:string" select="''"/>
        <out:param name="transpiled-document" as="xs:string" select="''"/>
        <xsl:apply-templates select="sch:param | sch:let, $active-phase/sch:let, $patterns" mode="transpile"/>
        <xsl:call-template name="location"/>
        <out:mode name="transpiled:rules" on-no-match="deep-skip"/>
        <!-- Of a document node, deep-skip would visit the children, which the walk visits anyway. -->
        <out:template match="/" mode="transpiled:rules" priority="0" as="empty-sequence()"/>
        <xsl:apply-templates select="$patterns/sch:rule" mode="transpile">
          <xsl:with-param name="patterns" select="$patterns"/>
        </xsl:apply-templates>
        <xsl:call-template name="report">
          <xsl:with-param name="patterns" select="$patterns"/>
          <xsl:with-param name="from" select="$active-phase/@from"/>
          <xsl:with-param name="remarks" as="element()*">
            <xsl:call-template name="outside">
              <xsl:with-param name="elements" select="sch:let | sch:param | xsl:* | $active-phase | $patterns"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A stylesheet with the namespaces of the schema, and with what the schema itself has of XSLT. -->
  <xsl:template name="stylesheet" as="element(xsl:stylesheet)">
    <xsl:param name="body" as="element()*"/>
    <out:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all">
      <xsl:for-each-group select="sch:ns[@prefix and @uri], $own-namespaces" group-by="@prefix">
        <xsl:namespace name="{@prefix}" select="@uri"/>
      </xsl:for-each-group>
      <xsl:copy-of select="@xpath-default-namespace"/>
      <out:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
      <xsl:apply-templates select="xsl:*" mode="transpile"/>
      <xsl:sequence select="$body"/>
    </out:stylesheet>
  </xsl:template>

  <!-- Of what version of XSLT the expressions of a schema are. Those of the bindings xslt and xpath, the first being that of a schema
       which names none, are XPath 1.0: a string comes from the first of several nodes, and what is no number is NaN. Version 1.0
       makes XPath 3.1 read them so (XPath 3.1, "XPath 1.0 compatibility mode"); its functions are there all the same. -->
  <xsl:function name="transpiled:version" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="binding" as="xs:string"
        select="lower-case(normalize-space(root($node)/*/@queryBinding))"/>
    <xsl:sequence select="if ($binding = ('', 'xslt', 'xslt1', 'xpath', 'xpath1')) then '1.0' else '3.0'"/>
  </xsl:function>

  <!-- Needed by the written stylesheet, and known in every test; a schema may bind the last ones to something else. -->
  <xsl:variable name="own-namespaces" as="element(sch:ns)*">
    <sch:ns prefix="transpiled" uri="urn:x-rubricator:schematron"/>
    <sch:ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>
    <sch:ns prefix="map" uri="http://www.w3.org/2005/xpath-functions/map"/>
    <sch:ns prefix="array" uri="http://www.w3.org/2005/xpath-functions/array"/>
    <sch:ns prefix="math" uri="http://www.w3.org/2005/xpath-functions/math"/>
    <sch:ns prefix="sqf" uri="http://www.schematron-quickfix.com/validator/process"/>
  </xsl:variable>

  <!-- A flat walk: recursion would be as deep as the document. The phase may say from which nodes of it. -->
  <xsl:template name="report" as="element(xsl:template)">
    <xsl:param name="patterns" as="element(sch:pattern)*"/>
    <xsl:param name="from" as="attribute(from)?"/>
    <xsl:param name="remarks" as="element()*"/>
    <xsl:variable name="elements-only" as="xs:boolean"
        select="every $context in $patterns/sch:rule/@context satisfies transpiled:is-of-elements($context)"/>
    <out:template match="/" as="element()*">
      <out:variable name="document" as="document-node()"
          select="if ($transpiled-pattern) then parse-xml($transpiled-document) else ."/>
      <xsl:sequence select="$remarks"/>
      <xsl:apply-templates select="$patterns" mode="report"/>
      <out:for-each select="{if ($from) then '(if ($transpiled-pattern) then $document else $document/(' || $from || '))' else '$document'}/descendant-or-self::{if ($elements-only) then '*' else 'node()'}">
        <xsl:sequence select="transpiled:origin($from)"/>
        <out:apply-templates select="{if ($elements-only) then '.' else '., @*'}" mode="transpiled:rules"/>
      </out:for-each>
    </out:template>
  </xsl:template>

  <!-- A literal attribute of the written stylesheet is an attribute value template: braces count double. -->
  <xsl:function name="transpiled:literal" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace($text, '[{{}}]', '$0$0')"/>
  </xsl:function>

</xsl:stylesheet>
