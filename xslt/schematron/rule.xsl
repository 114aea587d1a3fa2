<?xml version="1.0" encoding="UTF-8"?>
<!-- A rule: a template that fires unless an earlier rule of its pattern has fired on the same node. -->
<xsl:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:out="urn:x-rubricator:schematron:alias"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:template match="sch:rule" mode="transpile" as="element(xsl:template)">
    <xsl:param name="patterns" as="element(sch:pattern)*"/>
    <xsl:variable name="number" as="xs:integer" select="count($patterns[. &lt;&lt; current()])"/>
    <out:template match="{@context}" mode="transpiled:rules" priority="{last() - position() + 1}"
        as="element()*" version="{transpiled:version(.)}">
      <xsl:sequence select="transpiled:origin(@context)"/>
      <out:param name="transpiled:fired" as="xs:integer" select="0"/>
      <out:if test="$transpiled:fired ne {$number} and $transpiled-pattern eq '{$number[current()/../@documents]}'">
        <xsl:call-template name="guarded-assertions">
          <xsl:with-param name="number" select="$number"/>
        </xsl:call-template>
      </out:if>
      <out:next-match>
        <out:with-param name="transpiled:fired" select="{$number}"/>
      </out:next-match>
    </out:template>
  </xsl:template>

  <!-- A test that cannot be evaluated, such as a cast of something else to a date, must not end the whole check. -->
  <xsl:template name="guarded-assertions" as="element(xsl:try)">
    <xsl:param name="number" as="xs:integer"/>
    <out:try>
      <xsl:choose>
        <xsl:when test="@visit-each">
          <out:variable name="transpiled:context" as="node()" select="."/>
          <out:for-each select="{@visit-each}">
            <xsl:sequence select="transpiled:origin(@visit-each)"/>
            <xsl:apply-templates select="sch:let | sch:assert | sch:report" mode="transpile">
              <xsl:with-param name="number" select="$number"/>
            </xsl:apply-templates>
          </out:for-each>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="sch:let | sch:assert | sch:report" mode="transpile">
            <xsl:with-param name="number" select="$number"/>
          </xsl:apply-templates>
        </xsl:otherwise>
      </xsl:choose>
      <out:catch>
        <svrl:error pattern="{$number}">
          <out:attribute name="location" select="transpiled:location(.)"/>
          <out:attribute name="code" select="$err:code" xmlns:err="http://www.w3.org/2005/xqt-errors"/>
          <svrl:text>
            <out:value-of select="$err:description" xmlns:err="http://www.w3.org/2005/xqt-errors"/>
          </svrl:text>
        </svrl:error>
      </out:catch>
    </out:try>
  </xsl:template>

</xsl:stylesheet>
