<?xml version="1.0" encoding="UTF-8"?>
<!-- What people read at the page's foot: where the text comes from, who made the edition, and what may be done with it. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:about" as="node()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="header" as="element(tei:teiHeader)?" select="r:header($document)"/>
    <xsl:variable name="rows" as="element()*" select="
        r:row('written', string-join(($record?place, $record?created ! r:written-date(.)), ', ')),
        r:row('recipient', $record?recipients ! r:display-name(.)),
        r:facts(r:label('source'), r:fact(r:cited-source($record))),
        r:row('manuscript', r:held-at($record)),
        r:makers(r:label('author'), $record?authors[exists($record?authors ! ?uri)]),
        r:makers(r:label('translator'), $record?translators),
        r:makers(r:label('editor'), $record?editors),
        r:makers(r:label('transcriber'), $record?transcribers),
        r:other-makers($header/tei:fileDesc[1]),
        r:row('series', $record?series),
        r:row('publisher', string-join(($record?publisher, $record?publisher-place, $record?edited ! r:written-date(.)), ', ')),
        r:facts(r:label('licence'), r:licence-fact($record)),
        r:row('keywords', string-join($record?keywords, ', ')),
        r:facts(r:label('identifier'), r:identifier-facts($record)),
        r:row('revised', r:written-date($record?revised)),
        r:row('encoded-with', $header/tei:encodingDesc/tei:appInfo/tei:application ! r:program(.)),
        r:facts(r:label('downloads'), $r:alternates ! r:download(.))"/>
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

  <!-- Those whom a statement names for something else, in its own words, and who paid. -->
  <xsl:function name="r:other-makers" as="element()*">
    <xsl:param name="file" as="element(tei:fileDesc)?"/>
    <xsl:for-each select="$file/(tei:titleStmt | tei:editionStmt)/tei:respStmt[r:role(.) = 'other'][r:field(tei:resp[1])]">
      <xsl:sequence select="
          r:makers(replace(r:field(tei:resp[1]), '\s*:$', ''), r:distinct(r:names(tei:persName | tei:orgName | tei:name)))"/>
    </xsl:for-each>
    <xsl:sequence select="r:row('principal', distinct-values($file/tei:titleStmt/tei:principal ! r:field(.)))"/>
    <xsl:sequence select="r:row('funder', distinct-values($file/tei:titleStmt/(tei:funder | tei:sponsor) ! r:field((tei:orgName, tei:name, .)[1])))"/>
  </xsl:function>

  <xsl:function name="r:cited-source" as="node()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        if (r:is-book($record)) then r:joined([r:cited-title($record), r:cited-container($record)], ', ')
        else (r:cited-container($record)[exists($record?container)], r:words($record?source-text))"/>
  </xsl:function>

  <!-- The Militant, vol. II, no. 3, 1 February 1929, pp. 4–6 -->
  <xsl:function name="r:printed-source" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="string-join(r:cited-source($record))[.]"/>
  </xsl:function>

  <!-- By its words where they are few, by its name where they are a contract. -->
  <xsl:function name="r:licence-fact" as="element(dd)?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="name" as="xs:string?" select="r:licence-name($record?licence-uri)"/>
    <xsl:variable name="words" as="xs:string?" select="
        ($record?licence[string-length(.) le 160], $name, $record?licence ! r:shortened(., 160), $record?licence-uri)[1]"/>
    <xsl:choose>
      <xsl:when test="$words and r:href($record?licence-uri)">
        <dd>
          <a rel="license" href="{r:href($record?licence-uri)}">{$words}</a>
        </dd>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="r:fact(r:words($words))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- CC BY-SA 4.0 -->
  <xsl:function name="r:licence-name" as="xs:string?">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:variable name="parts" as="xs:string*" select="
        tokenize($address[matches(., '^https?://creativecommons\.org/(licenses|publicdomain)/')], '/')[position() = (5, 6)]"/>
    <xsl:sequence select="
        if (empty($parts)) then ()
        else if ($parts[1] = 'zero') then string-join(('CC0', $parts[2]), ' ')
        else if ($parts[1] = 'mark') then string-join(('Public Domain Mark', $parts[2]), ' ')
        else string-join(('CC', upper-case($parts[1]), $parts[2]), ' ')"/>
  </xsl:function>

  <xsl:function name="r:identifier-facts" as="element(dd)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:for-each select="$record?identifiers">
      <dd>
        <xsl:sequence select="
            r:words(?type[not(lower-case(.) = ('url', 'uri'))] ! (. || r:label('colon'))),
            r:linked(?value, (?value[matches(., '^https?://')], ?value[starts-with(., '10.')] ! ('https://doi.org/' || .))[1])"/>
      </dd>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:program" as="xs:string">
    <xsl:param name="application" as="element(tei:application)"/>
    <xsl:sequence select="string-join(((r:field($application/tei:label[1]), string($application/@ident))[.][1], $application/@version), ' ')"/>
  </xsl:function>

  <xsl:function name="r:download" as="element(dd)?">
    <xsl:param name="file" as="map(xs:string, xs:string)"/>
    <xsl:for-each select="r:href($file?href)">
      <dd>
        <a href="{.}" type="{$file?type}">{r:format-name($file)}</a>
      </dd>
    </xsl:for-each>
  </xsl:function>

  <!-- What people call a format; one that the labels do not know goes by its media type. -->
  <xsl:function name="r:format-name" as="xs:string">
    <xsl:param name="file" as="map(xs:string, xs:string)"/>
    <xsl:variable name="key" as="xs:string" select="'format-' || $file?format"/>
    <xsl:sequence select="(r:label($key)[. ne $key], $file?type)[1]"/>
  </xsl:function>

</xsl:stylesheet>
