<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as an entry of classic BibTeX: its four types and their fields, and beside them those that no style prints but
     reference managers read (day, translator, isbn, issn, doi, url, language, copyright, keywords, abstract). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="one-line.xsl"/>
  <xsl:include href="unsaid.xsl"/>
  <xsl:include href="bibtex/dates.xsl"/>
  <xsl:include href="bibtex/entry.xsl"/>
  <xsl:include href="bibtex/names.xsl"/>
  <xsl:include href="bibtex/tex.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template name="r:citation" as="text()">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:value-of select="r:entry(r:bibtex-type($record), r:citation-key($record), r:bibtex-fields($record))"/>
  </xsl:template>

  <!-- Who transcribed, helped and paid is of the file and in no reference: a build, which makes this format, does not say so of
       every document. -->
  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:undated('date of issue', r:issued($record)),
        r:left-out($record, (
          'created'[not($record?letter)][not($record?created = r:issued($record))],
          'place'[not($record?letter)],
          'recipients'[not($record?letter)],
          'edited'[not($record?edited = r:issued($record))],
          'series'[exists($record?container)],
          'languages'[count($record?languages) gt 1],
          'source-editors'[exists($record?editors)],
          'source-text'))"/>
  </xsl:function>

  <!-- What BibTeX's own styles warn of. -->
  <xsl:function name="r:missing" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="required" as="xs:string*" select="$r:bibtex-requires(r:bibtex-type($record))"/>
    <xsl:variable name="fields" as="xs:string*" select="r:bibtex-fields($record) ! substring-before(., ' = ')"/>
    <xsl:sequence select="
        $required[not(tokenize(., '/') = $fields)]
        ! ('BibTeX requires the ' || replace(., '/', ' or ') || ' of ' || r:bibtex-type($record))"/>
  </xsl:function>

  <xsl:variable name="r:bibtex-requires" as="map(xs:string, xs:string*)" select="
      map {
        'article': ('author', 'title', 'journal', 'year'),
        'incollection': ('author', 'title', 'booktitle', 'publisher', 'year'),
        'book': ('author/editor', 'title', 'publisher', 'year'),
        'unpublished': ('author', 'title', 'note'),
        'misc': ()
      }"/>

  <xsl:function name="r:bibtex-type" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        (map { 'article': 'article', 'chapter': 'incollection', 'book': 'book', 'manuscript': 'unpublished' }(string($record?kind)),
         'misc')[1]"/>
  </xsl:function>

  <xsl:function name="r:bibtex-fields" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="type" as="xs:string" select="r:bibtex-type($record)"/>
    <xsl:variable name="issued" as="xs:string?" select="r:issued($record)"/>
    <xsl:sequence select="
        r:bibtex-field('author', r:bibtex-names($record?authors)),
        r:bibtex-field('title', r:whole-title($record)[.] ! r:tex-group(.)),
        r:bibtex-field('journal', $record?container[$type = 'article'] ! r:tex(.)),
        r:bibtex-field('booktitle', $record?container[$type = 'incollection'] ! r:tex(.)),
        r:bibtex-field('editor', r:bibtex-names(r:cited-editors($record))),
        r:bibtex-field('translator', r:bibtex-names($record?translators)),
        r:bibtex-field('series', $record?series[empty($record?container)] ! r:tex(.)),
        r:bibtex-field('volume', $record?volume ! r:tex(.)),
        r:bibtex-field('number', $record?issue ! r:tex(.)),
        r:bibtex-field('pages', r:bibtex-pages($record)),
        r:bibtex-field('isbn', r:bibtex-number($record, 'ISBN')),
        r:bibtex-field('issn', r:bibtex-number($record, 'ISSN')),
        r:bibtex-field(if ($type = 'misc') then 'howpublished' else 'publisher', r:publisher($record) ! r:tex(.)),
        r:bibtex-field('address', r:publisher-place($record) ! r:tex(.)),
        r:bibtex-date($issued),
        r:bibtex-field('note', r:bibtex-note($record)),
        r:bibtex-field('doi', $record?doi ! r:tex-verbatim(.)),
        r:bibtex-field('url', $record?url ! r:tex-verbatim(.)),
        r:bibtex-field('language', $record?language ! r:tex(.)),
        r:bibtex-field('copyright', ($record?licence-uri, $record?licence)[1] ! r:tex(.)),
        r:bibtex-field('keywords', r:bibtex-keywords($record)),
        r:bibtex-field('abstract', $record?abstract ! r:tex(.))"/>
  </xsl:function>

</xsl:stylesheet>
