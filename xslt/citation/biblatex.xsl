<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as an entry of BibLaTeX, of its types and with no field that its data model (blx-dm.def, 3.19) does not give
     them. It has types for letters and manuscripts, but with hardly a field: they are @misc with an entrysubtype. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:import href="citation.xsl"/>
  <xsl:import href="bibtex/names.xsl"/>
  <xsl:include href="one-line.xsl"/>
  <xsl:include href="unsaid.xsl"/>
  <xsl:include href="bibtex/entry.xsl"/>
  <xsl:include href="bibtex/tex.xsl"/>
  <xsl:include href="biblatex/dates.xsl"/>
  <xsl:include href="biblatex/languages.xsl"/>
  <xsl:include href="biblatex/names.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template name="r:citation" as="text()">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:variable name="fields" as="xs:string*" select="r:biblatex-fields($record) ! r:no-reference(.)"/>
    <xsl:value-of select="r:entry(r:biblatex-type($record), r:citation-key($record), $fields)"/>
  </xsl:template>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="type" as="xs:string" select="r:biblatex-type($record)"/>
    <xsl:sequence select="
        r:biblatex-doubts('date of issue', r:issued($record)),
        r:biblatex-doubts('date of writing', $record?created[not(. = r:issued($record))]),
        r:left-out($record, (
          'translators'[$type = ('misc', 'online')],
          'place'[not($record?letter)],
          'recipients'[not($record?letter)],
          'edited'[not($record?edited = r:issued($record))],
          'publisher-place'[$type = 'online'],
          'series'[exists($record?container)],
          'source-publisher'[$type = 'article'],
          'source-editors'[exists($record?editors)],
          'version'[not($type = ('misc', 'online'))],
          'licence', 'transcribers', 'contributors', 'funders', 'alternative-titles', 'source-text'))"/>
  </xsl:function>

  <xsl:function name="r:missing" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="type" as="xs:string" select="r:biblatex-type($record)"/>
    <xsl:variable name="fields" as="xs:string*" select="r:biblatex-fields($record) ! substring-before(., ' = ')"/>
    <xsl:sequence select="
        $r:biblatex-requires($type)[not(tokenize(., '/') = $fields)]
        ! ('BibLaTeX requires the ' || replace(., '/', ' or ') || ' of ' || $type)"/>
  </xsl:function>

  <xsl:variable name="r:biblatex-requires" as="map(xs:string, xs:string*)" select="
      map {
        'article': ('author', 'title', 'journaltitle', 'date'),
        'incollection': ('author', 'editor', 'title', 'booktitle', 'date'),
        'inbook': ('author', 'title', 'booktitle', 'date'),
        'book': ('author', 'title', 'date'),
        'misc': ('title', 'date'),
        'online': ('title', 'date')
      }"/>

  <!-- A collection has an editor to BibLaTeX; a book of which none is named may be its author's own. -->
  <xsl:function name="r:biblatex-type" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        (map {
           'article': 'article', 'chapter': if (exists(r:cited-editors($record))) then 'incollection' else 'inbook', 'book': 'book'
         }(string($record?kind)),
         'online'[$record?kind = 'text'][$record?doi or $record?url],
         'misc')[1]"/>
  </xsl:function>

  <!-- The date of writing is one of an original here: the styles that know letters (biblatex-chicago) take it from there. -->
  <xsl:function name="r:biblatex-fields" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="type" as="xs:string" select="r:biblatex-type($record)"/>
    <xsl:variable name="issued" as="xs:string?" select="r:issued($record)"/>
    <xsl:variable name="host" as="xs:string" select="if ($type = 'article') then 'journaltitle' else 'booktitle'"/>
    <xsl:variable name="is-part" as="xs:boolean" select="$type = ('article', 'incollection', 'inbook')"/>
    <xsl:variable name="is-printed" as="xs:boolean" select="$is-part or $type = 'book'"/>
    <xsl:sequence select="
        r:bibtex-field('entrysubtype', $record?kind[. = ('letter', 'manuscript')]),
        r:bibtex-field('author', r:bibtex-names($record?authors)),
        r:bibtex-field('title', $record?title[.] ! r:tex-group(.)),
        r:bibtex-field('subtitle', $record?subtitle[.] ! r:tex-group(.)),
        r:bibtex-field($host, $record?container[$is-part] ! r:tex-group(.)),
        r:bibtex-field('editor', r:bibtex-names(r:cited-editors($record))),
        r:bibtex-field('translator', r:bibtex-names($record?translators[$is-printed])),
        r:bibtex-field('volume', $record?volume[$is-printed] ! r:tex(.)),
        r:bibtex-field('number', $record?issue[$is-printed] ! r:tex(.)),
        r:bibtex-field('pages', r:bibtex-pages($record)[$is-printed]),
        r:bibtex-field(if ($type = ('misc', 'online')) then 'organization' else 'publisher',
                       r:publisher($record)[not($type = 'article')] ! r:biblatex-item(.)),
        r:bibtex-field('location', r:publisher-place($record)[not($type = ('article', 'online'))] ! r:biblatex-item(.)),
        r:bibtex-field('date', r:biblatex-date($issued)),
        r:bibtex-field('origdate', r:biblatex-date($record?created[not(. = $issued)])),
        r:bibtex-field('note', r:bibtex-note($record)),
        r:bibtex-field('library', r:held-at($record) ! r:tex(.)),
        r:bibtex-field('isbn', r:bibtex-number($record, 'ISBN')[$is-printed][not($type = 'article')]),
        r:bibtex-field('issn', r:bibtex-number($record, 'ISSN')[$type = 'article']),
        r:bibtex-field('version', $record?version[not($is-printed)] ! r:tex(.)),
        r:bibtex-field('language', string-join(($record?languages, $record?language[empty($record?languages)]) ! r:biblatex-language(.), ' and ')),
        r:bibtex-field('langid', $record?language ! r:biblatex-langid(.)),
        r:bibtex-field('doi', $record?doi ! r:tex-verbatim(.)),
        r:bibtex-field('url', $record?url ! r:tex-verbatim(.)),
        r:bibtex-field('keywords', r:bibtex-keywords($record)),
        r:bibtex-field('abstract', $record?abstract ! r:tex(.))"/>
  </xsl:function>

  <!-- To Biber, what begins so refers to another entry. -->
  <xsl:function name="r:no-reference" as="xs:string">
    <xsl:param name="field" as="xs:string"/>
    <xsl:sequence select="replace($field, '^(\w+ = \{)(xdata=)', '$1{}$2', 'i')"/>
  </xsl:function>

  <!-- Of a list of places, publishers or languages. -->
  <xsl:function name="r:biblatex-item" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="if (r:is-divided($words)) then r:not-others(r:tex-group($words)) else r:tex($words)"/>
  </xsl:function>

</xsl:stylesheet>
