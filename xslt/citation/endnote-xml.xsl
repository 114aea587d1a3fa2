<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as a record of EndNote's XML, as EndNote itself writes it: in its order of elements, and with the style around
     every text, without which some programs find none. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="one-line.xsl"/>
  <xsl:include href="unsaid.xsl"/>
  <xsl:include href="endnote/roles.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="
      author title secondary-title full-title pages volume number keyword year date pub-location publisher isbn call-num
      electronic-resource-num abstract label notes work-location language url"/>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="r:endnote-unsaid($record)"/>
  </xsl:function>

  <!-- EndNote's numbers and names of these kinds of references. -->
  <xsl:variable name="r:reference-types" as="map(xs:string, xs:string+)" select="
      map {
        'article': ('17', 'Journal Article'), 'chapter': ('5', 'Book Section'), 'book': ('6', 'Book'),
        'letter': ('26', 'Personal Communication'), 'manuscript': ('36', 'Manuscript'), 'text': ('13', 'Generic')
      }"/>

  <xsl:template name="r:citation" as="element()">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:variable name="type" as="xs:string+" select="$r:reference-types($record?kind)"/>
    <xsl:variable name="host" as="xs:string?" select="$record?container[$record?kind = ('article', 'chapter')]"/>
    <xml>
      <records>
        <record>
          <source-app name="Rubricator">Rubricator</source-app>
          <rec-number>1</rec-number>
          <ref-type name="{$type[2]}">{$type[1]}</ref-type>
          <xsl:where-populated>
            <contributors>
              <xsl:sequence select="
                  r:endnote-authors('authors', $record?authors),
                  r:endnote-authors('secondary-authors', r:secondary-authors($record)),
                  r:endnote-authors('tertiary-authors', r:tertiary-authors($record)),
                  r:endnote-authors('subsidiary-authors', $record?translators)"/>
            </contributors>
          </xsl:where-populated>
          <xsl:where-populated>
            <titles>
              <xsl:sequence select="
                  r:endnote('title', r:whole-title($record)),
                  r:endnote('secondary-title', ($host, $record?series[empty($record?container)])[1])"/>
            </titles>
          </xsl:where-populated>
          <xsl:where-populated>
            <periodical>
              <xsl:sequence select="r:endnote('full-title', $host[$record?kind = 'article'])"/>
            </periodical>
          </xsl:where-populated>
          <xsl:sequence select="
              r:endnote('pages', ($record?pages[contains(., ',')] ! translate(., '–', '-'), string-join(($record?first-page, $record?last-page), '-'))[1]),
              r:endnote('volume', $record?volume),
              r:endnote('number', $record?issue)"/>
          <xsl:where-populated>
            <keywords>
              <xsl:sequence select="$record?keywords ! r:endnote('keyword', .)"/>
            </keywords>
          </xsl:where-populated>
          <xsl:sequence select="
              r:endnote-dates(r:issued($record)),
              r:endnote('pub-location', r:publisher-place($record)),
              r:endnote('publisher', r:publisher($record)),
              r:endnote('isbn', r:endnote-number($record)),
              r:endnote('call-num', $record?shelfmark),
              r:endnote('electronic-resource-num', $record?doi),
              r:endnote('abstract', $record?abstract),
              r:endnote('label', r:citation-key($record)),
              r:endnote('notes', r:letter-note($record)),
              r:endnote('work-location', string-join(($record?repository, $record?collection) ! r:without-stop(.), ', ')),
              r:endnote('language', $record?language)"/>
          <xsl:for-each select="$record?url">
            <urls>
              <related-urls>
                <url>
                  <xsl:sequence select="r:styled(.)"/>
                </url>
              </related-urls>
            </urls>
          </xsl:for-each>
        </record>
      </records>
    </xml>
  </xsl:template>

  <xsl:function name="r:styled" as="element()">
    <xsl:param name="text" as="xs:string"/>
    <style face="normal" font="default" size="100%">{$text}</style>
  </xsl:function>

  <xsl:function name="r:endnote" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value">
      <xsl:element name="{$name}">
        <xsl:sequence select="r:styled($value)"/>
      </xsl:element>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:endnote-authors" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:if test="exists($names)">
      <xsl:element name="{$name}">
        <xsl:for-each select="$names">
          <author>
            <xsl:sequence select="r:styled(r:endnote-name(.))"/>
          </author>
        </xsl:for-each>
      </xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- The year, and what is more than a year in EDTF: EndNote's date is any text. -->
  <xsl:function name="r:endnote-dates" as="element()?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:if test="$edtf">
      <dates>
        <xsl:sequence select="r:endnote('year', r:year($edtf))"/>
        <xsl:if test="not($edtf = r:year($edtf))">
          <pub-dates>
            <date>
              <xsl:sequence select="r:styled($edtf)"/>
            </date>
          </pub-dates>
        </xsl:if>
      </dates>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
