<?xml version="1.0" encoding="UTF-8"?>
<!-- The letters of a text, as a site takes them: maps for JSON. 'entry' is the letter as CMIF has it, and 'source' the printed book that
     it is in, if it is in one: elements, as text. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:include href="../citation/letters.xsl"/>
  <xsl:include href="../citation/cmif/actions.xsl"/>
  <xsl:include href="../citation/cmif/letter.xsl"/>
  <xsl:include href="../citation/cmif/source.xsl"/>
  <xsl:include href="../common/uuid.xsl"/>
  <xsl:include href="../common/web-addresses.xsl"/>

  <!-- $record: of the document. A corpus has one for each of its letters. -->
  <xsl:function name="r:site-letters" as="map(xs:string, item()*)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        (if ($r:document/tei:TEI) then $record[?letter] ! r:letters-of(.) else r:letters-told-of($r:document)) ! r:site-letter(.)"/>
  </xsl:function>

  <xsl:function name="r:site-letter" as="map(xs:string, item()*)">
    <xsl:param name="letter" as="map(xs:string, item()*)"/>
    <xsl:variable name="sent" as="map(xs:string, item()*)*" select="$letter?correspondence ! ?actions[?type = 'sent']"/>
    <xsl:variable name="received" as="map(xs:string, item()*)*" select="$letter?correspondence ! ?actions[?type = 'received']"/>
    <xsl:variable name="date" as="xs:string?" select="($sent ! ?date, $received ! ?date)[1]"/>
    <xsl:sequence select="
        map:merge((
          r:members(map {
            'place': ($sent ! ?place)[1],
            'destination': ($received ! ?place)[1],
            'date': $date,
            'start': r:moment($date, 1),
            'end': r:moment($date, 2),
            'entry': r:as-text(r:cmif-letter($letter)),
            'source': $letter[exists(?container)] ! r:as-text(r:cmif-source(.))
          }),
          map {
            'from': array { $sent ! ?people ! r:site-name(.) },
            'to': array { $received ! ?people ! r:site-name(.) }
          }))"/>
  </xsl:function>

  <xsl:function name="r:as-text" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="serialize($element, map { 'method': 'xml', 'omit-xml-declaration': true() })"/>
  </xsl:function>

</xsl:stylesheet>
