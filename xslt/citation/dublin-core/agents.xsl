<?xml version="1.0" encoding="UTF-8"?>
<!-- Those who made a text, in DC terms: each an agent, by an address where there is one. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:dcterms="http://purl.org/dc/terms/"
                xmlns:foaf="http://xmlns.com/foaf/0.1/"
                xmlns:bibo="http://purl.org/ontology/bibo/"
                xmlns:owl="http://www.w3.org/2002/07/owl#"
                xmlns:marcrel="http://id.loc.gov/vocabulary/relators/"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="xs map r"
                expand-text="yes">

  <!-- A role that has a code among MARC's relators is told by that too. An addressee contributed nothing, nor, to the text, who paid. -->
  <xsl:function name="r:agent-properties" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:for-each select="r:with-roles($record), $record?funders ! map:put(., 'role', 'fnd')">
      <xsl:variable name="id" as="xs:string" select="'agent' || position()"/>
      <xsl:variable name="address" as="xs:string?" select="r:web-address(?uri)"/>
      <xsl:variable name="code" as="xs:string?" select="r:relator(?role)[. ne 'aut']"/>
      <xsl:variable name="properties" as="xs:string+" select="
          if (?role eq 'aut') then 'dcterms:creator' else 'dcterms:contributor'[not($code = ('rcp', 'fnd'))], $code ! ('marcrel:' || .)"/>
      <xsl:element name="{$properties[1]}">
        <xsl:sequence select="r:agent(., $id)"/>
      </xsl:element>
      <xsl:for-each select="tail($properties)">
        <xsl:element name="{.}">
          <xsl:attribute name="rdf:{if ($address) then 'resource' else 'nodeID'}" select="($address, $id)[1]"/>
        </xsl:element>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:sequence select="r:author-list($record)"/>
    <xsl:for-each select="$record?publisher">
      <dcterms:publisher>
        <xsl:sequence select="r:agent(map { 'literal': . }, 'publisher')"/>
      </dcterms:publisher>
    </xsl:for-each>
  </xsl:function>

  <!-- Statements of RDF have no order; a list has. -->
  <xsl:function name="r:author-list" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="count($record?authors) gt 1">
      <bibo:authorList rdf:parseType="Collection">
        <xsl:for-each select="$record?authors">
          <xsl:variable name="address" as="xs:string?" select="r:web-address(?uri)"/>
          <rdf:Description>
            <xsl:attribute name="rdf:{if ($address) then 'about' else 'nodeID'}" select="($address, 'agent' || position())[1]"/>
          </rdf:Description>
        </xsl:for-each>
      </bibo:authorList>
    </xsl:if>
  </xsl:function>

  <!-- $id: by which it is known within the file if it has no address. -->
  <xsl:function name="r:agent" as="element()">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="address" as="xs:string?" select="r:web-address($name?uri)"/>
    <xsl:element name="foaf:{if ($name?body) then 'Organization' else if ($name?family) then 'Person' else 'Agent'}">
      <xsl:attribute name="rdf:{if ($address) then 'about' else 'nodeID'}" select="($address, $id)[1]"/>
      <foaf:name>{r:display-name($name)}</foaf:name>
      <xsl:if test="$name?family and not($name?literal)">
        <foaf:familyName>{$name?family}</foaf:familyName>
      </xsl:if>
      <xsl:if test="$name?given and not($name?literal)">
        <foaf:givenName>{$name?given}</foaf:givenName>
      </xsl:if>
      <xsl:for-each select="tail(distinct-values(tokenize($name?uris) ! r:web-address(.)))">
        <owl:sameAs rdf:resource="{.}"/>
      </xsl:for-each>
    </xsl:element>
  </xsl:function>

</xsl:stylesheet>
