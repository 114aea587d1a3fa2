<?xml version="1.0" encoding="UTF-8"?>
<!-- Names of a record as CSL-JSON has them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:csl-names" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:where-populated>
      <array key="{$key}">
        <xsl:for-each select="$names">
          <xsl:variable name="parts" as="map(xs:string, xs:string)" select="r:csl-name(.)"/>
          <map>
            <xsl:sequence select="
                ('family', 'given', 'non-dropping-particle', 'suffix', 'literal') ! r:csl-string(., $parts(.))"/>
          </map>
        </xsl:for-each>
      </array>
    </xsl:where-populated>
  </xsl:function>

  <!-- The particle is one that stays with the family name: the record has it there. -->
  <xsl:function name="r:csl-name" as="map(xs:string, xs:string)">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="
        if ($name?particle)
        then map:merge((
          map:remove($name, 'family'),
          map {
            'family': replace(substring($name?family, string-length($name?particle) + 1), '^\s+', ''),
            'non-dropping-particle': $name?particle
          }))
        else $name"/>
  </xsl:function>

</xsl:stylesheet>
