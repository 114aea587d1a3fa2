<?xml version="1.0" encoding="UTF-8"?>
<!-- The files of names that libraries keep, and where an identifier of theirs leads. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- By the words that idno/@type has for them, in small letters. -->
  <xsl:variable name="r:registers" as="map(xs:string, map(xs:string, xs:string))" select="
      let $loc := map { 'name': 'LCNAF', 'address': 'https://id.loc.gov/authorities/names/' },
          $gnd := map { 'name': 'GND', 'address': 'https://d-nb.info/gnd/' },
          $getty := 'https://vocab.getty.edu/page/'
      return map {
        'viaf': map { 'name': 'VIAF', 'address': 'https://viaf.org/viaf/' },
        'gnd': $gnd, 'dnb': $gnd, 'pnd': $gnd,
        'wikidata': map { 'name': 'Wikidata', 'address': 'https://www.wikidata.org/wiki/' },
        'orcid': map { 'name': 'ORCID', 'address': 'https://orcid.org/' },
        'isni': map { 'name': 'ISNI', 'address': 'https://isni.org/isni/' },
        'lcnaf': $loc, 'lccn': $loc, 'loc': $loc, 'naf': $loc,
        'bnf': map { 'name': 'BnF', 'address': 'https://catalogue.bnf.fr/ark:/12148/' },
        'ulan': map { 'name': 'ULAN', 'address': $getty || 'ulan/' },
        'tgn': map { 'name': 'TGN', 'address': $getty || 'tgn/' },
        'geonames': map { 'name': 'GeoNames', 'address': 'https://www.geonames.org/' },
        'pleiades': map { 'name': 'Pleiades', 'address': 'https://pleiades.stoa.org/places/' },
        'ror': map { 'name': 'ROR', 'address': 'https://ror.org/' }
      }"/>

  <!-- Their names by the host, for those who give the address in full. -->
  <xsl:variable name="r:hosts" as="map(xs:string, xs:string)" select="
      map:merge(
        ($r:registers?* ! map { r:host(?address): ?name }, map { 'wikidata.org': 'Wikidata', 'lccn.loc.gov': 'LCNAF' }),
        map { 'duplicates': 'use-first' })"/>

  <!-- The address of $value in the register that goes by the name $type, if it is a known one. -->
  <xsl:function name="r:address" as="xs:string?">
    <xsl:param name="type" as="xs:string?"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="
        $r:registers(lower-case($type))[matches($value, '^[\w-]+$')] ! (?address || $value)"/>
  </xsl:function>

  <!-- Where the identifier leads, if it is an address or one of a known register. -->
  <xsl:function name="r:address-of-idno" as="xs:string?">
    <xsl:param name="idno" as="element(tei:idno)"/>
    <xsl:variable name="value" as="xs:string" select="translate(normalize-space($idno), ' ', '')"/>
    <xsl:sequence select="
        if (matches($value, '^https?://', 'i')) then $value
        else ($idno/(@subtype, @type) ! r:address(., replace($value, '^' || lower-case(.)[matches(., '^\w+$')] || ':', '', 'i')))[1]"/>
  </xsl:function>

  <!-- VIAF, GND; the host of one that has no such name. -->
  <xsl:function name="r:register-name" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="host" as="xs:string" select="r:host($address)"/>
    <xsl:sequence select="($r:hosts($host), $host)[1]"/>
  </xsl:function>

  <xsl:function name="r:host" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="lower-case(replace($address, '^\w+://(www\.)?([^/?#]*).*$', '$2'))"/>
  </xsl:function>

</xsl:stylesheet>
