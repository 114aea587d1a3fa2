<?xml version="1.0" encoding="UTF-8"?>
<!-- Gathers the Schematron of a TEI customisation (ODD): the constraints of its specifications (TEI P5, constraintSpec), and what a
     constraintDecl says for all of them.

     Patterns are taken as they are. The rules of a constraint all fire, each being a pattern of its own once the ODD is
     processed; so they make a group, which is named after the specification and the constraint. Assertions without a rule are about
     the element or the attribute that is specified. What is marked for deletion, and what another ODD has, is left out. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:x-rubricator:schematron:odd"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:variable name="schemes" as="xs:string*" select="('schematron', 'isoschematron')"/>

  <xsl:template match="/tei:*[descendant::tei:constraintSpec]" mode="extract" as="element(sch:schema)">
    <xsl:variable name="constraints" as="element(tei:constraintSpec)*"
        select="descendant::tei:constraintSpec[@scheme = $schemes][not(ancestor-or-self::*/@mode = 'delete')]"/>
    <xsl:variable name="common" as="element(tei:constraintDecl)*" select="descendant::tei:constraintDecl[@scheme = $schemes]"/>
    <xsl:variable name="ns" as="element(sch:ns)*" select="($common | $constraints/tei:constraint)/sch:ns"/>
    <sch:schema queryBinding="{($common/@queryBinding, 'xslt3')[1]}">
      <xsl:copy-of select="$ns, odd:prefixes(., $ns/@prefix)"/>
      <xsl:copy-of select="$common/sch:let, ($common | $constraints/tei:constraint)/(xsl:* | sch:phase | sch:rules)"/>
      <xsl:apply-templates select="$constraints" mode="odd"/>
      <xsl:copy-of select="$constraints/tei:constraint/(sch:diagnostics | sch:properties)"/>
    </sch:schema>
  </xsl:template>

  <!-- Returns the prefixes that need not be declared by sch:ns: tei, and those of the ODD itself. -->
  <xsl:function name="odd:prefixes" as="element(sch:ns)*">
    <xsl:param name="root" as="element()"/>
    <xsl:param name="declared" as="xs:string*"/>
    <xsl:for-each select="in-scope-prefixes($root)[not(. = ('', 'xml', 'tei', $declared))]">
      <sch:ns prefix="{.}" uri="{namespace-uri-for-prefix(., $root)}"/>
    </xsl:for-each>
    <xsl:if test="not($declared = 'tei')">
      <sch:ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>
    </xsl:if>
  </xsl:function>

  <xsl:mode name="odd" on-no-match="deep-skip"/>

  <!-- A variable beside patterns is the schema's, one beside rules is the group's. -->
  <xsl:template match="tei:constraintSpec" mode="odd" as="element()*">
    <xsl:variable name="said" as="element()*" select="tei:constraint/sch:*"/>
    <xsl:copy-of select="$said[self::sch:let][../sch:pattern] | $said[self::sch:pattern] | $said[self::sch:group]"/>
    <xsl:if test="$said[self::sch:rule or self::sch:assert or self::sch:report]">
      <sch:group id="{odd:name(.)}">
        <xsl:copy-of select="$said[self::sch:let][not(../sch:pattern)], $said[self::sch:rule]"/>
        <xsl:call-template name="odd-rule">
          <xsl:with-param name="assertions" select="$said[self::sch:assert or self::sch:report]"/>
        </xsl:call-template>
      </sch:group>
    </xsl:if>
  </xsl:template>

  <xsl:template name="odd-rule" as="element()*">
    <xsl:param name="assertions" as="element()*"/>
    <xsl:variable name="context" as="xs:string?" select="odd:context(.)"/>
    <xsl:choose>
      <xsl:when test="$context and $assertions">
        <sch:rule context="{$context}">
          <xsl:copy-of select="$assertions"/>
        </sch:rule>
      </xsl:when>
      <xsl:otherwise>
        <xsl:copy-of select="$assertions"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Returns the name of a constraint, as ODD processors make it: that of the specification, a hyphen, its own. -->
  <xsl:function name="odd:name" as="xs:string">
    <xsl:param name="constraint" as="element(tei:constraintSpec)"/>
    <xsl:variable name="specification" as="element()?" select="odd:specification($constraint)"/>
    <xsl:sequence select="string-join(($specification/@ident, $constraint/@ident), '-')"/>
  </xsl:function>

  <xsl:function name="odd:specification" as="element()?">
    <xsl:param name="constraint" as="element(tei:constraintSpec)"/>
    <xsl:sequence select="$constraint/ancestor::*[self::tei:elementSpec or self::tei:classSpec or self::tei:macroSpec or self::tei:dataSpec][1]"/>
  </xsl:function>

  <!-- Returns what an assertion without a rule is about; nothing if no element or attribute is specified. -->
  <xsl:function name="odd:context" as="xs:string?">
    <xsl:param name="constraint" as="element(tei:constraintSpec)"/>
    <xsl:variable name="specification" as="element()?" select="odd:specification($constraint)"/>
    <xsl:variable name="attribute" as="xs:string?" select="$constraint/ancestor::tei:attDef[1]/@ident ! ('/@' || .)"/>
    <xsl:variable name="namespace" as="xs:string"
        select="string(($specification/ancestor-or-self::*[@ns][1]/@ns, 'http://www.tei-c.org/ns/1.0')[1])"/>
    <xsl:variable name="name" as="xs:string?"
        select="if ($specification/self::tei:elementSpec) then $specification/@ident else '*'[$specification/self::tei:classSpec and $attribute]"/>
    <xsl:sequence select="$name ! ('Q{' || $namespace || '}' || . || $attribute)"/>
  </xsl:function>

</xsl:stylesheet>
