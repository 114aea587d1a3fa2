<?xml version="1.0" encoding="UTF-8"?>
<!-- The persons of a text, or of the authority files, as a site takes them: maps for JSON.

     A name is a map of 'name' and 'keys'. Keys say who is meant, and are the same in every text: "file#id" of an entry of an
     authority file, an address, a reference into a file, or one to an entry that the document does not have: as people write it who
     keep their list of persons elsewhere. A person has more:
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
          $identity[not(starts-with(., '#')) or empty($entries)],
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
    <xsl:variable name="before" as="xs:string" select="r:words-before($mention)"/>
    <xsl:variable name="after" as="xs:string" select="r:words-after($mention)"/>
    <xsl:sequence select="
        map {
          'id': r:mention-id($mention),
          'where': r:whereabouts($mention),
          'before': if (string-length($before) le 70) then $before
                    else '…' || replace(substring($before, string-length($before) - 69), '^\S+', ''),
          'words': string(r:field($mention)),
          'after': if (string-length($after) le 70) then $after
                   else replace(substring($after, 1, 70), '\S+$', '') || '…'
        }"/>
  </xsl:function>

  <!-- The words before $node in its paragraph, at least as many as are shown, if there are. No more of the text is looked at than
       the nodes next to it, since a paragraph may be a whole book. -->
  <xsl:function name="r:words-before" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="r:words-of($node/preceding-sibling::node()[position() le 8]/.) ! substring(., string-length(.) - 99)"/>
    <xsl:sequence select="(if (string-length($words) lt 70) then $node/parent::*[r:is-within-block(.)] ! r:words-before(.) else ()) || $words"/>
  </xsl:function>

  <xsl:function name="r:words-after" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="r:words-of($node/following-sibling::node()[position() le 8]) ! substring(., 1, 100)"/>
    <xsl:sequence select="$words || (if (string-length($words) lt 70) then $node/parent::*[r:is-within-block(.)] ! r:words-after(.) else ())"/>
  </xsl:function>

  <xsl:function name="r:words-of" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="
        replace(string-join($nodes[self::text() or self::*[not(self::tei:note or self::tei:fw or self::tei:app or self::tei:p)]]), '\s+', ' ')"/>
  </xsl:function>

  <!-- Is $element in a block of the text, so that what is beside it stands in the same line or lines? -->
  <xsl:function name="r:is-within-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        not($element/(self::tei:p or self::tei:ab or self::tei:l or self::tei:head or self::tei:note or self::tei:item or self::tei:cell
            or self::tei:div or self::tei:body or self::tei:text or self::tei:salute or self::tei:signed or self::tei:dateline))"/>
  </xsl:function>

</xsl:stylesheet>
