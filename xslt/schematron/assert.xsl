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

  <xsl:template match="sch:assert" mode="transpile" as="element(xsl:if)">
    <xsl:param name="number" as="xs:integer"/>
    <out:if test="not({@test})">
      <xsl:sequence select="transpiled:origin(@test)"/>
      <svrl:failed-assert pattern="{$number}">
        <xsl:call-template name="finding"/>
      </svrl:failed-assert>
    </out:if>
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
    <xsl:copy-of select="(@id, ../@id, ../../@id)[1], (@role, ../@role)[1], (@flag, ../@flag)[1], @severity"/>
    <xsl:for-each select="(@see, ../@see, ../../@see)[1]">
      <xsl:attribute name="see" select="transpiled:literal(.)"/>
    </xsl:for-each>
    <xsl:variable name="subject" as="attribute(subject)?" select="(@subject, ../@subject)[1]"/>
    <out:attribute name="location" select="transpiled:location(({($subject, '.')[1]}, .)[1])">
      <xsl:sequence select="transpiled:origin($subject)"/>
    </out:attribute>
    <xsl:apply-templates select="tokenize(@diagnostics) ! transpiled:named(current(), 'diagnostic', .)" mode="message"/>
    <xsl:apply-templates select="tokenize(@properties) ! transpiled:named(current(), 'property', .)" mode="message"/>
    <svrl:text>
      <xsl:copy-of select="@xml:lang"/>
      <xsl:apply-templates select="node()" mode="message"/>
    </svrl:text>
  </xsl:template>

  <xsl:key name="named" match="sch:diagnostic | sch:property" use="@id"/>

  <!-- Returns the diagnostic or property of that id; one that is not there is a mistake in the schema. -->
  <xsl:function name="transpiled:named" as="element()?">
    <xsl:param name="assertion" as="element()"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="element" as="element()?" select="key('named', $id, root($assertion))[local-name() = $kind][1]"/>
    <xsl:for-each select="$assertion[empty($element)]">
      <xsl:call-template name="mistake">
        <xsl:with-param name="words" select="'an assertion refers to the ' || $kind || ' &quot;' || $id || '&quot;, which is not there'"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:sequence select="$element"/>
  </xsl:function>

</xsl:stylesheet>
