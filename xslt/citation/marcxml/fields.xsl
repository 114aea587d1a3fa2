<?xml version="1.0" encoding="UTF-8"?>
<!-- Fields and subfields of MARC: one that would be empty is not there. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/MARC21/slim"
                xmlns:m="http://www.loc.gov/MARC21/slim"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:controlfield" as="element(m:controlfield)">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <controlfield tag="{$tag}">{$value}</controlfield>
  </xsl:function>

  <!-- $indicators: two characters. -->
  <xsl:function name="r:datafield" as="element(m:datafield)?">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="indicators" as="xs:string"/>
    <xsl:param name="subfields" as="element(m:subfield)*"/>
    <xsl:if test="exists($subfields)">
      <datafield tag="{$tag}" ind1="{substring($indicators, 1, 1)}" ind2="{substring($indicators, 2, 1)}">
        <xsl:sequence select="$subfields"/>
      </datafield>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:subfields" as="element(m:subfield)*">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values[.]">
      <subfield code="{$code}">{.}</subfield>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
