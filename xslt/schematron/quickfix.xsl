<?xml version="1.0" encoding="UTF-8"?>
<!-- Quick fixes (Schematron QuickFix): nothing is changed here, but what a fix would do is said beside the finding.
     A fix is one of the rule or, failing that, one of the schema; a group stands for its fixes. -->
<xsl:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:out="urn:x-rubricator:schematron:alias"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
    xmlns:sqf="http://www.schematron-quickfix.com/validator/process"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:template name="quick-fixes" as="element()*">
    <xsl:variable name="assertion" as="element()" select="."/>
    <xsl:for-each select="tokenize(@sqf:fix)">
      <xsl:variable name="fix" as="element()?"
          select="($assertion/../sqf:*[@id = current()], $assertion/../../sqf:*[@id = current()])[1]"/>
      <xsl:apply-templates select="$fix/descendant-or-self::sqf:fix" mode="quick-fix"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:mode name="quick-fix" on-no-match="deep-skip"/>

  <xsl:template match="sqf:fix[@use-when]" mode="quick-fix" as="element(xsl:if)" priority="2">
    <out:if test="{@use-when}">
      <xsl:sequence select="transpiled:origin(@use-when)"/>
      <xsl:next-match/>
    </out:if>
  </xsl:template>

  <xsl:template match="sqf:fix[@use-for-each]" mode="quick-fix" as="element()+" priority="1">
    <out:variable name="transpiled:fixed" as="item()" select="."/>
    <out:for-each select="{@use-for-each}">
      <xsl:sequence select="transpiled:origin(@use-for-each)"/>
      <out:variable name="sqf:current" as="item()" select="."/>
      <out:for-each select="$transpiled:fixed">
        <xsl:next-match/>
      </out:for-each>
    </out:for-each>
  </xsl:template>

  <xsl:template match="sqf:fix" mode="quick-fix" as="element(sqf:fix)">
    <sqf:fix id="{@id}">
      <xsl:apply-templates select="sqf:param | sqf:user-entry" mode="quick-fix"/>
      <xsl:apply-templates select="sch:let" mode="transpile"/>
      <svrl:text>
        <xsl:apply-templates select="sqf:description/sqf:title/node()" mode="message"/>
      </svrl:text>
    </sqf:fix>
  </xsl:template>

  <!-- What a person would be asked for has the value that would be proposed. -->
  <xsl:template match="sqf:param | sqf:user-entry" mode="quick-fix" as="element(xsl:variable)">
    <out:variable name="{@name}" select="{(@default, '()')[1]}">
      <xsl:sequence select="transpiled:origin((@default, @name)[1])"/>
    </out:variable>
  </xsl:template>

</xsl:stylesheet>
