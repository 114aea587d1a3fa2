<?xml version="1.0" encoding="UTF-8"?>
<!-- Schematron (ISO/IEC 19757-3, query bindings xslt2 and xslt3) to an XSLT 3.0 stylesheet that writes what it finds.

     The schema takes five steps: Schematron embedded in RELAX NG or in a TEI customisation is gathered (extract.xsl, odd.xsl); what
     is wrong in itself is reported (mistakes.xsl); abstract patterns and rules are made concrete (abstract.xsl); variables get names
     of their own (scope.xsl); and the stylesheet is written (schema.xsl and the others). What the schema includes is in its place
     already: reading files is not a stylesheet's business.

     Every mistake in the schema is a message, and none of them ends the transformation: the caller decides. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:import href="extract.xsl"/>
  <xsl:import href="odd.xsl"/>
  <xsl:import href="mistakes.xsl"/>
  <xsl:import href="abstract.xsl"/>
  <xsl:import href="scope.xsl"/>
  <xsl:import href="schema.xsl"/>
  <xsl:import href="phase.xsl"/>
  <xsl:import href="let.xsl"/>
  <xsl:import href="embedded.xsl"/>
  <xsl:import href="pattern.xsl"/>
  <xsl:import href="contexts.xsl"/>
  <xsl:import href="rule.xsl"/>
  <xsl:import href="assert.xsl"/>
  <xsl:import href="message.xsl"/>
  <xsl:import href="quickfix.xsl"/>
  <xsl:import href="location.xsl"/>
  <xsl:import href="outside.xsl"/>
  <xsl:import href="origin.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="element(xsl:stylesheet)?">
    <xsl:variable name="schema" as="document-node()">
      <xsl:apply-templates select="." mode="extract"/>
    </xsl:variable>
    <xsl:apply-templates select="$schema" mode="mistakes"/>
    <xsl:variable name="concrete" as="document-node()">
      <xsl:apply-templates select="$schema" mode="concrete"/>
    </xsl:variable>
    <xsl:variable name="scoped" as="document-node()">
      <xsl:apply-templates select="$concrete" mode="scope"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$scoped/sch:schema">
        <xsl:apply-templates select="$scoped/sch:schema" mode="transpile"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="no-schema"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="no-schema" as="empty-sequence()">
    <xsl:call-template name="mistake">
      <xsl:with-param name="words" expand-text="yes">the root element is {name(*)}{
          if (sch:library) then ': a library is for schemas to extend, and no document is checked with it alone'
          else if (starts-with(namespace-uri(*), 'http://www.ascc.net/')) then ', of Schematron 1.5; only ISO Schematron is understood'
          else ', and neither a Schematron schema nor a RELAX NG schema'}</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
