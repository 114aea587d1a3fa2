<?xml version="1.0" encoding="UTF-8"?>
<!-- The persons of a text, or of the authority files, as a site takes them: maps for JSON.

     A name is a map of 'name' and 'keys'. Keys say who is meant, and are the same in every text: "file#id" of an entry of an
     authority file, an address, a reference into a file. A person has more:
       sort, life, forms, descriptions, identifiers     as in the index of persons
       known                                            the id of the entry in an authority file
       mentions                                         maps: id, where, and the words with those before and after -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- All persons of the authority files, named in a text or not. -->
  <xsl:template name="r:site-people" as="xs:string" visibility="public">
    <xsl:variable name="entries" as="element()*" select="$authorities//(tei:person | tei:personGrp | tei:persona)[@xml:id][r:names-in(.)]"/>
    <xsl:sequence select="serialize(array { $entries ! r:described(r:from-authority(.)) }, map { 'method': 'json' })"/>
  </xsl:template>

  <xsl:function name="r:from-authority" as="map(xs:string, item()*)">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="map { 'identity': r:identity-of-entry($entry), 'kind': 'pers', 'entries': $entry, 'mentions': () }"/>
  </xsl:function>

  <xsl:function name="r:site-person" as="map(xs:string, item()*)">
    <xsl:param name="indexed" as="map(xs:string, item()*)"/>
    <xsl:sequence select="map:put(r:described($indexed), 'mentions', array { $indexed?mentions ! r:site-mention(.) })"/>
  </xsl:function>

  <!-- What the index tells of somebody. -->
  <xsl:function name="r:described" as="map(xs:string, item()*)">
    <xsl:param name="indexed" as="map(xs:string, item()*)"/>
    <xsl:variable name="entries" as="element()*" select="$indexed?entries"/>
    <xsl:sequence select="
        r:members(map {
          'name': r:display-form($indexed),
          'sort': r:sort-name($indexed),
          'life': r:life($entries),
          'forms': array { r:forms($indexed) },
          'descriptions': array { r:descriptions($entries) },
          'identifiers': array { r:identifiers($entries, $indexed?identity) ! r:members(map { 'href': @href ! string(), 'words': string() }) },
          'known': ($entries[not(root() is $r:document)]/@xml:id ! string())[1],
          'keys': array { r:keys-of($indexed?identity, $entries) }
        })"/>
  </xsl:function>

  <xsl:function name="r:keys-of" as="xs:string*">
    <xsl:param name="identity" as="xs:string"/>
    <xsl:param name="entries" as="element()*"/>
    <xsl:sequence select="
        distinct-values((
          $entries[not(root() is $r:document)] ! r:identity-of-entry(.),
          $identity[not(starts-with(., '#'))],
          $entries/tei:idno ! r:address-of-idno(.) ! r:comparable(.)))"/>
  </xsl:function>

  <!-- $name: see citation/names.xsl. -->
  <xsl:function name="r:site-name" as="map(xs:string, item()*)">
    <xsl:param name="name" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        map {
          'name': r:display-name($name),
          'keys': array { distinct-values(tokenize($name?ref) ! r:identity(.) ! r:keys-of(., r:entries-for(.))) }
        }"/>
  </xsl:function>

  <xsl:function name="r:site-mention" as="map(xs:string, item()*)">
    <xsl:param name="mention" as="element()"/>
    <xsl:variable name="block" as="element()" select="
        $mention/(ancestor::tei:p | ancestor::tei:ab | ancestor::tei:l | ancestor::tei:head | ancestor::tei:note | ancestor::tei:item | ancestor::tei:cell | parent::*)[last()]"/>
    <xsl:sequence select="
        map {
          'id': r:mention-id($mention),
          'where': r:whereabouts($mention),
          'before': r:words-around($mention/preceding::text()[position() le 24][. >> $block], true()),
          'words': string(r:field($mention)),
          'after': r:words-around($mention/following::text()[position() le 24][ancestor::* intersect $block], false())
        }"/>
  </xsl:function>

  <!-- Some words of those in $texts, the last or the first, whole ones. -->
  <xsl:function name="r:words-around" as="xs:string">
    <xsl:param name="texts" as="text()*"/>
    <xsl:param name="before" as="xs:boolean"/>
    <xsl:variable name="words" as="xs:string" select="string-join($texts[empty(ancestor::tei:fw | ancestor::tei:rdg)]) => replace('\s+', ' ')"/>
    <xsl:sequence select="
        if (string-length($words) le 70) then $words
        else if ($before) then '…' || replace(substring($words, string-length($words) - 69), '^\S+', '')
        else replace(substring($words, 1, 70), '\S+$', '') || '…'"/>
  </xsl:function>

</xsl:stylesheet>
