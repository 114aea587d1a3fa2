<?xml version="1.0" encoding="UTF-8"?>
<!-- Gives every variable a name of its own, so that all of them but those of rules can be global variables of the stylesheet: computed
     once, and known in a rule's context. A variable is known where it belongs and nowhere else: one of a pattern or group there,
     one of the active phase in all patterns (ISO/IEC 19757-3:2025: let).

     A group differs from a pattern only in that all its rules fire; here it becomes a pattern for each of its rules. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:scope="urn:x-rubricator:schematron:scope"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:sqf="http://www.schematron-quickfix.com/validator/process"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:mode name="scope" on-no-match="shallow-copy"/>

  <xsl:template match="sch:schema/sch:phase" mode="scope" as="element(sch:phase)?">
    <xsl:if test="transpiled:phase-name(..) = (@id, '#ANY')">
      <xsl:next-match>
        <xsl:with-param name="names" select="scope:names(., 'phase')" tunnel="yes"/>
      </xsl:next-match>
    </xsl:if>
  </xsl:template>

  <xsl:template match="sch:pattern" mode="scope" as="element(sch:pattern)">
    <xsl:next-match>
      <xsl:with-param name="names" select="scope:names-in(.)" tunnel="yes"/>
    </xsl:next-match>
  </xsl:template>

  <xsl:template match="sch:group" mode="scope" as="element(sch:pattern)*">
    <xsl:variable name="group" as="element(sch:group)">
      <xsl:next-match>
        <xsl:with-param name="names" select="scope:names-in(.)" tunnel="yes"/>
      </xsl:next-match>
    </xsl:variable>
    <xsl:for-each select="$group/sch:rule">
      <sch:pattern>
        <xsl:sequence select="$group/@*, $group/(* except (sch:rule, sch:let, xsl:*))"/>
        <xsl:sequence select="$group/(sch:let | xsl:*)[current() is ../sch:rule[1]], ."/>
      </sch:pattern>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="@*[contains(., '$')]" mode="scope" as="attribute()">
    <xsl:param name="names" as="map(xs:string, xs:string)" select="map{}" tunnel="yes"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="scope:renamed(., $names)"/>
  </xsl:template>

  <xsl:template match="xsl:*//text()[contains(., '$')]" mode="scope" as="text()">
    <xsl:param name="names" as="map(xs:string, xs:string)" select="map{}" tunnel="yes"/>
    <xsl:variable name="expanded" as="xs:boolean" select="ancestor::*/(@expand-text, @xsl:expand-text)[last()] = ('yes', 'true', '1')"/>
    <xsl:value-of select="if ($expanded) then scope:renamed(., $names) else ."/>
  </xsl:template>

  <!-- A variable of a part of the pattern that has the name of one of the pattern gets the same new name, and still hides it. -->
  <xsl:template mode="scope" as="attribute()"
      match="(sch:let | xsl:variable | xsl:param | xsl:next-iteration/xsl:with-param | sqf:param | sqf:user-entry)/@name">
    <xsl:param name="names" as="map(xs:string, xs:string)" select="map{}" tunnel="yes"/>
    <xsl:attribute name="name" select="($names(.), .)[1]"/>
  </xsl:template>

  <!-- Returns the new names of the variables that belong to a pattern or group, or to all of them. -->
  <xsl:function name="scope:names-in" as="map(xs:string, xs:string)">
    <xsl:param name="pattern" as="element()"/>
    <xsl:variable name="phase" as="element(sch:phase)?"
        select="$pattern/parent::sch:schema/sch:phase[@id = transpiled:phase-name(..)][1]"/>
    <xsl:variable name="number" as="xs:integer" select="count($pattern/preceding-sibling::*)"/>
    <xsl:sequence select="map:merge((scope:names($pattern, 'pattern-' || $number), $phase ! scope:names(., 'phase')))"/>
  </xsl:function>

  <xsl:function name="scope:names" as="map(xs:string, xs:string)">
    <xsl:param name="scope" as="element()"/>
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:sequence select="map:merge($scope/sch:let[@name] ! map{string(@name): 'transpiled:' || $prefix || '-' || @name})"/>
  </xsl:function>

  <!-- A comment, with another in it or not; a text in quotation marks; a variable. -->
  <xsl:variable name="tokens" as="xs:string" select="'\(:(?:\(:.*?:\)|.)*?:\)|&quot;[^&quot;]*&quot;|''[^'']*''|\$\s*(\i\c*)'"/>

  <!-- Returns an expression with the new names of its variables; what stands in quotation marks or in a comment is no variable. -->
  <xsl:function name="scope:renamed" as="xs:string">
    <xsl:param name="expression" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$expression" regex="{$tokens}" flags="s">
        <xsl:matching-substring>
          <xsl:sequence select="($names(regex-group(1)) ! ('$' || .), .)[1]"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

</xsl:stylesheet>
