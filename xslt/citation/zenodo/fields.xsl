<?xml version="1.0" encoding="UTF-8"?>
<!-- The fields of a deposition at Zenodo. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:zenodo-metadata" as="element()+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="notes" as="xs:string?" select="r:html-paragraphs(r:deposition-notes($record))"/>
    <xsl:sequence select="
        r:json-strings('upload_type', 'publication'),
        r:json-strings('publication_type', r:publication-type($record)),
        r:json-strings('title', (r:whole-title($record), 'Untitled')[1]),
        r:json-array('creators', (if (exists($record?authors)) then $record?authors else map { 'literal': 'Unknown' }) ! r:zenodo-person(., ())),
        r:json-array('contributors', (
          $record?editors ! r:zenodo-person(., 'Editor'),
          ($record?translators, $record?transcribers, $record?contributors) ! r:zenodo-person(., r:deposition-role(?role)),
          $record?funders ! r:zenodo-person(., 'Sponsor'))),
        r:json-strings('description', (r:html-paragraphs($record?abstract), $notes, r:html-paragraphs((r:whole-title($record), 'Untitled')[1]))[1]),
        r:json-strings('notes', $notes[$record?abstract]),
        r:json-strings('publication_date', r:level-0(r:publication-date($record))),
        r:json-array('dates', r:zenodo-dates($record)),
        r:json-strings('access_right', 'open'),
        r:json-strings('license', r:listed-licence($record?licence-id) ! lower-case(.)),
        r:json-strings('language', r:iso-639-3($record?languages[1])),
        r:json-array('keywords', $record?keywords ! r:json-string(.)),
        r:json-strings('version', $record?version),
        r:json-strings('doi', $record?doi),
        r:json-array('related_identifiers', r:zenodo-identifiers($record)),
        r:zenodo-host($record)"/>
  </xsl:function>

  <xsl:function name="r:zenodo-person" as="element()">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="type" as="xs:string?"/>
    <xsl:sequence select="
        r:json-item((
          r:json-strings('name', r:inverted-name($name)),
          r:json-strings('type', $type),
          r:json-strings('orcid', r:orcid($name)),
          r:json-strings('gnd', r:gnd($name))))"/>
  </xsl:function>

  <!-- Every date is an interval there. -->
  <xsl:function name="r:zenodo-dates" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:zenodo-date('Created', $record?created),
        r:zenodo-date('Issued', $record?published),
        r:zenodo-date('Available', $record?edited)"/>
  </xsl:function>

  <xsl:function name="r:zenodo-date" as="element()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="ends" as="xs:string*" select="tokenize(r:level-0($edtf), '/')"/>
    <xsl:if test="exists($ends)">
      <xsl:sequence select="
          r:json-item((
            r:json-strings('start', $ends[1]), r:json-strings('end', $ends[last()]), r:json-strings('type', $type),
            r:json-strings('description', r:date-in-words($edtf))))"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:zenodo-identifiers" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="identifiers" as="map(xs:string, xs:string)*" select="
        r:web-address($record?url) ! map { 'value': ., 'relation': 'isAlternateIdentifier' },
        (r:issn($record?source-identifiers), r:isbn($record?source-identifiers)) ! map { 'value': ., 'relation': 'isPartOf' }"/>
    <xsl:sequence select="
        $identifiers ! r:json-item((r:json-strings('identifier', ?value), r:json-strings('relation', ?relation)))"/>
  </xsl:function>

  <!-- The periodical; or the book, of which the text is a part or the whole. -->
  <xsl:function name="r:zenodo-host" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        if ($record?container-level = 'j')
        then (r:json-strings('journal_title', $record?container), r:json-strings('journal_volume', $record?volume),
              r:json-strings('journal_issue', $record?issue), r:json-strings('journal_pages', r:page-range($record)))
        else (r:json-strings('partof_title', $record?container[not(r:is-book($record))]),
              r:json-strings('partof_pages', r:page-range($record)),
              r:json-strings('imprint_publisher', r:publisher($record)),
              r:json-strings('imprint_place', r:publisher-place($record)),
              r:json-strings('imprint_isbn', r:isbn($record?source-identifiers)))"/>
  </xsl:function>

</xsl:stylesheet>
