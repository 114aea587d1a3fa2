<?xml version="1.0" encoding="UTF-8"?>
<!-- The three formats of OpenURL that a record is described in: journal, book and Dublin Core, each with the keys it has. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:matrix" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="(map { 'article': 'journal', 'chapter': 'book', 'book': 'book' }(string($record?kind)), 'dc')[1]"/>
  </xsl:function>

  <xsl:function name="r:journal-keys" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:key('rft.genre', 'article'),
        r:key('rft.atitle', r:whole-title($record)),
        r:key('rft.jtitle', $record?container),
        r:author-keys($record?authors),
        r:key('rft.date', r:coins-date(r:issued($record))),
        r:key('rft.volume', $record?volume),
        r:key('rft.issue', $record?issue),
        r:page-keys($record),
        r:key('rft.issn', r:issn($record?source-identifiers))"/>
  </xsl:function>

  <!-- The format of books has no key for a volume; readers take that of journals. -->
  <xsl:function name="r:book-keys" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="is-chapter" as="xs:boolean" select="$record?kind = 'chapter'"/>
    <xsl:variable name="book" as="xs:string" select="if ($is-chapter) then $record?container else r:whole-title($record)"/>
    <xsl:sequence select="
        r:key('rft.genre', if ($is-chapter) then 'bookitem' else 'book'),
        r:key('rft.atitle', r:whole-title($record)[$is-chapter]),
        r:key('rft.btitle', $book),
        r:author-keys($record?authors),
        r:key('rft.date', r:coins-date(r:issued($record))),
        r:key('rft.volume', $record?volume),
        r:page-keys($record),
        r:key('rft.pub', r:publisher($record)),
        r:key('rft.place', r:publisher-place($record)),
        r:key('rft.isbn', r:isbn($record?source-identifiers)),
        r:key('rft.edition', $record?source-edition),
        r:key('rft.series', $record?series)"/>
  </xsl:function>

  <!-- The type is the word that Zotero has for it. -->
  <xsl:function name="r:dublin-core-keys" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:key('rft.type', ($record?kind[. = ('letter', 'manuscript')], 'document')[1]),
        r:key('rft.title', r:whole-title($record)),
        r:key('rft.creator', $record?authors ! r:inverted-name(.)),
        r:key('rft.contributor', ($record?editors, $record?translators) ! r:inverted-name(.)),
        r:key('rft.date', r:coins-date(r:issued($record))),
        r:key('rft.publisher', r:publisher($record)),
        r:key('rft.source', r:held-at($record)),
        r:key('rft.language', $record?language),
        r:key('rft.rights', ($record?licence-uri, $record?licence)[1]),
        r:key('rft.subject', $record?keywords)"/>
  </xsl:function>

  <!-- The first person in two keys, as resolvers want it, and everybody in one: readers know the one for the other. -->
  <xsl:function name="r:author-keys" as="xs:string*">
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:variable name="people" as="map(xs:string, xs:string)*" select="$names[?family]"/>
    <xsl:sequence select="
        r:key('rft.aulast', $people[1]?family),
        r:key('rft.aufirst', $people[1]?given),
        r:key('rft.au', $people ! r:inverted-name(.)),
        r:key('rft.aucorp', $names?literal)"/>
  </xsl:function>

  <xsl:function name="r:page-keys" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:key('rft.spage', $record?first-page),
        r:key('rft.epage', $record?last-page),
        r:key('rft.pages', string-join(($record?first-page, $record?last-page), '-'))"/>
  </xsl:function>

</xsl:stylesheet>
