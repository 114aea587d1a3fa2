<?xml version="1.0" encoding="UTF-8"?>
<!-- Who published the file, when, under which licence, and by which identifiers it is known. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:edition" as="map(xs:string, item()*)">
    <xsl:param name="file" as="element(tei:fileDesc)?"/>
    <xsl:variable name="publication" as="element(tei:publicationStmt)?" select="$file/tei:publicationStmt[1]"/>
    <xsl:variable name="publisher" as="element()?" select="$publication/(tei:publisher, tei:authority, tei:distributor)[r:field(.)][1]"/>
    <xsl:variable name="dates" as="element(tei:date)*" select="$publication/tei:date, $file/tei:editionStmt//tei:date"/>
    <xsl:variable name="identifiers" as="map(xs:string, xs:string)*" select="
        $publication/descendant::tei:idno[not(tei:idno)] ! r:identifier(.), $publication/(tei:ref, tei:ptr) ! r:referred-identifier(.)"/>
    <xsl:sequence select="
        map:merge((
          r:licence-of($publication),
          map {
            'publisher': r:field(($publisher/(tei:orgName, tei:name, tei:persName), $publisher)[r:field(.)][1])[not(lower-case(.) = ('unpublished', 'unknown', 'not published'))] ! r:without-separator(.),
            'publisher-place': r:first-field(($publication/tei:pubPlace, $publication/tei:publisher/tei:pubPlace)) ! r:without-separator(.),
            'edited': (($dates[matches(@type, 'publ|issue', 'i')], $dates[not(matches(@type, 'creat|writ', 'i'))]) ! r:edtf(.))[1],
            'identifiers': $identifiers,
            'doi': $identifiers[?scheme = 'DOI'][1]?value ! r:bare-doi(.),
            'url': r:address-of-edition($identifiers),
            'version': ($file/tei:editionStmt/tei:edition ! (@n ! string(), analyze-string(string(r:field(.)), '(?:version|v\.?)\s*(\d[\d.]*\d|\d)', 'i')//*:group ! string()))[.][1],
            'extent': r:extent($file/tei:extent[1]),
            'funders': r:distinct(r:names($file/tei:titleStmt/tei:funder))
          }))"/>
  </xsl:function>

  <!-- The licence in its element, in a paragraph, or in a reference; else what is said of the rights. -->
  <xsl:function name="r:licence-of" as="map(xs:string, item()*)">
    <xsl:param name="publication" as="element(tei:publicationStmt)?"/>
    <xsl:variable name="statements" as="element()*" select="
        $publication/tei:availability/(tei:licence, tei:p, tei:ab), $publication/(tei:p, tei:ab)[r:licence-of-words(r:field(.)) or .//@target[r:licence-of-address(.)]]"/>
    <xsl:variable name="known" as="element()?" select="$statements[exists(r:addresses(.) ! r:licence-of-address(.)) or r:licence-of-words(r:field(.))][1]"/>
    <xsl:variable name="statement" as="element()?" select="($known, $statements[r:field(.) or r:addresses(.)])[1]"/>
    <xsl:variable name="addresses" as="xs:string*" select="r:addresses($statement)"/>
    <xsl:variable name="address" as="xs:string?" select="($addresses[matches(., 'creativecommons\.org/|licen[cs]e', 'i')], $addresses)[1]"/>
    <xsl:variable name="identifier" as="xs:string?" select="
        if (exists($addresses[matches(., '^https?://(www\.)?creativecommons\.org/')])) then r:licence-of-address($address)
        else (($addresses ! r:licence-of-address(.)), r:licence-of-words(r:field($statement)))[1]"/>
    <xsl:sequence select="
        map {
          'licence': r:field(($statement[self::tei:licence]/(tei:p, tei:ab), $statement)[r:field(.)][1]),
          'licence-uri': (r:commons-address($identifier), $address ! replace(., '(creativecommons\.org/.*/)(deed|legalcode)\..*$', '$1'))[1],
          'licence-id': $identifier
        }"/>
  </xsl:function>

  <!-- Addresses of the web that an element points to or has in its words. -->
  <xsl:function name="r:addresses" as="xs:string*">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="
        $element/descendant-or-self::*/@target ! tokenize(.)[matches(., '^https?://')],
        analyze-string(string(r:field($element)), 'https?://[^\s&lt;&gt;()]+')/*:match ! replace(., '[.,;:]+$', '')"/>
  </xsl:function>

</xsl:stylesheet>
