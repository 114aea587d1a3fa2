<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as CSL-JSON: an array of one item, by CSL 1.0.2 and its schema of input data. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="csl-json/dates.xsl"/>
  <xsl:include href="csl-json/names.xsl"/>
  <xsl:include href="standard-numbers.xsl"/>
  <xsl:include href="unsaid.xsl"/>
  <xsl:include href="../common/json.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template name="r:citation" as="text()">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:variable name="json" as="element()">
      <array>
        <map>
          <string key="id">{($record?key[.], r:citation-key($record))[1]}</string>
          <string key="type">{r:csl-type($record)}</string>
          <xsl:sequence select="r:csl-fields($record)"/>
        </map>
      </array>
    </xsl:variable>
    <xsl:value-of select="r:json($json) || '&#10;'"/>
  </xsl:template>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:csl-doubts('date of issue', r:issued($record)),
        r:csl-doubts('date of writing', r:csl-original($record)),
        r:left-out($record, (
          'edited'[not($record?edited = r:issued($record))],
          'publisher'[exists($record?container)],
          'source-editors'[not($record?kind = 'chapter')],
          'licence', 'place', 'transcribers', 'contributors', 'funders', 'alternative-titles', 'source-text'))"/>
  </xsl:function>

  <xsl:function name="r:csl-type" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        map {
          'article': 'article-journal', 'chapter': 'chapter', 'book': 'book', 'letter': 'personal_communication',
          'manuscript': 'manuscript', 'text': 'document'
        }($record?kind)"/>
  </xsl:function>

  <!-- Styles make "Letter to …" of a genre and the recipients, so a letter that was printed has no genre: it is cited
       as the article or chapter that it is. And the editor of a chapter is, to them, that of the book. -->
  <xsl:function name="r:csl-fields" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="book-editors" as="map(xs:string, xs:string)*" select="$record?source-editors[$record?kind = 'chapter']"/>
    <xsl:sequence select="
        r:csl-string('title', r:whole-title($record)),
        r:csl-names('author', $record?authors),
        r:csl-names('editor', ($book-editors, $record?editors[empty($book-editors)])),
        r:csl-names('contributor', $record?editors[exists($book-editors)]),
        r:csl-names('translator', $record?translators),
        r:csl-names('recipient', $record?recipients),
        r:csl-date('issued', r:issued($record)),
        r:csl-date('original-date', r:csl-original($record)),
        r:csl-string('container-title', $record?container[not($record?kind = 'book')]),
        r:csl-string('collection-title', $record?series),
        r:csl-string('volume', $record?volume),
        r:csl-string('issue', $record?issue),
        r:csl-string('edition', $record?source-edition),
        r:csl-string('page', r:csl-pages($record)),
        r:csl-string('publisher', r:publisher($record)),
        r:csl-string('publisher-place', r:publisher-place($record)),
        r:csl-string('archive', $record?repository),
        r:csl-string('archive_collection', $record?collection),
        r:csl-string('archive_location', $record?shelfmark),
        r:csl-string('genre', 'letter'[$record?kind = 'letter']),
        r:csl-string('abstract', $record?abstract),
        r:csl-string('keyword', string-join($record?keywords, ', ')),
        r:csl-string('language', $record?language),
        r:csl-string('ISSN', r:issn($record?source-identifiers)),
        r:csl-string('ISBN', r:isbn($record?source-identifiers)),
        r:csl-string('version', $record?version[empty($record?container)]),
        r:csl-string('DOI', $record?doi),
        r:csl-string('URL', $record?url)"/>
  </xsl:function>

  <!-- When the text was written, where it was printed later. -->
  <xsl:function name="r:csl-original" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$record?created[not(. = r:issued($record))]"/>
  </xsl:function>

  <!-- Several ranges as they are, with the hyphens that processors look for. -->
  <xsl:function name="r:csl-pages" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        if (contains($record?pages, ',')) then translate($record?pages, '–', '-')
        else string-join(($record?first-page, $record?last-page), '-')[.]"/>
  </xsl:function>

  <xsl:function name="r:csl-string" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value">
      <string key="{$key}">{$value}</string>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
