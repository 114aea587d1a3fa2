<?xml version="1.0" encoding="UTF-8"?>
<!-- Makes abstract patterns and abstract rules concrete (ISO/IEC 19757-3:2020, 5.4.3, 5.4.4, 6.3). In an instance of an
     abstract pattern, every $name of a parameter in an attribute is replaced by the parameter's value, as text. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:abstract="urn:x-rubricator:schematron:abstract"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:mode name="concrete" on-no-match="shallow-copy"/>

  <xsl:key name="abstract-pattern" match="sch:pattern[@abstract = 'true']" use="@id"/>
  <xsl:key name="abstract-rule" match="sch:rule[@abstract = 'true']" use="@id"/>

  <xsl:template match="sch:pattern[@abstract = 'true'] | sch:rule[@abstract = 'true'] | sch:rules | sch:param"
      mode="concrete" as="empty-sequence()"/>

  <xsl:template match="sch:pattern[@is-a]" mode="concrete" as="element(sch:pattern)">
    <xsl:variable name="abstract" as="element(sch:pattern)?" select="key('abstract-pattern', @is-a)[1]"/>
    <xsl:if test="empty($abstract)">
      <xsl:call-template name="mistake">
        <xsl:with-param name="words">the pattern is an instance of "{@is-a}", and no abstract pattern has that id</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:copy>
      <xsl:copy-of select="$abstract/(@* except (@abstract, @id)), @* except @is-a"/>
      <xsl:apply-templates select="$abstract/node(), node()" mode="concrete">
        <xsl:with-param name="parameters" select="abstract:parameters(($abstract, .))" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <!-- An abstract rule of the same pattern comes before one of the same id elsewhere. -->
  <xsl:template match="sch:extends[@rule]" mode="concrete" as="node()*">
    <xsl:param name="extended" as="xs:string*" select="()" tunnel="yes"/>
    <xsl:variable name="rules" as="element(sch:rule)*" select="key('abstract-rule', @rule)"/>
    <xsl:variable name="rule" as="element(sch:rule)?" select="($rules intersect ../../sch:rule, $rules)[1]"/>
    <xsl:choose>
      <xsl:when test="empty($rule)">
        <xsl:call-template name="mistake">
          <xsl:with-param name="words">a rule extends "{@rule}", and no abstract rule has that id</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@rule = $extended">
        <xsl:call-template name="mistake">
          <xsl:with-param name="words">the abstract rule "{@rule}" extends itself</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$rule/node()" mode="concrete">
          <xsl:with-param name="extended" select="$extended, string(@rule)" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="@*" mode="concrete" as="attribute()">
    <xsl:param name="parameters" as="map(xs:string, xs:string)" select="map{}" tunnel="yes"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="abstract:substitute(., $parameters)"/>
  </xsl:template>

  <!-- The abstract pattern's own parameters are defaults for those of its instance. -->
  <xsl:function name="abstract:parameters" as="map(xs:string, xs:string)">
    <xsl:param name="patterns" as="element(sch:pattern)*"/>
    <xsl:sequence select="map:merge(
        for $p in $patterns/sch:param return map{string($p/@name): string($p/@value)}, map{'duplicates': 'use-last'})"/>
  </xsl:function>

  <xsl:function name="abstract:substitute" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="parameters" as="map(xs:string, xs:string)"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$text" regex="\$([\i-[:]][\c-[:]]*)">
        <xsl:matching-substring>
          <xsl:sequence select="($parameters(regex-group(1)), .)[1]"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

</xsl:stylesheet>
