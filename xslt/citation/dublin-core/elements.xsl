<?xml version="1.0" encoding="UTF-8"?>
<!-- A record in the fifteen elements of Dublin Core 1.1, for OAI-PMH and for the head of a page. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- $descriptions and $sources are in words, as whoever asks has them; $format is the media type of what is described. -->
  <xsl:function name="r:dublin-core-elements" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="descriptions" as="xs:string*"/>
    <xsl:param name="sources" as="xs:string*"/>
    <xsl:param name="format" as="xs:string"/>
    <xsl:sequence select="
        r:dc('title', (r:whole-title($record), $record?alternative-titles)),
        r:dc('creator', $record?authors ! r:inverted-name(.)),
        r:dc('contributor', ($record?translators, $record?editors, $record?transcribers, $record?contributors) ! r:inverted-name(.)),
        r:dc('date', r:w3c-date(r:issued($record))),
        r:dc('description', $descriptions),
        r:dc('subject', $record?keywords),
        r:dc('publisher', $record?publisher),
        r:dc('language', ($record?language, $record?languages)),
        r:dc('rights', ($record?licence, $record?licence-uri)),
        r:dc('identifier', r:all-identifiers($record)),
        r:dc('source', $sources),
        r:dc('relation', ($record?container[not(r:is-book($record))], $record?series)),
        r:dc('type', 'Text'),
        r:dc('format', $format)"/>
  </xsl:function>

  <!-- Each value once. -->
  <xsl:function name="r:dc" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="distinct-values($values)[.]">
      <xsl:element name="dc:{$name}" namespace="http://purl.org/dc/elements/1.1/">{.}</xsl:element>
    </xsl:for-each>
  </xsl:function>

  <!-- A date of W3CDTF, or two with a stroke between them, of which one may be wanting; without its doubts. -->
  <xsl:function name="r:w3c-date" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:sequence select="string-join(r:ends($edtf) ! replace(., '\.\.', ''), '/')[.]"/>
  </xsl:function>

</xsl:stylesheet>
