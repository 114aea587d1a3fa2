<?xml version="1.0" encoding="UTF-8"?>
<!-- What a header says of a letter's way, for those who gather letters: a map for every correspDesc, in the order of the header,
     with 'number' (as the edition counts its letters), and 'actions', each a map:
       type           'sent', 'received' and so on, as in the header
       people         names, see names.xsl; 'cert' is 'low' of one that the header doubts
       place, place-uri, place-cert
       date           EDTF -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:correspondence" as="map(xs:string, item()*)*">
    <xsl:param name="header" as="element(tei:teiHeader)"/>
    <xsl:sequence select="
        $header/tei:profileDesc/tei:correspDesc
          ! map { 'number': (@key, @n)[1] ! string(), 'actions': tei:correspAction ! r:correspondence-action(.) }"/>
  </xsl:function>

  <xsl:function name="r:correspondence-action" as="map(xs:string, item()*)">
    <xsl:param name="action" as="element(tei:correspAction)"/>
    <xsl:variable name="place" as="element()?" select="$action//(tei:placeName | tei:settlement | tei:geogName)[r:field(.)] => head()"/>
    <xsl:sequence select="
        map {
          'type': string($action/@type),
          'people': $action/(tei:persName | tei:orgName | tei:name | tei:rs) ! r:correspondents(.),
          'place': r:field($place),
          'place-uri': ($place/(@ref, @key) ! tokenize(.) ! r:web-addresses-of(.))[1],
          'place-cert': 'low'[r:is-doubted($place)],
          'date': r:edtf(($action//tei:date)[1])
        }"/>
  </xsl:function>

  <xsl:function name="r:correspondents" as="map(xs:string, xs:string)*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="r:names($element) ! (if (r:is-doubted($element)) then map:put(., 'cert', 'low') else .)"/>
  </xsl:function>

  <xsl:function name="r:is-doubted" as="xs:boolean">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="$element/@cert = ('low', 'medium', 'unknown')"/>
  </xsl:function>

</xsl:stylesheet>
