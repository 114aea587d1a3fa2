<?xml version="1.0" encoding="UTF-8"?>
<!-- Members of JSON objects and arrays, in the XML form of XPath Functions 17.4, each there only if it has a value. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- A string, an array of several, or nothing. -->
  <xsl:function name="r:json-strings" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:variable name="strings" as="element()*">
      <xsl:for-each select="$values[.]">
        <string>{.}</string>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="r:json-list($key, $strings)"/>
  </xsl:function>

  <!-- A value, an array of several, or nothing, as the member of that key. -->
  <xsl:function name="r:json-list" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="element()*"/>
    <xsl:choose>
      <xsl:when test="count($values) gt 1">
        <array key="{$key}">
          <xsl:sequence select="$values"/>
        </array>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$values">
          <xsl:copy>
            <xsl:attribute name="key" select="$key"/>
            <xsl:sequence select="node()"/>
          </xsl:copy>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- An array, of one value too, or nothing. -->
  <xsl:function name="r:json-array" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="element()*"/>
    <xsl:if test="exists($values)">
      <array key="{$key}">
        <xsl:sequence select="$values"/>
      </array>
    </xsl:if>
  </xsl:function>

  <!-- An object that is the member of that key, or nothing where it would have no members. -->
  <xsl:function name="r:json-object" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="members" as="element()*"/>
    <xsl:if test="exists($members)">
      <map key="{$key}">
        <xsl:sequence select="$members"/>
      </map>
    </xsl:if>
  </xsl:function>

  <!-- An object in an array, or nothing where it would have no members. -->
  <xsl:function name="r:json-item" as="element()?">
    <xsl:param name="members" as="element()*"/>
    <xsl:if test="exists($members)">
      <map>
        <xsl:sequence select="$members"/>
      </map>
    </xsl:if>
  </xsl:function>

  <!-- A string in an array. -->
  <xsl:function name="r:json-string" as="element()">
    <xsl:param name="value" as="xs:string"/>
    <string>{$value}</string>
  </xsl:function>

</xsl:stylesheet>
