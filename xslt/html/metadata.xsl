<?xml version="1.0" encoding="UTF-8"?>
<!-- What programs read in the page's head, and what people read at its foot. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">


  <!-- Dublin Core (DCMI, "Expressing Dublin Core in HTML") and the names that Google Scholar and Zotero read. -->
  <xsl:function name="r:metadata" as="element()+">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="title" as="xs:string" select="string-join(($record?title, $record?subtitle), ': ')"/>
    <xsl:variable name="issued" as="xs:string?" select="r:issued($record)"/>
    <title>{string-join((($title[.], r:page-title($document, $record))[1], $record?authors[1] ! r:display-name(.)), ' · ')}</title>
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>
    <xsl:sequence select="
        r:meta('author', $record?authors ! r:display-name(.)),
        r:meta('DC.title', $title),
        r:meta('DC.creator', $record?authors ! r:inverted-name(.)),
        r:meta('DC.contributor', ($record?translators, $record?editors) ! r:inverted-name(.)),
        r:meta('DC.date', ($record?created, $issued)[1]),
        r:meta('DC.publisher', $record?publisher),
        r:meta('DC.language', $record?language),
        r:meta('DC.rights', ($record?licence-uri, $record?licence)[1]),
        r:meta('DC.identifier', ($record?doi ! ('https://doi.org/' || .), $record?url)[1]),
        r:meta('DC.type', 'Text'),
        r:meta('citation_title', $title),
        r:meta('citation_author', $record?authors ! r:inverted-name(.)),
        r:meta('citation_publication_date', tokenize($issued, '/')[matches(., '^\d{4}')][1] ! translate(., '-', '/')),
        r:meta('citation_journal_title', $record?container[$record?container-level = 'j']),
        r:meta('citation_inbook_title', $record?container[$record?container-level = 'm']),
        r:meta('citation_volume', $record?volume),
        r:meta('citation_issue', $record?issue),
        r:meta('citation_firstpage', $record?first-page),
        r:meta('citation_lastpage', $record?last-page),
        r:meta('citation_language', $record?language),
        r:meta('citation_doi', $record?doi)"/>
  </xsl:function>

  <xsl:function name="r:meta" as="element(meta)*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values[.]">
      <meta name="{$name}" content="{.}"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:about" as="node()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="root" as="element()" select="$document/*"/>
    <xsl:variable name="rows" as="element()*" select="
        r:row('written', $root, string-join(($record?place, $record?created), ', ')),
        r:row('recipient', $root, string-join($record?recipients ! r:display-name(.), ', ')),
        r:row('source', $root, r:printed-source($record)),
        r:row('manuscript', $root, r:held-at($record)),
        r:row('translator', $root, string-join($record?translators ! r:display-name(.), ', ')),
        r:row('editor', $root, string-join($record?editors ! r:display-name(.), ', ')),
        r:row('transcriber', $root, string-join($record?transcribers ! r:display-name(.), ', ')),
        r:row('publisher', $root, string-join(($record?publisher, $record?publisher-place, $record?edited), ', ')),
        r:row('licence', $root, $record?licence)"/>
    <xsl:if test="$rows">
      <xsl:text>&#10;</xsl:text>
      <footer aria-labelledby="-about">
        <h2 id="-about">{r:label('about')}</h2>
        <dl>
          <xsl:sequence select="$rows"/>
        </dl>
      </footer>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:row" as="element()*">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="root" as="element()"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value">
      <dt>{r:label($key)}</dt>
      <dd>{$value}</dd>
    </xsl:if>
  </xsl:function>

  <!-- The Militant II:3, 1929-02-01, 4–6 -->
  <xsl:function name="r:printed-source" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="number" as="xs:string" select="string-join(($record?volume, $record?issue), ':')"/>
    <xsl:sequence select="
        string-join((
          string-join(($record?container, $number[.]), ' ')[.],
          string-join(($record?source-place, $record?source-publisher), ': ')[.],
          $record?published,
          string-join(($record?first-page, $record?last-page), '–')[.]), ', ')[.]"/>
  </xsl:function>

</xsl:stylesheet>
