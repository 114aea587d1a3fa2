<?xml version="1.0" encoding="UTF-8"?>
<!-- Dublin Core as DCMI's recommendation "Expressing Dublin Core metadata using HTML/XHTML meta and link elements" writes it.
     HTML has no attribute scheme any more, so no value says its encoding scheme. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:dublin-core" as="element()+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="description" as="xs:string?"/>
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>
    <link rel="schema.DCTERMS" href="http://purl.org/dc/terms/"/>
    <xsl:sequence select="
        r:dublin-core-elements($record, $description, (r:printed-source($record), r:held-at($record)) ! r:plain(.), 'text/html')
          ! r:meta('DC.' || local-name(), .),
        r:meta('DCTERMS.created', $record?created),
        r:meta('DCTERMS.issued', r:publication-date($record)),
        r:meta('DCTERMS.modified', $record?revised),
        r:meta('DCTERMS.license', $record?licence-uri),
        r:meta('DCTERMS.isPartOf', ($record?container[not(r:is-book($record))], $record?series)),
        r:meta('DCTERMS.bibliographicCitation', r:plain(string-join(r:reference($record, (), r:address($record)))))"/>
  </xsl:function>

  <!-- What keeps words on one line in print keeps a program from finding them. -->
  <xsl:function name="r:plain" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="translate($words, '&#160;', ' ')"/>
  </xsl:function>

</xsl:stylesheet>
