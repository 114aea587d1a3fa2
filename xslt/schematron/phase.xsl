<?xml version="1.0" encoding="UTF-8"?>
<!-- Which phase applies: the one asked for, the schema's default, or, if that is #ANY, the first whose @when holds in the document
     (ISO/IEC 19757-3:2025: phase). Then the stylesheet only says which, and the schema is transpiled anew for that phase. -->
<xsl:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:out="urn:x-rubricator:schematron:alias"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <!-- #ALL, #DEFAULT (the schema's defaultPhase, else all), #ANY or the id of a phase -->
  <xsl:param name="phase" as="xs:string" select="'#DEFAULT'"/>

  <!-- Returns #ALL, #ANY or the id of a phase. -->
  <xsl:function name="transpiled:phase-name" as="xs:string">
    <xsl:param name="schema" as="element(sch:schema)"/>
    <xsl:sequence select="if ($phase = '#DEFAULT') then ($schema/@defaultPhase, '#ALL')[1] else $phase"/>
  </xsl:function>

  <xsl:template match="sch:schema[transpiled:phase-name(.) = '#ANY']" mode="transpile" as="element(xsl:stylesheet)" priority="1">
    <xsl:call-template name="stylesheet">
      <xsl:with-param name="body" as="element()*">
        <xsl:apply-templates select="sch:param | sch:let" mode="transpile"/>
        <out:template match="/" as="element(transpiled:phase)">
          <transpiled:phase>
            <out:choose>
              <xsl:apply-templates select="sch:phase/@when" mode="transpile"/>
              <out:otherwise>
                <out:attribute name="name" select="'{(@defaultPhase[. ne '#ANY'], '#ALL')[1]}'"/>
              </out:otherwise>
            </out:choose>
          </transpiled:phase>
        </out:template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="@when" mode="transpile" as="element(xsl:when)">
    <out:when test="{.}">
      <xsl:sequence select="transpiled:origin(.)"/>
      <out:attribute name="name" select="'{../@id}'"/>
    </out:when>
  </xsl:template>

</xsl:stylesheet>
