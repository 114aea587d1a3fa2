<?xml version="1.0" encoding="UTF-8"?>
<!-- Those who made a text, in DataCite's terms. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns="http://datacite.org/schema/kernel-4"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- DataCite's types of contributors, as far as a relator has one. -->
  <xsl:variable name="r:contributor-types" as="map(xs:string, xs:string)" select="
      map {
        'trl': 'Translator', 'edt': 'Editor', 'edc': 'Editor', 'res': 'Researcher', 'pdr': 'ProjectLeader', 'rth': 'ProjectLeader',
        'rtm': 'ProjectMember', 'dtm': 'DataManager', 'cph': 'RightsHolder', 'his': 'HostingInstitution', 'dst': 'Distributor',
        'pro': 'Producer', 'spn': 'Sponsor', 'ths': 'Supervisor', 'dgs': 'Supervisor', 'col': 'DataCollector'
      }"/>

  <xsl:function name="r:datacite-creators" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <creators>
      <xsl:for-each select="if (exists($record?authors)) then $record?authors else map { 'literal': '(:unkn)' }">
        <creator>
          <xsl:sequence select="r:datacite-name(., 'creatorName')"/>
        </creator>
      </xsl:for-each>
    </creators>
  </xsl:function>

  <xsl:function name="r:datacite-contributors" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:where-populated>
      <contributors>
        <xsl:sequence select="
            $record?translators ! r:datacite-contributor(., 'Translator'),
            $record?editors ! r:datacite-contributor(., 'Editor'),
            $record?transcribers ! r:datacite-contributor(., 'Other'),
            $record?contributors ! r:datacite-contributor(., r:contributor-type(?role))"/>
      </contributors>
    </xsl:where-populated>
  </xsl:function>

  <!-- Of what the text was printed in; their identifiers have no place there. -->
  <xsl:function name="r:datacite-editors" as="element()?">
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:where-populated>
      <contributors>
        <xsl:sequence select="$names ! map:remove(., ('uri', 'uris')) ! r:datacite-contributor(., 'Editor')"/>
      </contributors>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="r:contributor-type" as="xs:string">
    <xsl:param name="role" as="xs:string?"/>
    <xsl:sequence select="(r:relator($role) ! $r:contributor-types(.), 'Other')[1]"/>
  </xsl:function>

  <xsl:function name="r:datacite-contributor" as="element()">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="type" as="xs:string"/>
    <contributor contributorType="{$type}">
      <xsl:sequence select="r:datacite-name($name, 'contributorName')"/>
    </contributor>
  </xsl:function>

  <!-- In words, what those did for whom DataCite has no type: "Einde O'Callaghan (transcriber)". -->
  <xsl:function name="r:other-roles" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        $record?transcribers ! (r:display-name(.) || ' (transcriber)'),
        $record?contributors[r:contributor-type(?role) eq 'Other'][?role] ! (r:display-name(.) || ' (' || r:relator-term(?role) || ')')"/>
  </xsl:function>

  <xsl:function name="r:datacite-name" as="element()+">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="element" as="xs:string"/>
    <xsl:element name="{$element}">
      <xsl:if test="$name?family or $name?body">
        <xsl:attribute name="nameType" select="if ($name?body) then 'Organizational' else 'Personal'"/>
      </xsl:if>
      <xsl:text>{r:inverted-name($name)}</xsl:text>
    </xsl:element>
    <xsl:sequence select="
        r:datacite-element('givenName', $name?given),
        r:datacite-element('familyName', $name?family),
        r:name-identifiers($name)"/>
  </xsl:function>

  <!-- The entries in files of names; DataCite has no place for other addresses. -->
  <xsl:function name="r:name-identifiers" as="element()*">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:for-each select="distinct-values(($name?uri, tokenize($name?uris))) ! r:web-address(.)[$r:hosts(r:host(.))]">
      <nameIdentifier nameIdentifierScheme="{r:register-name(.)}" schemeURI="{replace(., '^(https?://[^/]+).*$', '$1/')}">{.}</nameIdentifier>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
