<?xml version="1.0" encoding="UTF-8"?>
<!-- Identifiers: what kind each is, whatever the header calls it, and the address it stands for. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- A map of 'value', 'type' as the header has it, and 'scheme' where it is one of those below; nothing for an empty element. -->
  <xsl:function name="r:identifier" as="map(xs:string, xs:string)?">
    <xsl:param name="idno" as="element(tei:idno)"/>
    <xsl:variable name="value" as="xs:string?" select="(r:own-words($idno), $idno/(tei:ref, tei:ptr)/@target ! string())[.][1]"/>
    <xsl:sequence select="
        $value ! map:merge((
          map { 'value': . },
          $idno/@type ! map { 'type': string() },
          r:scheme(., lower-case($idno/@type)) ! map { 'scheme': . }))"/>
  </xsl:function>

  <!-- A reference that stands in the place of an identifier: one that persists, since others may lead to anything. -->
  <xsl:function name="r:referred-identifier" as="map(xs:string, xs:string)?">
    <xsl:param name="reference" as="element()"/>
    <xsl:variable name="target" as="xs:string" select="string($reference/@target)"/>
    <xsl:sequence select="r:scheme($target, '')[. = ('DOI', 'Handle', 'ARK', 'URN')] ! map { 'value': $target, 'scheme': . }"/>
  </xsl:function>

  <!-- The words of an identifier without those of the identifiers in it. -->
  <xsl:function name="r:own-words" as="xs:string?">
    <xsl:param name="idno" as="element(tei:idno)"/>
    <xsl:sequence select="string-join($idno/node()[not(self::tei:idno)] ! r:field(.), ' ')[.]"/>
  </xsl:function>

  <!-- DOI, Handle, ARK, URN, ISBN, ISSN or URL: by the form of the value, and by the type where the form leaves it open. -->
  <xsl:function name="r:scheme" as="xs:string?">
    <xsl:param name="value" as="xs:string"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="
        if (matches($value, '^(https?://(dx\.|www\.)?doi\.org/|doi:\s*)?10\.\d+/\S')) then 'DOI'
        else if (matches($value, '^(https?://hdl\.handle\.net/|hdl:)\S') or $type = ('handle', 'hdl') and matches($value, '^[\d.]+/\S+$')) then 'Handle'
        else if (matches($value, '^(https?://[^/]+/)?ark:/?\d')) then 'ARK'
        else if (matches($value, '^(https?://nbn-resolving\.(org|de)/)?urn:', 'i')) then 'URN'
        else if (matches($value, '^https?://\S')) then 'URL'
        else if (matches($type, 'isbn') or matches($value, '^ISBN', 'i')) then 'ISBN'
        else if (matches($type, 'issn') or matches($value, '^ISSN', 'i')) then 'ISSN'
        else ()"/>
  </xsl:function>

  <xsl:function name="r:bare-doi" as="xs:string">
    <xsl:param name="doi" as="xs:string"/>
    <xsl:sequence select="replace($doi, '^(https?://(dx\.|www\.)?doi\.org/|doi:\s*)', '')"/>
  </xsl:function>

  <!-- Where the edition is to be found: its own page rather than a file, else where a persistent identifier leads to. -->
  <xsl:function name="r:address-of-edition" as="xs:string?">
    <xsl:param name="identifiers" as="map(xs:string, xs:string)*"/>
    <xsl:variable name="pages" as="map(xs:string, xs:string)*" select="
        $identifiers[?scheme = 'URL'], $identifiers[matches(?value, '^https?://')][not(?scheme = ('DOI', 'URL'))],
        $identifiers[?scheme = ('Handle', 'ARK', 'URN')]"/>
    <xsl:variable name="files" as="map(xs:string, xs:string)*" select="
        $pages[matches(string(?type), 'xml|image|img|iiif|thumb|download|pdf|text$', 'i') or matches(?value, '\.(xml|jpe?g|png|pdf|zip)$', 'i')]"/>
    <xsl:sequence select="
        (($pages[not(?value = $files?value)], $files) ! r:identifier-address(.))[1] ! iri-to-uri(.)"/>
  </xsl:function>

  <!-- The address that an identifier is or stands for. -->
  <xsl:function name="r:identifier-address" as="xs:string?">
    <xsl:param name="identifier" as="map(xs:string, xs:string)"/>
    <xsl:variable name="value" as="xs:string" select="$identifier?value"/>
    <xsl:sequence select="
        if (matches($value, '^https?://')) then $value
        else $identifier?scheme ! map {
          'DOI': 'https://doi.org/' || r:bare-doi($value),
          'Handle': 'https://hdl.handle.net/' || replace($value, '^hdl:', ''),
          'ARK': 'https://n2t.net/' || $value,
          'URN': ('https://nbn-resolving.org/' || $value)[matches($value, '^urn:nbn:', 'i')]
        }(.)"/>
  </xsl:function>

</xsl:stylesheet>
