<?xml version="1.0" encoding="UTF-8"?>
<!-- What a text was taken from: a printed source, or one that was born with the file; and a manuscript. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:source" as="map(xs:string, item()*)">
    <xsl:param name="file" as="element(tei:fileDesc)?"/>
    <xsl:param name="title" as="xs:string?"/>
    <xsl:variable name="source" as="element(tei:sourceDesc)?" select="$file/tei:sourceDesc[1]"/>
    <xsl:variable name="bibl" as="element()?" select="r:bibliographic-source($source)"/>
    <xsl:variable name="journal" as="element(tei:seriesStmt)?" select="$file/tei:seriesStmt[tei:title/@level = 'j'][empty($bibl/tei:monogr)][1]"/>
    <xsl:variable name="host" as="element(tei:title)?" select="(r:title-of-host($bibl), $journal/tei:title[@level = 'j'])[1]"/>
    <!-- An article that came out in the file itself: the journal is the series, and its publisher the file's. -->
    <xsl:variable name="digital" as="xs:boolean" select="exists($host[.. is $journal])"/>
    <xsl:variable name="imprint" as="element()*" select="if ($digital) then $file/tei:publicationStmt else $bibl"/>
    <xsl:variable name="printed" as="xs:string?" select="r:field($host) ! r:without-stop(.)"/>
    <xsl:variable name="in-journal" as="xs:boolean" select="$host/@level = 'j' or $bibl/@type = ('journalArticle', 'journal-article', 'article')"/>
    <xsl:variable name="manuscript" as="element(tei:msIdentifier)?" select="($source//tei:msIdentifier)[1]"/>
    <xsl:sequence select="
        map:merge((
          r:scopes(if ($digital) then $journal else $bibl),
          map {
            'container': if (not($in-journal) and r:is-same-title($printed, $title)) then $title else $printed,
            'container-level': $host ! (if ($in-journal) then 'j' else 'm'),
            'published': if ($digital) then r:edtf($file/tei:publicationStmt/tei:date[1]) else r:published($bibl),
            'source-text': $bibl[self::tei:bibl][not(tei:title)]
              ! (if (some $text in text() satisfies matches($text, '\S')) then r:field(.) else string-join(* ! r:field(.), ', ')[.]),
            'source-publisher': r:first-field($imprint//tei:publisher) ! r:without-separator(.),
            'source-place': r:first-field($imprint//tei:pubPlace) ! r:without-separator(.),
            'source-editors': r:distinct(r:names(($bibl/(tei:monogr | self::tei:bibl), $journal)/tei:editor[r:role(.) = 'editor'])),
            'source-edition': r:first-field($bibl/(tei:monogr | tei:editionStmt | self::tei:bibl)/tei:edition),
            'source-extent': r:extent(($bibl//tei:extent, $source//tei:msDesc//tei:extent)[r:field(.)][1]),
            'source-identifiers': ($bibl, $journal)//tei:idno ! r:identifier(.),
            'repository': r:field($manuscript/(tei:repository, tei:institution)[1]),
            'collection': r:field($manuscript/tei:collection[1]),
            'shelfmark': r:first-field(($manuscript/tei:idno[matches(lower-case(@type), 'shelf|sign|cote')], $manuscript/tei:idno))
          }))"/>
  </xsl:function>

  <!-- The description of the printed source; of several, the nearest to the print, and of those the one that is divided most. One
       of a digital source may have that of the print in it. -->
  <xsl:function name="r:bibliographic-source" as="element()?">
    <xsl:param name="source" as="element(tei:sourceDesc)?"/>
    <xsl:variable name="ranked" as="element()*" select="
        $source/(., tei:listBibl) ! (
          let $printed := (tei:biblStruct | tei:biblFull | tei:bibl) ! (if (self::tei:bibl[not(tei:title)]/tei:bibl/tei:title) then tei:bibl[tei:title] else .)
          return sort(($printed[self::tei:biblStruct], $printed[self::tei:biblFull], $printed[self::tei:bibl/tei:title], $printed), (), r:distance-from-print#1))"/>
    <xsl:sequence select="$ranked[1]"/>
  </xsl:function>

  <!-- The print that was copied, its first edition, another's file, and what only has words. -->
  <xsl:function name="r:distance-from-print" as="xs:integer">
    <xsl:param name="bibl" as="element()"/>
    <xsl:sequence select="
        if ($bibl[self::tei:bibl][not(tei:title)]) then 3
        else if (matches($bibl/@type, 'digital', 'i')) then 2
        else if ($bibl/@type = 'firstEdition') then 1
        else 0"/>
  </xsl:function>

  <!-- The title of the periodical or book. -->
  <xsl:function name="r:title-of-host" as="element(tei:title)?">
    <xsl:param name="bibl" as="element()?"/>
    <xsl:variable name="titles" as="element(tei:title)*" select="
        $bibl/(tei:monogr | self::tei:bibl | tei:seriesStmt[tei:title/@level = 'j'] | tei:series[tei:title/@level = 'j'])/tei:title[r:field(.)]"/>
    <xsl:sequence select="
        ($titles[@level = 'j'], $titles[@level = ('m', 'u')][not(@type = ('sub', 'alt'))], $titles[not(@level = ('a', 's'))],
         $bibl/tei:titleStmt/tei:title[not(@level = 's')])[r:field(.)][1]"/>
  </xsl:function>

  <!-- When it came out: a date of another kind is not that, nor is that of a manuscript described without a title. -->
  <xsl:function name="r:published" as="xs:string?">
    <xsl:param name="bibl" as="element()?"/>
    <xsl:variable name="dates" as="element(tei:date)*" select="
        $bibl[not(self::tei:bibl) or tei:title or .//(tei:publisher | tei:biblScope | tei:bibl | tei:monogr | tei:imprint | tei:date[@type])]
          //(tei:imprint | self::tei:bibl | tei:publicationStmt)/tei:date"/>
    <xsl:variable name="other" as="xs:string" select="'writ|creat|compos|premi|perform|access|abgerufen|consult|first'"/>
    <xsl:sequence select="
        (($dates[matches(@type, 'publ|print|issue', 'i')], $dates[not(matches(@type, $other, 'i'))], $bibl//tei:imprint[not(tei:date)]/tei:docDate) ! r:edtf(.))[1]"/>
  </xsl:function>

  <!-- Pages, words, images: each number with what it counts. -->
  <xsl:function name="r:extent" as="xs:string?">
    <xsl:param name="extent" as="element()?"/>
    <xsl:variable name="measures" as="xs:string*" select="
        $extent/tei:measure ! (let $words := (r:field(.), @quantity ! string())[1] return
          if (matches($words, '\p{L}')) then $words else string-join(($words, (@unit, @type)[1]), ' '))"/>
    <xsl:sequence select="if (exists($measures)) then string-join($measures, ', ') else r:field($extent)"/>
  </xsl:function>

  <xsl:function name="r:first-field" as="xs:string?">
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="($elements ! r:field(.))[1]"/>
  </xsl:function>

</xsl:stylesheet>
