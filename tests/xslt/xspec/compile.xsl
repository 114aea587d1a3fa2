<?xml version="1.0" encoding="UTF-8"?>
<!-- An XSpec document as a stylesheet that imports the one it describes, runs the scenarios and reports on every x:expect.
     What is not handled here, vocabulary.py has refused before. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:out="urn:rubricator:xslt"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:err="http://www.w3.org/2005/xqt-errors"
                xmlns:x="http://www.jenitennison.com/xslt/xspec"
                exclude-result-prefixes="out xs"
                expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:mode on-no-match="fail"/>
  <!-- From what is written in a spec to the instructions that make it again. -->
  <xsl:mode name="content" on-no-match="fail"/>

  <xsl:template match="document-node()" as="element()">
    <xsl:apply-templates select="x:description"/>
  </xsl:template>

  <xsl:template match="x:description" as="element()">
    <xsl:variable name="scenarios" as="element(x:scenario)*" select="//x:scenario[x:expectations(.)]"/>
    <out:stylesheet version="3.0">
      <out:import href="{resolve-uri(@stylesheet, base-uri(.))}"/>
      <out:import href="{resolve-uri('runtime.xsl', static-base-uri())}"/>
      <out:output method="xml" version="1.0" indent="no"/>
      <xsl:apply-templates select="x:param | x:variable"/>
      <!-- The stylesheet is run on its own spec. -->
      <out:template match="document-node(element(x:description))" as="element(x:report)">
        <x:report>
          <xsl:for-each select="$scenarios">
            <out:try>
              <out:call-template name="{x:name(.)}"/>
              <out:catch errors="*">
                <xsl:for-each select="x:expectations(.)">
                  <x:test number="{x:number(.)}" successful="false">
                    <x:error>
                      <out:value-of select="$err:description"/>
                    </x:error>
                  </x:test>
                </xsl:for-each>
              </out:catch>
            </out:try>
          </xsl:for-each>
        </x:report>
      </out:template>
      <xsl:apply-templates select="$scenarios"/>
    </out:stylesheet>
  </xsl:template>

  <!-- A scenario's variables, what it runs, and what is expected of that. -->
  <xsl:template match="x:scenario" as="element()">
    <out:template name="{x:name(.)}" as="element(x:test)+">
      <out:context-item use="absent"/>
      <xsl:apply-templates select="ancestor-or-self::x:scenario/x:variable"/>
      <xsl:sequence select="x:run(ancestor-or-self::x:scenario/(x:context | x:call))"/>
      <xsl:apply-templates select="x:expectations(.)"/>
    </out:template>
  </xsl:template>

  <!-- What $parts run, those of inner scenarios after those of outer ones, over which they go. -->
  <xsl:function name="x:run" as="element()+">
    <xsl:param name="parts" as="element()+"/>
    <xsl:variable name="calls" as="element(x:call)*" select="$parts[self::x:call]"/>
    <xsl:variable name="contexts" as="element(x:context)*" select="$parts[self::x:context]"/>
    <xsl:variable name="context" as="element(x:context)?" select="$contexts[@select or node() except x:param][last()]"/>
    <xsl:variable name="parameters" as="element(x:param)*" select="x:last-of-a-name(if ($calls) then $calls/x:param else $contexts/x:param)"/>
    <xsl:apply-templates select="$context, $parameters"/>
    <out:variable name="x:result" as="item()*">
      <xsl:choose>
        <xsl:when test="$calls/@function">
          <xsl:sequence select="x:function-call(($calls/@function)[last()], $parameters)"/>
        </xsl:when>
        <xsl:when test="$calls and $context">
          <out:for-each select="${x:name($context)}">
            <xsl:sequence select="x:template-call(($calls/@template)[last()], $parameters)"/>
          </out:for-each>
        </xsl:when>
        <xsl:when test="$calls">
          <xsl:sequence select="x:template-call(($calls/@template)[last()], $parameters)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="x:application($context, ($contexts/@mode)[last()], $parameters)"/>
        </xsl:otherwise>
      </xsl:choose>
    </out:variable>
  </xsl:function>

  <xsl:function name="x:function-call" as="element()">
    <xsl:param name="function" as="attribute(function)"/>
    <xsl:param name="parameters" as="element(x:param)*"/>
    <out:sequence>
      <xsl:sequence select="x:namespaces($function/..)"/>
      <xsl:attribute name="select">{$function}({string-join($parameters ! ('$' || x:name(.)), ', ')})</xsl:attribute>
    </out:sequence>
  </xsl:function>

  <xsl:function name="x:template-call" as="element()">
    <xsl:param name="template" as="attribute(template)"/>
    <xsl:param name="parameters" as="element(x:param)*"/>
    <out:call-template>
      <xsl:sequence select="x:namespaces($template/..)"/>
      <xsl:attribute name="name" select="$template"/>
      <xsl:sequence select="$parameters ! x:with-param(.)"/>
    </out:call-template>
  </xsl:function>

  <xsl:function name="x:application" as="element()">
    <xsl:param name="context" as="element(x:context)"/>
    <xsl:param name="mode" as="attribute(mode)?"/>
    <xsl:param name="parameters" as="element(x:param)*"/>
    <out:apply-templates select="${x:name($context)}">
      <xsl:sequence select="$mode ! x:namespaces(..), $mode, $parameters ! x:with-param(.)"/>
    </out:apply-templates>
  </xsl:function>

  <xsl:function name="x:with-param" as="element()">
    <xsl:param name="parameter" as="element(x:param)"/>
    <out:with-param>
      <xsl:sequence select="x:namespaces($parameter), $parameter/(@name, @as, @tunnel)"/>
      <xsl:attribute name="select" select="'$' || x:name($parameter)"/>
    </out:with-param>
  </xsl:function>

  <xsl:function name="x:last-of-a-name" as="element(x:param)*">
    <xsl:param name="parameters" as="element(x:param)*"/>
    <xsl:for-each-group select="$parameters" group-by="(@name, x:name(.))[1]">
      <xsl:sequence select="current-group()[last()]"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Values: what @select gives, if need be in what is written here. -->
  <xsl:template match="x:variable | x:param | x:context | x:expect" as="element()+" name="value">
    <xsl:variable name="content" as="node()*" select="node() except self::x:context/x:param"/>
    <xsl:variable name="document" as="xs:string" select="'x:document-' || x:number(.)"/>
    <xsl:if test="$content">
      <out:variable name="{$document}" as="document-node()">
        <out:document>
          <xsl:apply-templates select="$content" mode="content"/>
        </out:document>
      </out:variable>
    </xsl:if>
    <xsl:element name="xsl:{if (parent::x:description and self::x:param) then 'param' else 'variable'}">
      <xsl:sequence select="x:namespaces(.), @as"/>
      <xsl:attribute name="name" select="x:name(.)"/>
      <xsl:attribute name="select">{
        if ($content) then '$' || $document || ' ! (' || (@select, 'node()')[1] || ')'
        else (@select, '()')[1]
      }</xsl:attribute>
    </xsl:element>
  </xsl:template>

  <xsl:template match="x:expect[@test]" priority="1" as="element()+">
    <xsl:variable name="test" as="element()">
      <out:sequence>
        <xsl:sequence select="x:namespaces(.)"/>
        <xsl:attribute name="select" select="@test"/>
      </out:sequence>
    </xsl:variable>
    <xsl:variable name="is-compared" as="xs:boolean" select="exists((@select, node()))"/>
    <xsl:if test="$is-compared">
      <xsl:call-template name="value"/>
    </xsl:if>
    <out:variable name="{x:name(.)}-actual" as="item()*">
      <out:choose>
        <out:when test="count(x:items($x:result)) eq 1">
          <out:for-each select="x:items($x:result)">
            <xsl:sequence select="$test"/>
          </out:for-each>
        </out:when>
        <out:otherwise>
          <xsl:sequence select="$test"/>
        </out:otherwise>
      </out:choose>
    </out:variable>
    <out:sequence select="{
      if ($is-compared) then 'x:compared(' || x:number(.) || ', $' || x:name(.) || ', $' || x:name(.) || '-actual)'
      else 'x:tested(' || x:number(.) || ', $' || x:name(.) || '-actual, $x:result)'}"/>
  </xsl:template>

  <xsl:template match="x:expect[not(@test)]" priority="1" as="element()+">
    <xsl:call-template name="value"/>
    <out:sequence select="x:compared({x:number(.)}, ${x:name(.)}, $x:result)"/>
  </xsl:template>

  <xsl:template match="element()" mode="content" as="element()">
    <out:element name="{name()}" namespace="{namespace-uri()}">
      <xsl:apply-templates select="@*, node()" mode="content"/>
    </out:element>
  </xsl:template>

  <xsl:template match="attribute()" mode="content" as="element()">
    <out:attribute name="{name()}" namespace="{namespace-uri()}">
      <out:text>
        <xsl:value-of select="."/>
      </out:text>
    </out:attribute>
  </xsl:template>

  <!-- White space alone is the layout of the spec, unless it says otherwise. -->
  <xsl:template match="text()" mode="content" as="element()?">
    <xsl:if test="normalize-space() or parent::x:text or ancestor::*[@xml:space][1]/@xml:space = 'preserve'">
      <out:text>
        <xsl:value-of select="."/>
      </out:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="x:text" mode="content" as="element()*">
    <xsl:apply-templates mode="content"/>
  </xsl:template>

  <xsl:template match="comment()" mode="content" as="element()">
    <out:comment>
      <xsl:value-of select="."/>
    </out:comment>
  </xsl:template>

  <xsl:template match="processing-instruction()" mode="content" as="element()">
    <out:processing-instruction name="{name()}">
      <xsl:value-of select="."/>
    </out:processing-instruction>
  </xsl:template>

  <!-- The expectations of a scenario that wait for nothing. -->
  <xsl:function name="x:expectations" as="element(x:expect)*">
    <xsl:param name="scenario" as="element(x:scenario)"/>
    <xsl:sequence select="$scenario[not(ancestor-or-self::x:scenario/@pending)]/x:expect[not(@pending)]"/>
  </xsl:function>

  <xsl:function name="x:namespaces" as="namespace-node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/namespace::*[name()]"/>
  </xsl:function>

  <!-- Which of the elements of the spec $element is. -->
  <xsl:function name="x:number" as="xs:integer">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="count($element/(ancestor-or-self::* | preceding::*))"/>
  </xsl:function>

  <!-- The name of a variable or parameter; what has none gets one of ours. A parameter of a call has one beside its own. -->
  <xsl:function name="x:name" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        ($element/(self::x:variable | self::x:param[parent::x:description])/@name,
         'x:' || local-name($element) || '-' || x:number($element))[1]"/>
  </xsl:function>

</xsl:stylesheet>
