<?xml version="1.0" encoding="UTF-8"?>
<!-- People and bodies in the terms of InvenioRDM. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- It wants one: where the header names none, it is said to be unknown, and reported. -->
  <xsl:function name="r:invenio-creators" as="element()">
    <xsl:param name="authors" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="
        r:json-array('creators',
          (if (exists($authors)) then $authors else map { 'literal': 'Unknown', 'body': 'true' }) ! r:json-item(r:invenio-agent(.)))"/>
  </xsl:function>

  <xsl:function name="r:invenio-contributor" as="element()">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="r:json-item((r:invenio-agent($name), r:json-object('role', r:json-strings('id', $role))))"/>
  </xsl:function>

  <!-- A person has to have a family name: one whose name cannot be divided has it all there. InvenioRDM makes the name
       of both parts itself; other programs want it. -->
  <xsl:function name="r:invenio-agent" as="element()">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="body" as="xs:boolean" select="$name?body = 'true'"/>
    <xsl:variable name="family" as="xs:string?" select="(string-join(($name?family[.], $name?suffix), ', ')[.], $name?literal, $name?given)[.][1]"/>
    <xsl:sequence select="
        r:json-object('person_or_org', (
          r:json-strings('type', if ($body) then 'organizational' else 'personal'),
          r:json-strings('name', if ($body) then r:display-name($name) else string-join(($family, $name?given[not(. = $family)])[.], ', ')),
          r:json-strings('family_name', $family[not($body)]),
          r:json-strings('given_name', $name?given[not($body)][not(. = $family)]),
          r:json-array('identifiers', r:invenio-identities($name))))"/>
  </xsl:function>

  <xsl:function name="r:invenio-identities" as="element()*">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="
        r:orcid($name) ! r:invenio-identifier('orcid', .),
        r:isni($name) ! r:invenio-identifier('isni', .),
        r:gnd($name) ! r:invenio-identifier('gnd', .)"/>
  </xsl:function>

</xsl:stylesheet>
