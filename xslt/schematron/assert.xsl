<?xml version="1.0" encoding="UTF-8"?>
<!-- An assertion: what it tests, and what SVRL says of it when it fails (assert) or holds (report).
     A role, flag, subject or address that the assertion lacks is its rule's, and the address, failing that, the pattern's. -->
<xsl:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:out="urn:x-rubricator:schematron:alias"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <!-- The test stands by itself, so that what is no expression is not made one by what is around it. -->
  <xsl:template match="sch:assert" mode="transpile" as="element(xsl:choose)">
    <xsl:param name="number" as="xs:integer"/>
    <out:choose>
      <out:when test="{@test}">
        <xsl:sequence select="transpiled:origin(@test)"/>
      </out:when>
      <out:otherwise>
        <svrl:failed-assert pattern="{$number}">
          <xsl:call-template name="finding"/>
        </svrl:failed-assert>
      </out:otherwise>
    </out:choose>
  </xsl:template>

  <xsl:template match="sch:report" mode="transpile" as="element(xsl:if)">
    <xsl:param name="number" as="xs:integer"/>
    <out:if test="{@test}">
      <xsl:sequence select="transpiled:origin(@test)"/>
      <svrl:successful-report pattern="{$number}">
        <xsl:call-template name="finding"/>
      </svrl:successful-report>
    </out:if>
  </xsl:template>

  <xsl:template name="finding" as="node()*">
    <xsl:copy-of select="(@id, ../@id, ../../@id)[1] ! transpiled:literal-attribute(.)"/>
    <xsl:copy-of select="((@role, ../@role)[1], (@flag, ../@flag)[1], (@severity, ../@severity)[1]) ! transpiled:dynamic(.)"/>
    <xsl:copy-of select="(@see, ../@see, ../../@see)[1] ! transpiled:literal-attribute(.)"/>
    <xsl:variable name="subject" as="attribute(subject)?" select="(@subject, ../@subject)[1]"/>
    <out:attribute name="location">
      <xsl:attribute name="select">
        <xsl:call-template name="location-of">
          <xsl:with-param name="subject" select="string(($subject, '.')[1])"/>
        </xsl:call-template>
      </xsl:attribute>
      <xsl:sequence select="transpiled:origin($subject)"/>
    </out:attribute>
    <xsl:variable name="words" as="element()*">
      <xsl:call-template name="words">
        <xsl:with-param name="named" tunnel="yes" select="
            if (../@visit-each) then '(transpiled:within(., $transpiled:context), $transpiled:context)[1]' else '.'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$subject">
        <out:for-each select="(({$subject}), .)[1]">
          <xsl:sequence select="$words"/>
        </out:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$words"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What a rule visits need be no node of the document; then the place is that of the rule's context. -->
  <xsl:template name="location-of" as="xs:string">
    <xsl:param name="subject" as="xs:string"/>
    <xsl:sequence select="'transpiled:location((' || (
        if (../@visit-each) then
            'transpiled:within((' || $subject || '), $transpiled:context), $transpiled:context'
        else '(' || $subject || '), .') || ')[1])'"/>
  </xsl:template>

  <!-- The words of a finding are about its subject. -->
  <xsl:template name="words" as="element()*">
    <xsl:apply-templates select="tokenize(@diagnostics) ! transpiled:named(current(), 'diagnostic', .)" mode="message"/>
    <xsl:apply-templates select="tokenize(@properties) ! transpiled:named(current(), 'property', .)" mode="message"/>
    <xsl:call-template name="quick-fixes"/>
    <svrl:text>
      <xsl:copy-of select="@xml:lang"/>
      <xsl:apply-templates select="node()" mode="message"/>
    </svrl:text>
  </xsl:template>

  <xsl:function name="transpiled:literal-attribute" as="attribute()">
    <xsl:param name="attribute" as="attribute()"/>
    <xsl:attribute name="{name($attribute)}" select="transpiled:literal($attribute)"/>
  </xsl:function>

  <!-- Returns an attribute whose value may be a variable ($severity) or hold expressions in braces. -->
  <xsl:function name="transpiled:dynamic" as="attribute()">
    <xsl:param name="attribute" as="attribute()"/>
    <xsl:attribute name="{name($attribute)}"
        select="if (matches($attribute, '^\s*\$\i\c*\s*$')) then '{' || $attribute || '}' else $attribute"/>
  </xsl:function>

  <!-- Returns the diagnostic or property of that id; one that is not there is a mistake in the schema. -->
  <xsl:function name="transpiled:named" as="element()?">
    <xsl:param name="assertion" as="element()"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="element" as="element()?" select="$assertion/../../(sch:diagnostic | sch:property)[local-name() = $kind][@id = $id][1]"/>
    <xsl:for-each select="$assertion[empty($element)]">
      <xsl:call-template name="mistake">
        <xsl:with-param name="words" select="'an assertion refers to the ' || $kind || ' &quot;' || $id || '&quot;, which is not there'"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:sequence select="$element"/>
  </xsl:function>

</xsl:stylesheet>
