<?xml version="1.0" encoding="UTF-8"?>
<!-- What kind of thing the text is, where and when it was written, and by whom its file was published, in MODS. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/mods/v3"
                xmlns:mods="http://www.loc.gov/mods/v3"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The genres are those terms of the MARC genre list that the kinds of a record have. -->
  <xsl:function name="r:resource-kind" as="element()+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <typeOfResource>
      <xsl:if test="$record?kind = 'manuscript'">
        <xsl:attribute name="manuscript" select="'yes'"/>
      </xsl:if>
      <xsl:text>text</xsl:text>
    </typeOfResource>
    <xsl:for-each select="$record?kind[. = ('letter', 'article', 'book')]">
      <genre authority="marcgt">{.}</genre>
    </xsl:for-each>
  </xsl:function>

  <!-- The writing and the publication are events of their own. -->
  <xsl:function name="r:origin" as="element(mods:originInfo)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:event('production', $record?place, (), r:mods-dates('dateCreated', $record?created, true())),
        r:event('publication', $record?publisher-place, $record?publisher, (
          r:mods-dates('dateIssued', $record?edited, empty($record?created)),
          r:mods-dates('dateModified', $record?revised, false())))"/>
  </xsl:function>

  <xsl:function name="r:event" as="element(mods:originInfo)?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="place" as="xs:string?"/>
    <xsl:param name="publisher" as="xs:string?"/>
    <xsl:param name="dates" as="element()*"/>
    <xsl:if test="$place or $publisher or exists($dates)">
      <originInfo eventType="{$type}">
        <xsl:sequence select="r:imprint-elements($place, $publisher), $dates"/>
      </originInfo>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:imprint-elements" as="element()*">
    <xsl:param name="place" as="xs:string?"/>
    <xsl:param name="publisher" as="xs:string?"/>
    <xsl:sequence select="
        r:mods-parent('place', r:mods-element('placeTerm', 'text', $place)),
        r:mods-element('publisher', $publisher)"/>
  </xsl:function>

  <!-- A language by MARC's code, a variety by its tag, and a language that MARC's list has not by ISO 639-3. -->
  <xsl:function name="r:mods-languages" as="element(mods:language)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:for-each select="distinct-values(($record?language, $record?languages))">
      <xsl:variable name="code" as="xs:string?" select="r:iso-639-2b(.)"/>
      <language>
        <xsl:choose>
          <xsl:when test="contains(., '-')">
            <languageTerm type="code" authority="rfc4646">{.}</languageTerm>
          </xsl:when>
          <xsl:when test="$code">
            <languageTerm type="code" authority="iso639-2b">{$code}</languageTerm>
          </xsl:when>
          <xsl:otherwise>
            <languageTerm type="code" authority="iso639-3">{(r:iso-639-3(.), 'und')[1]}</languageTerm>
          </xsl:otherwise>
        </xsl:choose>
      </language>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
