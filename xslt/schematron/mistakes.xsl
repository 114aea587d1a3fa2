<?xml version="1.0" encoding="UTF-8"?>
<!-- What is wrong with a schema in itself: elements out of place, attributes that are missing, what exists twice or not at all.
     What an expression gets wrong comes to light when the stylesheet is compiled. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:mistakes="urn:x-rubricator:schematron:mistakes"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:mode name="mistakes" on-no-match="shallow-skip"/>

  <!-- XPath 3.1 reads what is written for the older ones, with few differences. -->
  <xsl:variable name="query-bindings" as="xs:string*"
      select="('xslt', 'xslt1', 'xslt2', 'xslt3', 'xpath', 'xpath1', 'xpath2', 'xpath3', 'xpath31')"/>

  <!-- Where an element may stand, and the attributes it needs (after a slash, alternatives with a bar). -->
  <xsl:variable name="places" as="map(xs:string, xs:string)" select="map{
      'active': 'phase/pattern', 'assert': 'rule/test', 'report': 'rule/test', 'diagnostic': 'diagnostics/id',
      'diagnostics': 'schema library', 'property': 'properties/id', 'properties': 'schema library', 'extends': 'rule/rule',
      'group': 'schema library', 'include': '/href', 'pattern': 'schema library', 'rule': 'pattern group rules', 'rules': 'schema library',
      'let': 'schema library phase pattern group rule/name', 'ns': 'schema library/prefix uri', 'phase': 'schema library/id',
      'param': 'schema library pattern group/name', 'value-of': '/select'}"/>
  <xsl:variable name="other-elements" as="xs:string*"
      select="('schema', 'library', 'title', 'p', 'name', 'emph', 'dir', 'span')"/>

  <xsl:template match="sch:*" mode="mistakes" as="empty-sequence()">
    <xsl:variable name="place" as="xs:string?" select="$places(local-name())"/>
    <xsl:choose>
      <xsl:when test="empty($place) and not(local-name() = $other-elements)">
        <xsl:call-template name="mistake">
          <xsl:with-param name="words">there is no element "{local-name()}" in Schematron</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="exists($place)">
        <xsl:call-template name="misplaced">
          <xsl:with-param name="parents" select="tokenize(substring-before($place || '/', '/'))"/>
          <xsl:with-param name="attributes" select="tokenize(substring-after($place, '/'))"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template name="misplaced" as="empty-sequence()">
    <xsl:param name="parents" as="xs:string*"/>
    <xsl:param name="attributes" as="xs:string*"/>
    <xsl:variable name="element" as="element()" select="."/>
    <!-- What stands in an element of another vocabulary is that one's business. -->
    <xsl:if test="exists($parents) and exists(parent::sch:*) and not(local-name(..) = $parents)">
      <xsl:call-template name="mistake">
        <xsl:with-param name="words">{local-name()} stands in {local-name(..)}; it belongs in {string-join($parents, ' or ')}</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$attributes[not(. = $element/@*/name())]">
      <xsl:variable name="attribute" as="xs:string" select="."/>
      <xsl:for-each select="$element">
        <xsl:call-template name="mistake">
          <xsl:with-param name="words">{local-name()} lacks @{$attribute}</xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- The places of findings are counted in the document as it is. -->
  <xsl:template match="xsl:strip-space" mode="mistakes" as="empty-sequence()">
    <xsl:call-template name="mistake">
      <xsl:with-param name="words">strip-space changes the document; a schema is applied to it as it is</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Saxon ends the whole process at the variable $value of one that is not where it belongs. -->
  <xsl:template match="xsl:accumulator-rule[not(parent::xsl:accumulator)]" mode="mistakes" as="empty-sequence()">
    <xsl:call-template name="mistake">
      <xsl:with-param name="words">accumulator-rule stands outside of an accumulator</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="(sch:let | sch:param)[@name][not(matches(@name, '^(\i\c*:)?[\i-[:]][\c-[:]]*$'))]" mode="mistakes"
      as="empty-sequence()" priority="3">
    <xsl:call-template name="mistake">
      <xsl:with-param name="words" select="'no ' || local-name() || ' can have the name &quot;' || @name || '&quot;'"/>
    </xsl:call-template>
    <xsl:next-match/>
  </xsl:template>

  <!-- What a variable contains is data. -->
  <xsl:template match="sch:let/*" mode="mistakes" as="empty-sequence()" priority="9"/>

  <xsl:template match="sch:schema" mode="mistakes" as="empty-sequence()" priority="2">
    <xsl:if test="@queryBinding and not(lower-case(normalize-space(@queryBinding)) = $query-bindings)">
      <xsl:call-template name="mistake">
        <xsl:with-param name="words">the query binding is {@queryBinding}; xslt2 and xslt3 are understood</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:variable name="phase-name" as="xs:string" select="transpiled:phase-name(.)"/>
    <xsl:if test="not($phase-name = ('#ALL', '#ANY')) and not(sch:phase/@id = $phase-name)">
      <xsl:call-template name="mistake">
        <xsl:with-param name="words">there is no phase "{$phase-name}"</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="twice">
      <xsl:with-param name="elements" select="sch:phase | sch:pattern | sch:group | sch:diagnostics/* | sch:properties/*"/>
      <xsl:with-param name="attribute" select="'id'"/>
    </xsl:call-template>
    <xsl:for-each-group select="sch:ns" group-by="@prefix">
      <xsl:for-each select="current-group()[@uri != current-group()[1]/@uri][1]">
        <xsl:call-template name="mistake">
          <xsl:with-param name="words">the prefix "{@prefix}" stands for two namespaces</xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:for-each-group>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="sch:rule[not(@abstract = 'true')][empty(@context)]" mode="mistakes" as="empty-sequence()" priority="3">
    <xsl:call-template name="mistake">
      <xsl:with-param name="words">rule lacks @context, and is not abstract</xsl:with-param>
    </xsl:call-template>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="sch:*[@abstract = 'true'][empty(@id)]" mode="mistakes" as="empty-sequence()" priority="3">
    <xsl:call-template name="mistake">
      <xsl:with-param name="words">the {local-name()} is abstract, and without an id nothing can refer to it</xsl:with-param>
    </xsl:call-template>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="sch:active[not(@pattern = ../../(sch:pattern | sch:group)/@id)]" mode="mistakes" as="empty-sequence()"
      priority="3">
    <xsl:call-template name="mistake">
      <xsl:with-param name="words">the phase "{../@id}" names the pattern "{@pattern}", which is not there</xsl:with-param>
    </xsl:call-template>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="sch:*[sch:let | sch:param | sch:rule]" mode="mistakes" as="empty-sequence()" priority="1">
    <xsl:call-template name="twice">
      <xsl:with-param name="elements" select="sch:let | sch:param"/>
      <xsl:with-param name="attribute" select="'name'"/>
    </xsl:call-template>
    <xsl:call-template name="twice">
      <xsl:with-param name="elements" select="sch:rule[@abstract = 'true']"/>
      <xsl:with-param name="attribute" select="'id'"/>
    </xsl:call-template>
    <xsl:next-match/>
  </xsl:template>

  <!-- Reports elements of which another has the same name or id before them. -->
  <xsl:template name="twice" as="empty-sequence()">
    <xsl:param name="elements" as="element()*"/>
    <xsl:param name="attribute" as="xs:string"/>
    <xsl:for-each-group select="$elements" group-by="string(@*[name() = $attribute])[. ne '']">
      <xsl:for-each select="tail(current-group())">
        <xsl:call-template name="mistake">
          <xsl:with-param name="words">there is another {local-name()} with the {$attribute} "{current-grouping-key()}"</xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:for-each-group>
  </xsl:template>

</xsl:stylesheet>
