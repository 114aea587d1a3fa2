<?xml version="1.0" encoding="UTF-8"?>
<!-- Rows of a list of facts: a term, and what there is of it; nothing where there is nothing. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- A term with what there is of it, or nothing. -->
  <xsl:function name="r:facts" as="element()*">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="facts" as="element(dd)*"/>
    <xsl:if test="$facts">
      <dt>{$term}</dt>
      <xsl:sequence select="$facts"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:fact" as="element(dd)?">
    <xsl:param name="words" as="node()*"/>
    <xsl:if test="$words">
      <dd>
        <xsl:sequence select="$words"/>
      </dd>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:row" as="element()*">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="r:facts(r:label($key), $values ! r:fact(r:words(.)))"/>
  </xsl:function>

  <!-- People, with links to where else they are on the web. -->
  <xsl:function name="r:makers" as="element()*">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="people" as="map(xs:string, xs:string)*"/>
    <xsl:variable name="names" as="array(node()*)" select="array:join($people ! [r:linked(r:display-name(.), ?uri)])"/>
    <xsl:sequence select="r:facts($term, r:fact(r:joined($names, ', ')))"/>
  </xsl:function>

  <xsl:function name="r:linked" as="node()?">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="address" as="xs:string?"/>
    <xsl:variable name="href" as="xs:string?" select="r:href($address)"/>
    <xsl:choose>
      <xsl:when test="$href">
        <a href="{$href}">{$words}</a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="r:words($words)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
