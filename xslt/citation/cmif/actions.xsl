<?xml version="1.0" encoding="UTF-8"?>
<!-- Who, where and when, with the authority files that correspSearch knows. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.tei-c.org/ns/1.0"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- In the order in which they are preferred. -->
  <xsl:variable name="r:cmif-people-files" as="xs:string+" select="
      ('d-nb\.info/gnd/', 'viaf\.org/viaf/', 'id\.loc\.gov/', '(data|catalogue)\.bnf\.fr/', 'id\.ndl\.go\.jp/', 'wikidata\.org/')
        ! ('^https?://(www\.)?' || .)"/>

  <xsl:function name="r:cmif-person" as="element()">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="addresses" as="xs:string*" select="tokenize($name?uris)"/>
    <xsl:element name="{if ($name?body) then 'orgName' else 'persName'}">
      <xsl:sequence select="
          r:cmif-reference((for $file in $r:cmif-people-files return $addresses[matches(., $file)], $addresses)[1]),
          r:cmif-doubt($name?cert)"/>
      <xsl:text>{r:display-name($name)}</xsl:text>
    </xsl:element>
  </xsl:function>

  <xsl:function name="r:cmif-place" as="element(tei:placeName)?">
    <xsl:param name="action" as="map(xs:string, item()*)"/>
    <xsl:if test="$action?place">
      <placeName>
        <xsl:sequence select="r:cmif-reference($action?place-uri), r:cmif-doubt($action?place-cert)"/>
        <xsl:text>{$action?place}</xsl:text>
      </placeName>
    </xsl:if>
  </xsl:function>

  <!-- A day, a month or a year; an interval; one day of several, whose ends need not be known. -->
  <xsl:function name="r:cmif-date" as="element(tei:date)?">
    <xsl:param name="edtf" as="xs:string"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)"/>
    <xsl:variable name="names" as="xs:string+" select="
        if (count($ends) eq 1) then 'when' else if (starts-with($edtf, '[')) then ('notBefore', 'notAfter') else ('from', 'to')"/>
    <xsl:if test="$ends != '..'">
      <date>
        <xsl:for-each select="$ends">
          <xsl:variable name="place" as="xs:integer" select="position()"/>
          <xsl:if test=". ne '..'">
            <xsl:attribute name="{$names[$place]}" select="."/>
          </xsl:if>
        </xsl:for-each>
        <xsl:sequence select="r:cmif-doubt('low'[matches($edtf, '[?~%]')])"/>
      </date>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:cmif-reference" as="attribute(ref)?">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:for-each select="r:web-address($address)">
      <xsl:attribute name="ref" select="."/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:cmif-doubt" as="attribute(cert)?">
    <xsl:param name="cert" as="xs:string?"/>
    <xsl:for-each select="$cert">
      <xsl:attribute name="cert" select="."/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
