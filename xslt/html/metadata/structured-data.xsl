<?xml version="1.0" encoding="UTF-8"?>
<!-- The record in the terms of schema.org, as JSON-LD. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:structured-data" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="description" as="xs:string?"/>
    <map>
      <string key="@context">https://schema.org</string>
      <xsl:sequence select="
          r:json-strings('@type', r:schema-types($record)),
          r:json-strings('@id', (r:permanent-address($record), r:canonical-address($record))[1]),
          r:json-strings('name', r:whole-title($record)),
          r:json-strings('headline', r:whole-title($record)[$record?container-level = 'j']),
          r:json-strings('description', $description),
          r:agents('author', $record?authors),
          r:agents('translator', $record?translators),
          r:agents('editor', $record?editors),
          r:agents('contributor', $record?transcribers),
          r:letter($record),
          r:json-strings('dateCreated', r:iso-date($record?created)),
          r:json-strings('datePublished', r:iso-date(r:publication-date($record))),
          r:json-strings('dateModified', $record?revised),
          r:json-strings('inLanguage', $record?language),
          r:json-list('publisher', r:thing('Organization', (r:publisher($record), $record?publisher)[1])),
          r:licence($record),
          r:json-strings('keywords', $record?keywords),
          r:json-strings('url', r:canonical-address($record)),
          r:json-strings('identifier', r:all-identifiers($record)),
          r:json-list('isPartOf', (r:published-in($record), r:thing('CreativeWorkSeries', $record?series))),
          r:pages($record),
          r:json-list('isBasedOn', (r:manuscript($record), r:thing('CreativeWork', $record?source-text))),
          r:json-list('mentions', r:identified()),
          r:json-list('encoding', $r:alternates[?format = ('tei', 'text')] ! r:encoding(.))"/>
    </map>
  </xsl:function>

  <!-- The types of schema.org, by what the text is and by where it came out. -->
  <xsl:function name="r:schema-types" as="xs:string+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="types" as="xs:string*" select="
        if ($record?container-level = 'j') then 'Article'
        else if (r:is-book($record)) then 'Book'
        else if ($record?container) then 'Chapter'
        else (),
        'Message'[$record?letter]"/>
    <xsl:sequence select="if (exists($types)) then $types else 'CreativeWork'"/>
  </xsl:function>

  <xsl:function name="r:letter" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="$record?letter">
      <xsl:sequence select="
          r:agents('sender', $record?authors),
          r:agents('recipient', $record?recipients),
          r:json-strings('dateSent', r:iso-date($record?created))"/>
    </xsl:if>
  </xsl:function>

  <!-- Persons and bodies. What is not divided may be either, and is of no type. -->
  <xsl:function name="r:agents" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:variable name="agents" as="element()*">
      <xsl:for-each select="$names">
        <map>
          <xsl:sequence select="
              r:json-strings('@type', if (?family) then 'Person' else if (?body) then 'Organization' else ()),
              r:json-strings('name', r:display-name(.)),
              r:json-strings('familyName', ?family),
              r:json-strings('givenName', ?given),
              r:json-strings('sameAs', r:addresses-of(.))"/>
        </map>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="r:json-list($key, $agents)"/>
  </xsl:function>

  <!-- Where else on the web a person is: by the header, or by the entries to which it points. -->
  <xsl:function name="r:addresses-of" as="xs:string*">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="references" as="xs:string*" select="tokenize($name?ref)"/>
    <xsl:sequence select="
        distinct-values((
          $references ! r:public(., $r:document),
          $references ! r:identity(.) ! r:entries-for(.)/tei:idno ! r:address-of-idno(.))[matches(., '^https?://\S+$')])"/>
  </xsl:function>

  <xsl:function name="r:licence" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        if ($record?licence-uri) then r:json-strings('license', $record?licence-uri)
        else r:json-list('license', r:thing('CreativeWork', $record?licence))"/>
  </xsl:function>

  <!-- The issue in its volume in its periodical, as far as each is known; or the book. -->
  <xsl:function name="r:published-in" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="container" as="element()?" select="
        r:thing(if ($record?container-level = 'j') then 'Periodical' else 'Book', $record?container[not(r:is-book($record))])"/>
    <xsl:variable name="volume" as="element()?" select="r:within('PublicationVolume', 'volumeNumber', $record?volume, (), $container)"/>
    <xsl:sequence select="r:within('PublicationIssue', 'issueNumber', $record?issue, r:iso-date($record?published), $volume)"/>
  </xsl:function>

  <!-- A part with its number in $whole, or $whole itself where there is no number. -->
  <xsl:function name="r:within" as="element()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="number" as="xs:string?"/>
    <xsl:param name="date" as="xs:string?"/>
    <xsl:param name="whole" as="element()?"/>
    <xsl:choose>
      <xsl:when test="$number and $whole">
        <map>
          <xsl:sequence select="
              r:json-strings('@type', $type), r:json-strings($key, $number), r:json-strings('datePublished', $date),
              r:json-list('isPartOf', $whole)"/>
        </map>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$whole"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="r:pages" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="$record?first-page">
      <xsl:sequence select="
          r:json-strings('pageStart', $record?first-page),
          r:json-strings('pageEnd', ($record?last-page, $record?first-page)[1]),
          r:json-strings('pagination', string-join(distinct-values(($record?first-page, $record?last-page)), '–'))"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:manuscript" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:for-each select="r:held-at($record)">
      <map>
        <xsl:sequence select="
            r:json-strings('@type', ('Manuscript', 'ArchiveComponent')),
            r:json-strings('name', .),
            r:json-strings('identifier', $record?shelfmark),
            r:json-list('holdingArchive', r:thing('ArchiveOrganization', $record?repository))"/>
      </map>
    </xsl:for-each>
  </xsl:function>

  <!-- Those named in the text whose identity is known to the web. -->
  <xsl:function name="r:identified" as="element()*">
    <xsl:for-each select="$r:indexed?*[?entries/tei:idno]">
      <xsl:sort select="r:sort-name(.)"/>
      <xsl:sort select="?identity"/>
      <xsl:variable name="addresses" as="xs:string*" select="distinct-values(?entries/tei:idno ! r:address-of-idno(.)[matches(., '^https?://\S+$')])"/>
      <xsl:if test="exists($addresses)">
        <map>
          <xsl:sequence select="
              r:json-strings('@type', map { 'person': 'Person', 'place': 'Place', 'org': 'Organization' }(?kind)),
              r:json-strings('name', r:display-form(.)),
              r:json-strings('sameAs', $addresses)"/>
        </map>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:encoding" as="element()">
    <xsl:param name="file" as="map(xs:string, xs:string)"/>
    <map>
      <xsl:sequence select="
          r:json-strings('@type', 'MediaObject'),
          r:json-strings('encodingFormat', $file?type),
          r:json-strings('contentUrl', r:href($file?href))"/>
    </map>
  </xsl:function>

</xsl:stylesheet>
