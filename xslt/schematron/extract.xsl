<?xml version="1.0" encoding="UTF-8"?>
<!-- Gathers the Schematron embedded in a RELAX NG schema, as TEI's ODD processors write it, into one schema.
     Patterns are taken as they are. Rules without a pattern, side by side, make one. Assertions without a rule have
     the element as their context in whose definition they stand. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:rng="http://relaxng.org/ns/structure/1.0"
    xmlns:extract="urn:x-rubricator:schematron:extract"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:sqf="http://www.schematron-quickfix.com/validator/process"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron">

  <xsl:mode name="extract" on-no-match="shallow-copy"/>

  <xsl:template match="/rng:*" mode="extract" as="element(sch:schema)">
    <sch:schema queryBinding="xslt2">
      <xsl:apply-templates select=".//sch:*[parent::rng:*][self::sch:title or self::sch:phase]" mode="extract"/>
      <xsl:call-template name="extract-namespaces"/>
      <xsl:copy-of select=".//*[parent::rng:*][self::xsl:* or self::sqf:* or self::sch:let or self::sch:param or self::sch:rules]"/>
      <xsl:for-each-group select=".//sch:*[parent::rng:*][self::sch:pattern or self::sch:group]" group-by="extract:identity(.)">
        <xsl:copy-of select="."/>
      </xsl:for-each-group>
      <xsl:for-each select="descendant-or-self::rng:*[sch:rule]">
        <sch:pattern>
          <xsl:copy-of select="sch:rule"/>
        </sch:pattern>
      </xsl:for-each>
      <xsl:apply-templates select="descendant-or-self::rng:*[sch:assert | sch:report]" mode="extract-bare"/>
      <xsl:copy-of select=".//sch:diagnostics[parent::rng:*] | .//sch:properties[parent::rng:*]"/>
    </sch:schema>
  </xsl:template>

  <!-- Returns a text that is the same for a pattern that stands in the schema twice: a processor writes one wherever it belongs. -->
  <xsl:function name="extract:identity" as="xs:string">
    <xsl:param name="pattern" as="element()"/>
    <xsl:sequence select="string-join($pattern/descendant-or-self::* ! (name(), (@* except @transpiled:place, text()) ! string()), '&#10;')"/>
  </xsl:function>

  <!-- The sch:ns of the schema; a prefix they lack is as the RELAX NG schema itself declares it. -->
  <xsl:template name="extract-namespaces" as="element(sch:ns)*">
    <xsl:variable name="declared" as="element(sch:ns)*" select=".//sch:ns[parent::rng:*]"/>
    <xsl:copy-of select="$declared"/>
    <xsl:variable name="root" as="element()" select="."/>
    <xsl:for-each select="in-scope-prefixes($root)[not(. = ('', 'xml', $declared/@prefix))]">
      <sch:ns prefix="{.}" uri="{namespace-uri-for-prefix(., $root)}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:mode name="extract-bare" on-no-match="deep-skip"/>

  <xsl:template match="rng:element//rng:* | rng:element" mode="extract-bare" as="element(sch:pattern)?">
    <xsl:variable name="element" as="element(rng:element)" select="ancestor-or-self::rng:element[1]"/>
    <xsl:variable name="name" as="xs:string?" select="($element/@name, $element/rng:name)[1] ! normalize-space(.)"/>
    <xsl:variable name="named" as="element()" select="($element/rng:name, $element)[1]"/>
    <xsl:variable name="prefix" as="xs:string" select="substring-before($name, ':')"/>
    <xsl:variable name="ns" as="xs:string"
      select="if ($prefix) then string(namespace-uri-for-prefix($prefix, $named))
              else string($named/ancestor-or-self::*[@ns][1]/@ns)"/>
    <xsl:where-populated>
      <sch:pattern>
        <xsl:if test="exists($name)">
          <sch:rule context="Q{{{$ns}}}{replace($name, '^.*:', '')}">
            <xsl:copy-of select="sch:assert | sch:report"/>
          </sch:rule>
        </xsl:if>
      </sch:pattern>
    </xsl:where-populated>
  </xsl:template>

</xsl:stylesheet>
