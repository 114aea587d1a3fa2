<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as RIS, by the specification of 2011: a tag a line, and lines end as on Windows. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="one-line.xsl"/>
  <xsl:include href="unsaid.xsl"/>
  <xsl:include href="endnote/roles.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template name="r:citation" as="text()">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:value-of select="(r:ris-lines($record), 'ER  - ') ! (. || '&#13;&#10;')" separator=""/>
  </xsl:template>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="r:left-out($record, 'pages'[contains($record?pages, ',')]), r:endnote-unsaid($record)"/>
  </xsl:function>

  <xsl:variable name="r:ris-types" as="map(xs:string, xs:string)" select="
      map { 'article': 'JOUR', 'chapter': 'CHAP', 'book': 'BOOK', 'letter': 'PCOMM', 'manuscript': 'MANSCPT', 'text': 'GEN' }"/>

  <xsl:function name="r:ris-lines" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="issued" as="xs:string?" select="r:issued($record)"/>
    <xsl:sequence select="
        r:ris('TY', $r:ris-types($record?kind)),
        r:ris('ID', r:citation-key($record)),
        r:ris('AU', $record?authors ! r:endnote-name(.)),
        r:ris('A2', r:secondary-authors($record) ! r:endnote-name(.)),
        r:ris('A3', r:tertiary-authors($record) ! r:endnote-name(.)),
        r:ris('A4', $record?translators ! r:endnote-name(.)),
        r:ris('TI', r:whole-title($record)),
        r:ris('T2', if ($record?kind = ('article', 'chapter')) then $record?container else $record?series[empty($record?container)]),
        r:ris('VL', $record?volume),
        r:ris('IS', $record?issue),
        r:ris('SP', $record?first-page),
        r:ris('EP', $record?last-page),
        r:ris('SN', r:endnote-number($record)),
        r:ris('PB', r:publisher($record)),
        r:ris('CY', r:publisher-place($record)),
        r:ris('PY', r:year($issued)),
        r:ris('DA', r:ris-date($issued)),
        r:ris('LA', $record?language),
        r:ris('AV', string-join(($record?repository, $record?collection) ! r:without-stop(.), ', ')),
        r:ris('CN', $record?shelfmark),
        r:ris('KW', $record?keywords),
        r:ris('AB', $record?abstract),
        r:ris('N1', r:letter-note($record)),
        r:ris('DO', $record?doi),
        r:ris('UR', $record?url)"/>
  </xsl:function>

  <xsl:function name="r:ris" as="xs:string*">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="$values[.] ! ($tag || '  - ' || r:one-line(.))"/>
  </xsl:function>

  <!-- YYYY/MM/DD/ and what else there is to say of it: the date in EDTF, where it is more than these numbers. A year alone has a
       tag of its own. -->
  <xsl:function name="r:ris-date" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="start" as="xs:string?" select="r:ends($edtf)[matches(., '^\d{4}')][1]"/>
    <xsl:variable name="numbers" as="xs:string*" select="tokenize($start, '-')"/>
    <xsl:sequence select="
        $edtf[not(. = r:year(.))]
        ! string-join((for $n in 1 to 3 return string($numbers[$n]), string(.[not(. = $start)])), '/')"/>
  </xsl:function>

</xsl:stylesheet>
