<?xml version="1.0" encoding="UTF-8"?>
<!-- What a TEI header says of its text, as one record that every citation format is written from.

     The record is a map; a key whose value would be empty is there with the empty sequence:
       title, subtitle, series     xs:string?
       authors, editors, translators, transcribers, recipients      names, see names.xsl
       created                     EDTF (xs:string?): when the text was written
       published                   EDTF: when the printed source came out
       edited                      EDTF: when this file was published
       place                       xs:string?: where the text was written
       container, container-level  the periodical ('j') or book ('m') that the source is part of
       volume, issue, first-page, last-page
       source-publisher, source-place           of the printed source
       publisher, publisher-place               of this file
       repository, collection, shelfmark        of the manuscript
       language                    BCP 47 (xs:string?)
       letter                      xs:boolean
       doi, url                    xs:string?
       licence, licence-uri        xs:string?
       abstract                    xs:string?
       keywords                    xs:string*
       identifiers                 of this file: maps of 'value' and, where the header says, 'type'
       revised                     EDTF: the last change that the header tells of
       source-text                 xs:string?: the source as it is described, where the description is not divided
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
  <xsl:include href="fields.xsl"/>
  <xsl:include href="names.xsl"/>
  <xsl:include href="../common/references.xsl"/>

  <!-- The header a citation is made from: the corpus's, or the document's. -->
  <xsl:function name="r:header" as="element(tei:teiHeader)?">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="($document/*/tei:teiHeader)[1]"/>
  </xsl:function>

  <xsl:function name="r:record" as="map(xs:string, item()*)">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:sequence select="
        map:merge((
          r:titles($header/tei:fileDesc[1]),
          r:people($header),
          r:source($header/tei:fileDesc[1]/tei:sourceDesc[1]),
          r:edition($header/tei:fileDesc[1]/tei:publicationStmt[1]),
          r:subject($header),
          r:creation($header)))"/>
  </xsl:function>

  <xsl:function name="r:titles" as="map(xs:string, item()*)">
    <xsl:param name="file" as="element(tei:fileDesc)?"/>
    <xsl:variable name="titles" as="element(tei:title)*" select="$file/tei:titleStmt/tei:title[r:field(.)]"/>
    <xsl:variable name="main" as="element(tei:title)?" select="
        ($titles[@type = 'main'], $titles[@level = 'a'], $titles[not(@level = 's')][not(@type = 'sub')], $titles)[1]"/>
    <xsl:sequence select="
        map {
          'title': r:field($main),
          'subtitle': r:field(($titles[@type = ('sub', 'subtitle')] except $main)[1]),
          'series': r:field(($file/tei:seriesStmt/tei:title, $titles[@level = 's'] except $main)[1]) ! r:without-stop(.)
        }"/>
  </xsl:function>

  <!-- Who made the text, its translation and this file; a letter whose author is not named is its sender's. -->
  <xsl:function name="r:people" as="map(xs:string, item()*)">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:variable name="file" as="element(tei:fileDesc)?" select="$header/tei:fileDesc[1]"/>
    <xsl:variable name="actions" as="element(tei:correspAction)*" select="$header/tei:profileDesc/tei:correspDesc/tei:correspAction"/>
    <xsl:variable name="stated" as="map(xs:string, xs:string)*" select="r:names($file/tei:titleStmt/tei:author)"/>
    <xsl:variable name="printed" as="map(xs:string, xs:string)*" select="
        r:names(r:bibliographic-source($file/tei:sourceDesc[1])/(tei:analytic/tei:author, tei:monogr/tei:author, tei:author, tei:titleStmt/tei:author))"/>
    <xsl:variable name="senders" as="map(xs:string, xs:string)*" select="
        r:names($actions[@type = 'sent']/(tei:persName | tei:orgName | tei:name | tei:rs))"/>
    <xsl:variable name="statements" as="element()*" select="
        $file/(tei:titleStmt | tei:editionStmt)/(tei:respStmt | tei:editor)"/>
    <xsl:sequence select="
        map {
          'authors': r:distinct(if (exists($stated)) then $stated else if (exists($printed)) then $printed else $senders),
          'translators': r:names-of-role($statements, 'translator'),
          'editors': r:names-of-role($statements, 'editor'),
          'transcribers': r:names-of-role($statements, 'transcriber'),
          'recipients': r:names($actions[@type = 'received']/(tei:persName | tei:orgName | tei:name | tei:rs))
        }"/>
  </xsl:function>

  <xsl:function name="r:source" as="map(xs:string, item()*)">
    <xsl:param name="source" as="element(tei:sourceDesc)?"/>
    <xsl:variable name="bibl" as="element()?" select="r:bibliographic-source($source)"/>
    <xsl:variable name="titles" as="element(tei:title)*" select="
        $bibl/(tei:monogr | self::tei:bibl | tei:seriesStmt[tei:title/@level = 'j'])/tei:title"/>
    <xsl:variable name="host" as="element(tei:title)?" select="
        ($titles[@level = 'j'], $titles[@level = ('m', 'u')], $bibl/tei:monogr/tei:title, $bibl/tei:titleStmt/tei:title)[r:field(.)][1]"/>
    <xsl:variable name="scopes" as="element(tei:biblScope)*" select="$bibl//tei:biblScope"/>
    <xsl:variable name="pages" as="element(tei:biblScope)?" select="$scopes[@unit = ('page', 'pages', 'pp')][1]"/>
    <xsl:variable name="range" as="xs:string*" select="
        r:field($pages) ! tokenize(replace(., '^(pages?|pp?|seiten?|s)[.\s]\s*', '', 'i'), '\s*[-–—]\s*')"/>
    <xsl:variable name="manuscript" as="element(tei:msIdentifier)?" select="($source//tei:msIdentifier)[1]"/>
    <xsl:sequence select="
        map {
          'container': r:field($host) ! r:without-stop(.),
          'container-level': $host ! (if (@level = 'j') then 'j' else 'm'),
          'volume': r:scope($scopes[@unit = ('volume', 'vol')][1]),
          'issue': r:scope($scopes[@unit = ('issue', 'no', 'number', 'nr')][1]),
          'first-page': ($pages/@from ! string(), $range)[1][.],
          'last-page': ($pages/@to ! string(), $range[2])[1][.],
          'published': r:edtf(($bibl//(tei:imprint | self::tei:bibl | tei:publicationStmt)/tei:date)[1]),
          'source-text': $bibl[self::tei:bibl][not(tei:title)] ! r:field(.),
          'source-publisher': r:field(($bibl//tei:publisher)[1]),
          'source-place': r:field(($bibl//tei:pubPlace)[1]) ! replace(., '\s*/$', ''),
          'repository': r:field($manuscript/(tei:repository, tei:institution)[1]),
          'collection': r:field($manuscript/tei:collection[1]),
          'shelfmark': r:field($manuscript/tei:idno[1])
        }"/>
  </xsl:function>

  <!-- The description of the printed source; of several, the one that is divided most. -->
  <xsl:function name="r:bibliographic-source" as="element()?">
    <xsl:param name="source" as="element(tei:sourceDesc)?"/>
    <xsl:sequence select="$source/(., tei:listBibl) ! (tei:biblStruct, tei:biblFull, tei:bibl[tei:title], tei:bibl) => head()"/>
  </xsl:function>

  <xsl:function name="r:edition" as="map(xs:string, item()*)">
    <xsl:param name="publication" as="element(tei:publicationStmt)?"/>
    <xsl:variable name="publisher" as="element()?" select="$publication/(tei:publisher, tei:authority, tei:distributor)[1]"/>
    <xsl:variable name="idnos" as="element(tei:idno)*" select="$publication/tei:idno/descendant-or-self::tei:idno[not(tei:idno)][r:field(.)]"/>
    <xsl:variable name="identifiers" as="xs:string*" select="$idnos ! r:field(.)"/>
    <xsl:variable name="doi" as="xs:string?" select="($identifiers[matches(., '^((https?://(dx\.)?doi\.org/)|doi:)?10\.\d+/')])[1]"/>
    <xsl:variable name="licence" as="element()?" select="($publication/tei:availability/tei:licence, $publication/tei:availability/tei:p)[1]"/>
    <xsl:sequence select="
        map {
          'publisher': r:field(($publisher/(tei:orgName, tei:name, tei:persName), $publisher)[1])[not(lower-case(.) = ('unpublished', 'unknown'))],
          'publisher-place': r:field($publication/tei:pubPlace[1]),
          'edited': r:edtf($publication/tei:date[1]),
          'identifiers': $idnos ! map:merge((map { 'value': r:field(.) }, @type ! map { 'type': string() })),
          'doi': $doi ! replace(., '^(https?://(dx\.)?doi\.org/|doi:)', ''),
          'url': $identifiers[matches(., '^https?://')][not(matches(., '^https?://(dx\.)?doi\.org/'))][1] ! iri-to-uri(.),
          'licence': r:field(($licence[self::tei:licence]/tei:p, $licence)[1]),
          'licence-uri': ($licence/descendant-or-self::*/@target)[matches(., '^https?://')][1] ! string()
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
    <xsl:variable name="text" as="element()*" select="$header/../tei:text"/>
    <xsl:sequence select="
        map {
          'created': (($profile/tei:creation//tei:date, $sent//tei:date,
                       $header/tei:fileDesc/tei:sourceDesc//(tei:origDate | tei:msDesc/tei:head/tei:date)) ! r:edtf(.))[1],
          'place': r:field(($profile/tei:creation//(tei:placeName | tei:settlement), $sent//(tei:placeName | tei:settlement))[r:field(.)][1]),
          'language': ($profile/tei:langUsage/tei:language/@ident, $text/@xml:lang, $header/../@xml:lang, $header/@xml:lang)[1] ! r:bcp47(.),
          'letter': exists($profile/tei:correspDesc) or $text/(. | tei:body/tei:div)/@type = ('letter', 'postcard'),
          'correspondence': r:correspondence($header),
          'key': string($header/../@xml:id)
        }"/>
  </xsl:function>

</xsl:stylesheet>
