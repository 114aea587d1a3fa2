<?xml version="1.0" encoding="UTF-8"?>
<!-- Names in MODS, each with its role by code and in words. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/mods/v3"
                xmlns:mods="http://www.loc.gov/mods/v3"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:mods-names" as="element(mods:name)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:for-each select="r:with-roles($record), $record?funders ! map:put(., 'role', 'fnd')" xmlns:map="http://www.w3.org/2005/xpath-functions/map">
      <xsl:sequence select="r:mods-name(., position() eq 1 and ?role eq 'aut')"/>
    </xsl:for-each>
  </xsl:function>

  <!-- What may be a person or a body has no type. -->
  <xsl:function name="r:mods-name" as="element(mods:name)">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="primary" as="xs:boolean"/>
    <name>
      <xsl:if test="$name?body or $name?family">
        <xsl:attribute name="type" select="if ($name?body) then 'corporate' else 'personal'"/>
      </xsl:if>
      <xsl:if test="$primary">
        <xsl:attribute name="usage" select="'primary'"/>
      </xsl:if>
      <xsl:for-each select="r:web-address($name?uri)">
        <xsl:attribute name="valueURI" select="."/>
      </xsl:for-each>
      <xsl:sequence select="
          r:mods-element('namePart', $name?literal),
          r:mods-element('namePart', 'family', $name?family[not($name?literal)]),
          r:mods-element('namePart', 'given', $name?given[not($name?literal)]),
          r:mods-element('namePart', 'termsOfAddress', $name?suffix[not($name?literal)]),
          r:mods-role($name?role)"/>
    </name>
  </xsl:function>

  <xsl:function name="r:mods-role" as="element(mods:role)">
    <xsl:param name="role" as="xs:string"/>
    <role>
      <xsl:for-each select="r:relator($role)">
        <roleTerm type="code" authority="marcrelator" authorityURI="http://id.loc.gov/vocabulary/relators">{.}</roleTerm>
      </xsl:for-each>
      <roleTerm type="text">
        <xsl:if test="r:relator($role)">
          <xsl:attribute name="authority" select="'marcrelator'"/>
        </xsl:if>
        <xsl:text>{r:relator-term($role)}</xsl:text>
      </roleTerm>
    </role>
  </xsl:function>

</xsl:stylesheet>
