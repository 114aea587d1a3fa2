<?xml version="1.0" encoding="UTF-8"?>
<!-- A pattern: its variables, and which documents it is for. -->
<xsl:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:out="urn:x-rubricator:schematron:alias"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:mode name="report" on-no-match="deep-skip"/>

  <xsl:template match="sch:pattern" mode="transpile" as="element()*">
    <xsl:apply-templates select="xsl:function | xsl:key | sch:let" mode="transpile"/>
  </xsl:template>

  <xsl:template match="sch:pattern[@documents]" mode="report" as="element(svrl:active-pattern)">
    <svrl:active-pattern pattern="{position()}">
      <out:attribute name="documents" select="{@documents}">
        <xsl:sequence select="transpiled:origin(@documents)"/>
      </out:attribute>
    </svrl:active-pattern>
  </xsl:template>

</xsl:stylesheet>
