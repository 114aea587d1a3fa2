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

  <!-- #ALL, #DEFAULT (the schema's defaultPhase, else all) or the id of a phase -->
  <xsl:param name="phase" as="xs:string" select="'#DEFAULT'"/>

  <xsl:mode name="transpile" on-no-match="deep-skip"/>

  <xsl:template match="sch:schema" mode="transpile" as="element(xsl:stylesheet)">
    <xsl:variable name="phase-name" as="xs:string" select="transpiled:phase-name(.)"/>
    <xsl:variable name="active-phase" as="element(sch:phase)?" select="sch:phase[@id = $phase-name]"/>
    <xsl:variable name="patterns" as="element(sch:pattern)*"
        select="if ($phase-name = '#ALL') then sch:pattern else sch:pattern[@id = $active-phase/sch:active/@pattern]"/>
    <xsl:call-template name="schema-mistakes">
      <xsl:with-param name="phase-name" select="$phase-name"/>
    </xsl:call-template>
    <out:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all">
      <xsl:for-each-group select="sch:ns, $own-namespaces" group-by="@prefix">
        <xsl:namespace name="{@prefix}" select="@uri"/>
      </xsl:for-each-group>
      <xsl:copy-of select="@xpath-default-namespace"/>
      <out:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
      <!-- For a pattern over other documents: its number, and the text of one of them. -->
      <out:param name="transpiled-pattern" as="xs:string" select="''"/>
      <out:param name="transpiled-document" as="xs:string" select="''"/>
      <xsl:copy-of select="xsl:*"/>
      <xsl:apply-templates select="sch:let, $active-phase/sch:let" mode="transpile"/>
      <xsl:for-each select="$patterns">
        <xsl:call-template name="pattern">
          <xsl:with-param name="number" select="position()"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:call-template name="location"/>
      <out:mode name="transpiled:rules" on-no-match="deep-skip"/>
      <!-- Of a document node, deep-skip would visit the children, which the walk visits anyway. -->
      <out:template match="/" mode="transpiled:rules" priority="0" as="empty-sequence()"/>
      <xsl:apply-templates select="$patterns/sch:rule" mode="transpile">
        <xsl:with-param name="patterns" select="$patterns"/>
      </xsl:apply-templates>
      <xsl:call-template name="report">
        <xsl:with-param name="patterns" select="$patterns"/>
      </xsl:call-template>
    </out:stylesheet>
  </xsl:template>

  <!-- Returns #ALL or the id of a phase. -->
  <xsl:function name="transpiled:phase-name" as="xs:string">
    <xsl:param name="schema" as="element(sch:schema)"/>
    <xsl:sequence select="if ($phase = '#DEFAULT') then ($schema/@defaultPhase, '#ALL')[1] else $phase"/>
  </xsl:function>

  <xsl:template name="schema-mistakes" as="empty-sequence()">
    <xsl:param name="phase-name" as="xs:string"/>
    <xsl:if test="$phase-name != '#ALL' and not(sch:phase/@id = $phase-name)">
      <xsl:call-template name="mistake">
        <xsl:with-param name="words">there is no phase "{$phase-name}"</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="sch:phase/sch:active[not(@pattern = ../../sch:pattern/@id)]">
      <xsl:call-template name="mistake">
        <xsl:with-param name="words">the phase "{../@id}" names the pattern "{@pattern}", which is not there</xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="@queryBinding and not(lower-case(@queryBinding) = $query-bindings)">
      <xsl:call-template name="mistake">
        <xsl:with-param name="words">the query binding is {@queryBinding}; xslt2 and xslt3 are understood</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- XPath 3.1 reads what is written for the older ones, with few differences. -->
  <xsl:variable name="query-bindings" as="xs:string*"
      select="('xslt', 'xslt1', 'xslt2', 'xslt3', 'xpath', 'xpath1', 'xpath2', 'xpath3', 'xpath31')"/>

  <!-- Needed by the written stylesheet, and known in every test; a schema may bind the last three to something else. -->
  <xsl:variable name="own-namespaces" as="element(sch:ns)*">
    <sch:ns prefix="transpiled" uri="urn:x-rubricator:schematron"/>
    <sch:ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>
    <sch:ns prefix="map" uri="http://www.w3.org/2005/xpath-functions/map"/>
    <sch:ns prefix="array" uri="http://www.w3.org/2005/xpath-functions/array"/>
    <sch:ns prefix="math" uri="http://www.w3.org/2005/xpath-functions/math"/>
  </xsl:variable>

  <xsl:template match="sch:let" mode="transpile" as="element(xsl:variable)">
    <out:variable name="{@name}">
      <xsl:copy-of select="@as"/>
      <xsl:sequence select="transpiled:origin((@value, @name)[1])"/>
      <xsl:choose>
        <xsl:when test="@value">
          <xsl:attribute name="select" select="@value"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:copy-of select="node()"/>
        </xsl:otherwise>
      </xsl:choose>
    </out:variable>
  </xsl:template>

  <!-- A flat walk: recursion would be as deep as the document. -->
  <xsl:template name="report" as="element(xsl:template)">
    <xsl:param name="patterns" as="element(sch:pattern)*"/>
    <out:template match="/" as="element()*">
      <out:variable name="document" as="document-node()"
          select="if ($transpiled-pattern) then parse-xml($transpiled-document) else ."/>
      <xsl:apply-templates select="$patterns" mode="report"/>
      <out:for-each select="$document/descendant-or-self::node()">
        <out:apply-templates select="., @*" mode="transpiled:rules"/>
      </out:for-each>
    </out:template>
  </xsl:template>

  <!-- A literal attribute of the written stylesheet is an attribute value template: braces count double. -->
  <xsl:function name="transpiled:literal" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace($text, '[{{}}]', '$0$0')"/>
  </xsl:function>

</xsl:stylesheet>
