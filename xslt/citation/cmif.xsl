<?xml version="1.0" encoding="UTF-8"?>
<!-- The letters of a document in the Correspondence Metadata Interchange Format, for correspSearch: a TEI file whose header is
     all. https://github.com/TEI-Correspondence-SIG/CMIF (1.0, with the doubts of the draft of 1.1) -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.tei-c.org/ns/1.0"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="addresses.xsl"/>
  <xsl:include href="letters.xsl"/>
  <xsl:include href="cmif/actions.xsl"/>
  <xsl:include href="cmif/file.xsl"/>
  <xsl:include href="cmif/letter.xsl"/>
  <xsl:include href="cmif/source.xsl"/>
  <xsl:include href="../common/uuid.xsl"/>
  <xsl:include href="../common/web-addresses.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- There is no index of no letters. -->
  <xsl:template match="document-node()[r:header(.)][empty(r:headers-of-letters(.))]" as="empty-sequence()">
    <xsl:sequence select="r:message('XSL006', r:header(.), 'CMIF')"/>
  </xsl:template>

  <xsl:template name="r:citation" as="element(tei:TEI)">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:variable name="letters" as="map(xs:string, item()*)*" select="r:letters-told-of(/)"/>
    <xsl:sequence select="r:headers-of-letters(/)[exists(/tei:teiCorpus)] ! r:cmif-findings(.)"/>
    <TEI>
      <teiHeader>
        <xsl:sequence select="r:cmif-file($record, $letters)"/>
        <profileDesc>
          <xsl:sequence select="$letters ! r:cmif-letter(.)"/>
        </profileDesc>
      </teiHeader>
      <text>
        <body>
          <p/>
        </body>
      </text>
    </TEI>
  </xsl:template>

  <xsl:function name="r:missing" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        'CMIF requires a title'[empty($record?title)],
        'CMIF requires somebody to ask, an editor'[empty($record?editors)],
        'CMIF requires a publisher'[empty($record?publisher)],
        'CMIF requires an address on the web'[empty(r:permanent-address($record))],
        'CMIF requires the day of the last change'[empty(r:cmif-changed($record))],
        'CMIF requires the licence CC BY 4.0'[not($record?licence-id = ('CC-BY-4.0', 'CC0-1.0'))],
        r:cmif-unknown($record)"/>
  </xsl:function>

  <xsl:function name="r:cmif-unknown" as="xs:string*">
    <xsl:param name="letter" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        'CMIF requires a sender'[$letter?letter][empty((r:cmif-people($letter, 'sent'), $letter?authors))],
        'CMIF requires an addressee'[$letter?letter][empty(r:cmif-people($letter, 'received'))]"/>
  </xsl:function>

  <!-- The header of a corpus speaks for the file; each letter for itself. -->
  <xsl:function name="r:cmif-findings" as="empty-sequence()">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:for-each select="r:record($header)">
      <xsl:sequence select="
          r:cmif-unknown(.) ! r:message('XSL003', $header, .),
          r:unsaid(.) ! r:message('XSL005', $header, .)"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="actions" as="map(xs:string, item()*)*" select="$record?correspondence ! ?actions"/>
    <xsl:sequence select="
        distinct-values($actions ! ?type[not(. = ('sent', 'received'))]) ! ('that the letter was ' || (.[.], 'on its way')[1]),
        $actions[?date ! matches(., '[~%]')] ! ('that the date ' || ?date || ' is approximate, only that it is uncertain'),
        $record?translators ! ('who translated the letter: ' || r:display-name(.))"/>
  </xsl:function>

</xsl:stylesheet>
