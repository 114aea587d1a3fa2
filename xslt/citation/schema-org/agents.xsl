<?xml version="1.0" encoding="UTF-8"?>
<!-- People and bodies in the terms of schema.org, and other things that have a name. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- Persons and bodies. What is not divided may be either, and is of no type. -->
  <xsl:function name="r:schema-org-agents" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="r:json-list($key, $names ! r:schema-org-agent(.))"/>
  </xsl:function>

  <xsl:function name="r:schema-org-agent" as="element()">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="
        r:json-item((
          r:json-strings('@type', if ($name?body) then 'Organization' else 'Person'[$name?family]),
          r:json-strings('name', r:display-name($name)),
          r:json-strings('familyName', $name?family),
          r:json-strings('givenName', $name?given),
          r:json-strings('honorificSuffix', $name?suffix),
          r:json-strings('sameAs', tokenize($name?uris))))"/>
  </xsl:function>

  <!-- Everybody else, with the part that each had: a role stands between the work and the person (schema.org/Role). -->
  <xsl:function name="r:schema-org-contributors" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="contributors" as="element()*">
      <xsl:for-each select="r:with-roles($record)[not(?role = ('aut', 'trl', 'edt', 'rcp', 'fnd'))]">
        <map>
          <string key="@type">Role</string>
          <string key="roleName">{r:relator-term(?role)}</string>
          <xsl:sequence select="r:schema-org-agents('contributor', .)"/>
        </map>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="r:json-list('contributor', $contributors)"/>
  </xsl:function>

  <!-- Something of which only its type and its name are known. -->
  <xsl:function name="r:thing" as="element()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="name" as="xs:string?"/>
    <xsl:if test="$name">
      <map>
        <string key="@type">{$type}</string>
        <string key="name">{$name}</string>
      </map>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
