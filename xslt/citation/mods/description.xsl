<?xml version="1.0" encoding="UTF-8"?>
<!-- Titles, form, abstract, notes, subjects, identifiers, address and licence in MODS. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/mods/v3"
                xmlns:mods="http://www.loc.gov/mods/v3"
                xmlns:xlink="http://www.w3.org/1999/xlink"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="xs mods r"
                expand-text="yes">

  <!-- An article is apart if a space divides it from the title, since readers put one there. -->
  <xsl:function name="r:title-infos" as="element(mods:titleInfo)+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="title" as="xs:string" select="($record?title, '[Untitled]')[1]"/>
    <xsl:variable name="article" as="xs:string?" select="r:article($title, $record?language)[matches(., '\s$')]"/>
    <titleInfo usage="primary">
      <xsl:sequence select="
          r:mods-element('nonSort', $article ! replace(., '\s+$', '')),
          r:mods-element('title', substring($title, string-length($article) + 1)),
          r:mods-element('subTitle', $record?subtitle)"/>
    </titleInfo>
    <xsl:for-each select="distinct-values($record?alternative-titles)">
      <titleInfo type="alternative">
        <title>{.}</title>
      </titleInfo>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:mods-description" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <physicalDescription>
      <xsl:sequence select="
          r:mods-element('internetMediaType', 'application/tei+xml'),
          r:mods-element('extent', $record?extent),
          r:mods-element('digitalOrigin', 'reformatted digital')"/>
    </physicalDescription>
    <xsl:sequence select="
        r:mods-element('abstract', $record?abstract),
        r:mods-element('note', r:letter-note($record)),
        r:mods-element('note', 'version identification', $record?version),
        r:mods-element('note', 'original version', $record?source-text),
        $record?keywords ! r:mods-parent('subject', r:mods-element('topic', .))"/>
  </xsl:function>

  <xsl:function name="r:mods-identifiers" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="others" as="xs:string*" select="$record?identifiers?value[empty($record?doi) or not(ends-with(., $record?doi))]"/>
    <xsl:sequence select="
        r:mods-element('identifier', 'doi', $record?doi),
        distinct-values($others) ! r:mods-element('identifier', if (matches(., '^https?://')) then 'uri' else 'local', .)"/>
    <xsl:for-each select="r:web-address($record?url)">
      <location>
        <url usage="primary display">{.}</url>
      </location>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:access" as="element(mods:accessCondition)?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="$record?licence or $record?licence-uri or $record?licence-id">
      <accessCondition type="use and reproduction">
        <xsl:for-each select="r:web-address($record?licence-uri)">
          <xsl:attribute name="xlink:href" select="."/>
        </xsl:for-each>
        <xsl:text>{($record?licence, $record?licence-id, $record?licence-uri)[1]}</xsl:text>
      </accessCondition>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
