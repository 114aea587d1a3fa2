<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as a BibTeX entry. Letters stay Unicode, which every BibTeX in use reads; what TeX would act on is escaped. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:import href="citation.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template name="r:citation" as="text()">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:variable name="lines" as="xs:string+" select="r:citation-key($record), r:bibtex-fields($record) ! ('  ' || .)"/>
    <xsl:value-of select="'@' || r:entry-type($record) || '{' || string-join($lines, ',&#10;') || '&#10;}&#10;'"/>
  </xsl:template>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="r:doubts('date of issue', r:issued($record))"/>
  </xsl:function>

  <xsl:function name="r:entry-type" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        if ($record?container-level = 'j') then 'article'
        else if ($record?container = $record?title) then 'book'
        else if ($record?container) then 'incollection'
        else 'misc'"/>
  </xsl:function>

  <xsl:function name="r:bibtex-fields" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="issued" as="xs:string?" select="r:issued($record)"/>
    <xsl:variable name="book" as="xs:string?" select="$record?container[r:entry-type($record) = 'incollection']"/>
    <xsl:variable name="month" as="xs:integer?" select="
        $issued[matches(., '^\d{4}-(0[1-9]|1[0-2])(-\d\d)?$')] ! xs:integer(substring(., 6, 2))"/>
    <xsl:sequence select="
        r:bibtex-field('author', r:bibtex-names($record?authors)),
        r:bibtex-field('title', string-join(($record?title, $record?subtitle) ! r:tex(.), ': ')[.] ! ('{' || . || '}')),
        r:bibtex-field('journal', $record?container[r:entry-type($record) = 'article'] ! r:tex(.)),
        r:bibtex-field('booktitle', $book ! r:tex(.)),
        r:bibtex-field('editor', r:bibtex-names($record?editors)),
        r:bibtex-field('translator', r:bibtex-names($record?translators)),
        r:bibtex-field('volume', $record?volume ! r:tex(.)),
        r:bibtex-field('number', $record?issue ! r:tex(.)),
        r:bibtex-field('pages', string-join(($record?first-page, $record?last-page) ! r:tex(.), '--')),
        r:bibtex-field('howpublished', (r:held-at($record), $record?series)[1][r:entry-type($record) = 'misc'] ! r:tex(.)),
        r:bibtex-field('publisher', r:publisher($record) ! r:tex(.)),
        r:bibtex-field('address', r:publisher-place($record) ! r:tex(.)),
        r:bibtex-field('year', (r:year($issued), $issued)[1]),
        $month ! ('month = ' || ('jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec')[$month]),
        r:bibtex-field('note', r:letter-note($record) ! r:tex(.)),
        r:bibtex-field('doi', $record?doi ! iri-to-uri(.)),
        r:bibtex-field('url', $record?url),
        r:bibtex-field('language', $record?language ! r:tex(.))"/>
  </xsl:function>

  <xsl:function name="r:bibtex-field" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value[.] ! ($name || ' = {' || . || '}')"/>
  </xsl:function>

  <!-- A body's name is in braces of its own, so that no "and" or comma in it divides it. -->
  <xsl:function name="r:bibtex-names" as="xs:string?">
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="
        string-join($names ! (if (?literal) then '{' || r:tex(?literal) || '}' else r:tex(r:inverted-name(.))), ' and ')[.]"/>
  </xsl:function>

  <!-- Text as TeX prints it. Braces are named, since BibTeX counts even escaped ones. -->
  <xsl:function name="r:tex" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="
        string-join(
          for $character in analyze-string($text, '[\\{}$&amp;#_%~^]')/* return
            if ($character/self::fn:non-match) then string($character)
            else map {
              '\': '\textbackslash{}', '{': '\textbraceleft{}', '}': '\textbraceright{}', '$': '\$', '&amp;': '\&amp;',
              '#': '\#', '_': '\_', '%': '\%', '~': '\textasciitilde{}', '^': '\textasciicircum{}'
            }(string($character)))" xmlns:fn="http://www.w3.org/2005/xpath-functions"/>
  </xsl:function>

</xsl:stylesheet>
