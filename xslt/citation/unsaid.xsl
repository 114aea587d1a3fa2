<?xml version="1.0" encoding="UTF-8"?>
<!-- What a record says, as it continues "the format cannot say": for the formats that have no place for it. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:variable name="r:said-of" as="map(xs:string, xs:string)" select="
      map {
        'editors': 'who edited it', 'translators': 'who translated it', 'transcribers': 'who transcribed it',
        'recipients': 'to whom it was written', 'contributors': 'who else contributed to it', 'funders': 'who paid for it',
        'created': 'when it was written', 'place': 'where it was written', 'edited': 'when this file was published',
        'licence': 'under what licence it is', 'series': 'of what series it is part', 'source-text': 'what its source is',
        'publisher-place': 'where this file was published', 'publisher': 'who published this file',
        'alternative-titles': 'what else it is called', 'languages': 'what other languages it is in',
        'source-editors': 'who edited the printed source', 'source-publisher': 'who published the printed source',
        'pages': 'on what pages it is, which do not follow on one another', 'version': 'what version of the file it is'
      }"/>

  <!-- Of $keys of the record, which the format has no place for, those that the record has something under. -->
  <xsl:function name="r:left-out" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="keys" as="xs:string*"/>
    <xsl:sequence select="$keys[exists($record(.))] ! $r:said-of(.)"/>
  </xsl:function>

</xsl:stylesheet>
