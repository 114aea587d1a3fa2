<?xml version="1.0" encoding="UTF-8"?>
<!-- What a schema has of XSLT: functions, keys, accumulators, and whole stylesheets that it includes.
     transpiled:prefixes says which namespaces were in scope where such an element stood (prefix, address, prefix, address …). -->
<xsl:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:transpiled="urn:x-rubricator:schematron">

  <xsl:template match="xsl:*" mode="transpile" as="element()">
    <xsl:variable name="prefixes" as="xs:string*"
        select="ancestor-or-self::*[@transpiled:prefixes][1]/@transpiled:prefixes ! tokenize(.)"/>
    <xsl:copy>
      <xsl:for-each select="1 to count($prefixes) idiv 2">
        <xsl:namespace name="{$prefixes[2 * current() - 1]}" select="$prefixes[2 * current()]"/>
      </xsl:for-each>
      <!-- What a stylesheet says of all that is in it has to be said of each part. -->
      <xsl:sequence select="parent::xsl:*/(@xpath-default-namespace, @expand-text), @* except @transpiled:prefixes, node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="xsl:stylesheet | xsl:transform" mode="transpile" as="element()*">
    <xsl:apply-templates select="xsl:*" mode="transpile"/>
  </xsl:template>

</xsl:stylesheet>
