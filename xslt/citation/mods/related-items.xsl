<?xml version="1.0" encoding="UTF-8"?>
<!-- What the text is part of, and what it was taken from, in MODS. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns="http://www.loc.gov/mods/v3"
                xmlns:mods="http://www.loc.gov/mods/v3"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:mods-related-items" as="element(mods:relatedItem)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="host" as="xs:string?" select="r:host-title($record)"/>
    <xsl:sequence select="
        r:mods-related-item(if ($host) then 'host' else 'original', (
          r:mods-parent('titleInfo', r:mods-element('title', $record?container)),
          $record?source-editors ! r:mods-name(map:put(., 'role', 'edt'), false()),
          r:mods-parent('originInfo', (
            r:imprint-elements($record?source-place, $record?source-publisher), r:mods-element('edition', $record?source-edition), r:mods-dates('dateIssued', $record?published, false()))),
          $record?source-identifiers[?scheme] ! r:mods-element('identifier', lower-case(?scheme), ?value),
          r:mods-part($record))),
        r:mods-related-item('original', r:mods-parent('location', (
          r:mods-element('physicalLocation', string-join(($record?repository, $record?collection) ! r:without-stop(.), ', ')),
          r:mods-element('shelfLocator', $record?shelfmark)))),
        r:mods-related-item('series', r:mods-parent('titleInfo', r:mods-element('title', $record?series)))"/>
  </xsl:function>

  <xsl:function name="r:mods-related-item" as="element(mods:relatedItem)?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="children" as="element()*"/>
    <xsl:if test="exists($children)">
      <relatedItem type="{$type}">
        <xsl:sequence select="$children"/>
      </relatedItem>
    </xsl:if>
  </xsl:function>

  <!-- Where in the periodical or book. -->
  <xsl:function name="r:mods-part" as="element(mods:part)?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:where-populated>
      <part>
        <xsl:for-each select="('volume', 'issue')[exists($record(.))]">
          <detail type="{.}">
            <number>{$record(.)}</number>
          </detail>
        </xsl:for-each>
        <xsl:if test="$record?first-page or $record?last-page">
          <extent unit="pages">
            <xsl:sequence select="r:mods-element('start', $record?first-page), r:mods-element('end', $record?last-page)"/>
          </extent>
        </xsl:if>
      </part>
    </xsl:where-populated>
  </xsl:function>

</xsl:stylesheet>
