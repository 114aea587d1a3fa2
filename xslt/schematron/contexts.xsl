<?xml version="1.0" encoding="UTF-8"?>
<!-- What kinds of nodes the contexts of rules can match, as far as their words tell: who need not visit texts, comments and
     attributes is done in two thirds of the time. -->
<xsl:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:transpiled="urn:x-rubricator:schematron">

  <!-- Returns whether a pattern can match elements alone: outside of its predicates it has names, stars, bars and slashes only,
       and no slash that ends a path, which is the document. -->
  <xsl:function name="transpiled:is-of-elements" as="xs:boolean">
    <xsl:param name="context" as="xs:string"/>
    <xsl:variable name="plain" as="xs:string" select="transpiled:without-predicates(replace(
        $context, '\(:.*?:\)|&quot;[^&quot;]*&quot;|''[^'']*''|Q\{[^{}]*\}', '', 's'))"/>
    <xsl:sequence select="matches($plain, '^[\i\c\s*|/]*$') and not(matches($plain, '\.|attribute\s*::|/\s*(\||\s|$)'))"/>
  </xsl:function>

  <xsl:function name="transpiled:without-predicates" as="xs:string">
    <xsl:param name="expression" as="xs:string"/>
    <xsl:variable name="less" as="xs:string" select="replace($expression, '\[[^\[\]]*\]', '')"/>
    <xsl:sequence select="if ($less eq $expression) then $less else transpiled:without-predicates($less)"/>
  </xsl:function>

</xsl:stylesheet>
