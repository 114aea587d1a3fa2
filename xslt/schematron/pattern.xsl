<?xml version="1.0" encoding="UTF-8"?>
<!-- A pattern: its variables, and its place in the report.

     A variable of a pattern is a global variable of the stylesheet, computed once, where no other variable of the schema has its
     name; so a rule's context may use it. Otherwise the pattern's variables are kept in a map, and its rules take them from there. -->
<xsl:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:out="urn:x-rubricator:schematron:alias"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:mode name="report" on-no-match="deep-skip"/>

  <xsl:template name="pattern" as="element()*">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:copy-of select="xsl:function | xsl:key"/>
    <xsl:choose>
      <xsl:when test="transpiled:names-clash(.)">
        <out:variable name="transpiled:pattern-{$number}" as="map(xs:string, item()*)">
          <xsl:apply-templates select="sch:let" mode="transpile"/>
          <out:map>
            <xsl:for-each-group select="sch:let" group-by="@name">
              <out:map-entry key="'{@name}'" select="${@name}"/>
            </xsl:for-each-group>
          </out:map>
        </out:variable>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="sch:let" mode="transpile"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="transpiled:names-clash" as="xs:boolean">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:variable name="others" as="element(sch:let)*"
        select="$pattern/../(sch:let | sch:phase/sch:let | (sch:pattern except $pattern)/sch:let)"/>
    <xsl:sequence select="$pattern/sch:let/@name = $others/@name"/>
  </xsl:function>

  <!-- Returns what makes the variables of a pattern known inside one of its rules. -->
  <xsl:template name="pattern-variables" as="element(xsl:variable)*">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:if test="transpiled:names-clash(..)">
      <xsl:for-each-group select="../sch:let" group-by="@name">
        <out:variable name="{@name}" as="item()*" select="$transpiled:pattern-{$number}('{@name}')"/>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:template>

  <!-- Which other documents a pattern is for. -->
  <xsl:template match="sch:pattern[@documents]" mode="report" as="element(svrl:active-pattern)">
    <svrl:active-pattern pattern="{position()}">
      <out:attribute name="documents" select="{@documents}"/>
    </svrl:active-pattern>
  </xsl:template>

</xsl:stylesheet>
