<?xml version="1.0" encoding="UTF-8"?>
<!-- What a TEI header says of its text, as one record that every citation format is written from.

     The record is a map; a key whose value would be empty is there with the empty sequence:
       kind                        'letter', 'article', 'chapter', 'book', 'manuscript', 'text': what is cited; see kind.xsl
       letter                      xs:boolean: it is a letter, wherever it was printed
       title, subtitle, series     xs:string?
       alternative-titles          xs:string*: in other languages, of other kinds
       authors, editors, translators, transcribers, recipients, funders     names, see names.xsl
       contributors                everybody else: names with 'role', a MARC relator where there is one, else words
       created                     EDTF (xs:string?), see dates.xsl: when the text was written
       published                   EDTF: when the printed source came out
       edited                      EDTF: when this file was published
       revised                     EDTF: the last change that the header tells of
       place                       xs:string?: where the text was written
       container, container-level  the periodical ('j') or book ('m') that the source is part of; of a book, its own title
       volume, issue, first-page, last-page; pages, all of them in words ("4, 6–8")
       source-publisher, source-place, source-editors, source-edition, source-extent      of the printed source
       source-identifiers          of the printed source: maps as in identifiers
       source-text                 xs:string?: the source as it is described, where the description is not divided
       publisher, publisher-place  of this file
       version, extent             of this file
       repository, collection, shelfmark        of the manuscript
       language                    BCP 47 (xs:string?): that of the text, or most of it
       languages                   BCP 47 (xs:string*): all, that one first
       identifiers                 of this file: maps of 'value' and, where there is one, 'type' and 'scheme'; see identifiers.xsl
       doi, url                    xs:string?
       licence, licence-uri, licence-id         words; address (that of Creative Commons without a deed); SPDX, where it is certain
       abstract                    xs:string?
       keywords                    xs:string*
       correspondence              what each correspDesc says: maps, see correspondence.xsl
       key                         xs:string: the document's xml:id, or empty -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:include href="correspondence.xsl"/>
  <xsl:include href="dates.xsl"/>
  <xsl:include href="edition.xsl"/>
  <xsl:include href="fields.xsl"/>
  <xsl:include href="identifiers.xsl"/>
  <xsl:include href="kind.xsl"/>
  <xsl:include href="licences.xsl"/>
  <xsl:include href="names.xsl"/>
  <xsl:include href="responsibility.xsl"/>
  <xsl:include href="scopes.xsl"/>
  <xsl:include href="source.xsl"/>
  <xsl:include href="titles.xsl"/>
  <xsl:include href="../common/references.xsl"/>
  <xsl:include href="../common/relators.xsl"/>

  <!-- The header a citation is made from: the corpus's, or the document's. -->
  <xsl:function name="r:header" as="element(tei:teiHeader)?">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="($document/*/tei:teiHeader)[1]"/>
  </xsl:function>

  <!-- Given by who has it already, since it takes longer to read than to write; a stylesheet reads it where it is not given. -->
  <xsl:param name="record" as="map(xs:string, item()*)?" select="()"/>

  <!-- For who wants to give it to other stylesheets. -->
  <xsl:template name="r:record" as="map(xs:string, item()*)?" visibility="public">
    <xsl:sequence select="r:header($r:document) ! r:record(.)"/>
  </xsl:template>

  <xsl:function name="r:record" as="map(xs:string, item()*)">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:variable name="file" as="element(tei:fileDesc)?" select="$header/tei:fileDesc[1]"/>
    <xsl:variable name="languages" as="xs:string*" select="r:languages($header)"/>
    <xsl:variable name="titles" as="map(xs:string, item()*)" select="r:titles($file, $languages[1])"/>
    <xsl:variable name="record" as="map(xs:string, item()*)" select="
        map:merge((
          $titles,
          r:people($header),
          r:source($file, $titles?title),
          r:edition($file),
          r:subject($header),
          r:creation($header),
          map { 'language': $languages[1], 'languages': $languages }))"/>
    <xsl:sequence select="map:put($record, 'kind', r:kind($record))"/>
  </xsl:function>

  <!-- Who made the text, its translation and this file; a letter whose author is not named is its sender's. -->
  <xsl:function name="r:people" as="map(xs:string, item()*)">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:variable name="file" as="element(tei:fileDesc)?" select="$header/tei:fileDesc[1]"/>
    <xsl:variable name="actions" as="element(tei:correspAction)*" select="$header/tei:profileDesc/tei:correspDesc/tei:correspAction"/>
    <xsl:variable name="stated" as="element(tei:author)*" select="$file/tei:titleStmt/tei:author"/>
    <xsl:variable name="printed" as="map(xs:string, xs:string)*" select="
        r:names(r:bibliographic-source($file/tei:sourceDesc[1])/(tei:analytic/tei:author, tei:monogr/tei:author, tei:author, tei:titleStmt/tei:author))"/>
    <xsl:variable name="senders" as="map(xs:string, xs:string)*" select="
        r:names($actions[@type = 'sent']/(tei:persName | tei:orgName | tei:name | tei:rs))"/>
    <xsl:variable name="statements" as="element()*" select="
        $file/(tei:titleStmt | tei:editionStmt)/(tei:respStmt | tei:editor)"/>
    <xsl:sequence select="
        map {
          'authors': r:distinct(if ($stated[r:field(.)]) then r:names($stated) else if (exists($printed)) then $printed else $senders),
          'translators': r:names-of-role($statements, 'translator'),
          'editors': r:names-of-role($statements, 'editor'),
          'transcribers': r:names-of-role($statements, 'transcriber'),
          'contributors': r:other-contributors($file),
          'recipients': r:names($actions[@type = 'received']/(tei:persName | tei:orgName | tei:name | tei:rs))
        }"/>
  </xsl:function>

  <!-- What the text is about, and when the file was last changed. -->
  <xsl:function name="r:subject" as="map(xs:string, item()*)">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:variable name="changes" as="xs:string*" select="
        $header/tei:revisionDesc//tei:change/(r:day(@when), tei:date ! r:edtf(.))[1][r:is-one-date(.)]"/>
    <xsl:sequence select="
        map {
          'abstract': string-join(($header/tei:profileDesc/tei:abstract)[1]/* ! r:field(.), ' ')[.],
          'keywords': distinct-values($header/tei:profileDesc/tei:textClass/tei:keywords//(tei:term | tei:item[not(tei:term)]) ! r:field(.)),
          'revised': max($changes)
        }"/>
  </xsl:function>

  <xsl:function name="r:creation" as="map(xs:string, item()*)">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:variable name="profile" as="element(tei:profileDesc)*" select="$header/tei:profileDesc"/>
    <xsl:variable name="sent" as="element(tei:correspAction)*" select="$profile/tei:correspDesc/tei:correspAction[@type = 'sent']"/>
    <xsl:variable name="source" as="element(tei:sourceDesc)*" select="$header/tei:fileDesc/tei:sourceDesc"/>
    <xsl:sequence select="
        map {
          'created': (($profile/tei:creation//tei:date, $profile/tei:creation[not(.//tei:date)], $sent//tei:date,
                       $source//(tei:origDate | tei:msDesc/tei:head/tei:date), $source//tei:bibl/tei:date[matches(@type, 'writ|creat|compos', 'i')]) ! r:edtf(.))[1],
          'place': r:first-field(($profile/tei:creation//(tei:placeName | tei:settlement), $sent//(tei:placeName | tei:settlement), $source//tei:origPlace)),
          'letter': r:is-letter($header),
          'correspondence': r:correspondence($header),
          'key': string($header/../@xml:id)
        }"/>
  </xsl:function>

</xsl:stylesheet>
