<?xml version="1.0" encoding="UTF-8"?>
<!-- Makes abstract patterns, groups and rules concrete (ISO/IEC 19757-3:2025: extends, param, pattern; semantics of a schema).

     In an instance of an abstract pattern every $name of a parameter in an attribute is replaced by the parameter's value, as
     text. What the assertions of a pattern refer to (diagnostics, properties, quick fixes) is put into the pattern itself, since it
     may use the parameters and variables of the pattern. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:abstract="urn:x-rubricator:schematron:abstract"
    xmlns:sqf="http://www.schematron-quickfix.com/validator/process"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:mode name="concrete" on-no-match="shallow-copy"/>

  <xsl:key name="abstract-pattern" match="(sch:pattern | sch:group)[@abstract = 'true']" use="@id"/>
  <xsl:key name="abstract-rule" match="sch:rule[@abstract = 'true']" use="@id"/>
  <xsl:key name="referred-to" match="sch:diagnostic | sch:property | sqf:fixes/sqf:*" use="@id"/>

  <xsl:template mode="concrete" as="empty-sequence()" priority="1"
      match="(sch:pattern | sch:group | sch:rule)[@abstract = 'true'] | sch:rules | (sch:pattern | sch:group)/sch:param
          | sch:diagnostics | sch:properties | sch:schema/sqf:fixes"/>

  <xsl:template match="sch:pattern | sch:group" mode="concrete" as="element()">
    <xsl:variable name="abstract" as="element()?" select="key('abstract-pattern', @is-a)[name() = name(current())][1]"/>
    <xsl:variable name="parameters" as="map(xs:string, xs:string)" select="abstract:parameters(($abstract, .))"/>
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="$abstract/node(), node()" mode="concrete">
        <xsl:with-param name="parameters" select="$parameters" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:variable name="references" as="xs:string*"
        select="$content/(sch:assert | sch:report)/(@diagnostics | @properties | @sqf:fix) ! tokenize(.)"/>
    <xsl:variable name="referred-to" as="element()*" select="key('referred-to', $references)"/>
    <xsl:if test="@is-a">
      <xsl:call-template name="instance-mistakes">
        <xsl:with-param name="abstract" select="$abstract"/>
        <xsl:with-param name="referred-to" select="$referred-to"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:copy>
      <xsl:apply-templates select="$abstract/(@* except (@abstract, @id)), @* except @is-a" mode="concrete">
        <xsl:with-param name="parameters" select="$parameters" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:sequence select="$content"/>
      <xsl:apply-templates select="$referred-to" mode="concrete">
        <xsl:with-param name="parameters" select="$parameters" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <xsl:template name="instance-mistakes" as="empty-sequence()">
    <xsl:param name="abstract" as="element()?"/>
    <xsl:param name="referred-to" as="element()*"/>
    <xsl:variable name="known" as="xs:string*"
        select="$abstract/sch:param/@name, ($abstract, $referred-to)//@* ! abstract:parameters-in(.)"/>
    <xsl:choose>
      <xsl:when test="empty($abstract)">
        <xsl:call-template name="mistake">
          <xsl:with-param name="words">the {local-name()} is an instance of "{@is-a}", and no abstract {local-name()} has that id</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$abstract/sch:param[empty(@value)]/@name except $abstract/sch:param[@name = current()/sch:param/@name]/@name">
          <xsl:variable name="parameter" as="xs:string" select="."/>
          <xsl:call-template name="mistake">
            <xsl:with-param name="words">an instance of this pattern does not give the parameter "{$parameter}", which has no default</xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:for-each select="sch:param[not(@name = $known)]">
          <xsl:call-template name="mistake">
            <xsl:with-param name="words">the abstract {local-name(..)} "{../@is-a}" has no parameter "{@name}"</xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
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
    <xsl:param name="patterns" as="element()*"/>
    <xsl:sequence select="map:merge(
        for $p in $patterns/sch:param return map{string($p/@name): string($p/@value)}, map{'duplicates': 'use-last'})"/>
  </xsl:function>

  <xsl:variable name="reference" as="xs:string" select="'\$([\i-[:]][\c-[:]]*)'"/>

  <!-- Returns the names that may be those of parameters in an attribute. -->
  <xsl:function name="abstract:parameters-in" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:analyze-string select="$text" regex="{$reference}">
      <xsl:matching-substring>
        <xsl:sequence select="regex-group(1)"/>
      </xsl:matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <xsl:function name="abstract:substitute" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="parameters" as="map(xs:string, xs:string)"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$text" regex="{$reference}">
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
