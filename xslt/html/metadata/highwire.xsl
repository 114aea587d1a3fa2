<?xml version="1.0" encoding="UTF-8"?>
<!-- The names that Highwire Press gave, which Google Scholar and Zotero read. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- A chapter's book has two names: Google Scholar's and Zotero's. -->
  <xsl:function name="r:highwire" as="element(meta)+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="book" as="xs:string?" select="$record?container[$record?container-level = 'm'][not(r:is-book($record))]"/>
    <xsl:sequence select="
        r:meta('citation_title', r:whole-title($record)),
        r:meta('citation_author', $record?authors ! r:inverted-name(.)),
        r:meta('citation_editor', $record?editors ! r:inverted-name(.)),
        r:meta('citation_translator', $record?translators ! r:inverted-name(.)),
        r:meta('citation_publication_date', r:highwire-date(r:issued($record))),
        r:meta('citation_online_date', r:highwire-date($record?edited)),
        r:meta('citation_journal_title', $record?container[$record?container-level = 'j']),
        r:meta('citation_inbook_title', $book),
        r:meta('citation_book_title', $book),
        r:meta('citation_series_title', $record?series),
        r:meta('citation_volume', $record?volume),
        r:meta('citation_issue', $record?issue),
        r:meta('citation_firstpage', $record?first-page),
        r:meta('citation_lastpage', $record?last-page),
        r:meta('citation_publisher', r:publisher($record)),
        r:meta('citation_language', $record?language),
        r:meta('citation_keywords', $record?keywords),
        r:meta('citation_doi', $record?doi),
        r:meta('citation_fulltext_html_url', r:canonical-address($record))"/>
  </xsl:function>

  <!-- 1929/02/01; of an interval, the end that is known first. Years before Christ have no form here. -->
  <xsl:function name="r:highwire-date" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:sequence select="r:ends($edtf)[matches(., '^\d{4}')][1] ! translate(., '-', '/')"/>
  </xsl:function>

</xsl:stylesheet>
