<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements of MODS that are there only if they say something. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/mods/v3"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:mods-element" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="r:mods-element($name, (), $values)"/>
  </xsl:function>

  <!-- Each with the same $type. -->
  <xsl:function name="r:mods-element" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="type" as="xs:string?"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values[.]">
      <xsl:element name="{$name}">
        <xsl:if test="$type">
          <xsl:attribute name="type" select="$type"/>
        </xsl:if>
        <xsl:text>{.}</xsl:text>
      </xsl:element>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:mods-parent" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="children" as="element()*"/>
    <xsl:where-populated>
      <xsl:element name="{$name}">
        <xsl:sequence select="$children"/>
      </xsl:element>
    </xsl:where-populated>
  </xsl:function>

</xsl:stylesheet>
