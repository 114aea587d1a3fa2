<?xml version="1.0" encoding="UTF-8"?>
<!-- The metadata of a record of InvenioRDM. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:invenio-metadata" as="element()+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:json-object('resource_type', r:json-strings('id', 'publication-' || r:publication-type($record))),
        r:invenio-creators($record?authors),
        r:json-strings('title', (r:whole-title($record), 'Untitled')[1]),
        r:json-array('additional_titles', $record?alternative-titles[string-length(.) ge 3] ! r:invenio-typed('title', ., 'alternative-title')),
        r:json-strings('publisher', $record?publisher),
        r:json-strings('publication_date', r:level-0(r:publication-date($record))),
        r:json-array('dates', r:invenio-dates($record)),
        r:json-array('languages', distinct-values($record?languages ! r:iso-639-3(.)) ! r:json-item(r:json-strings('id', .))),
        r:json-array('contributors', (
          $record?editors ! r:invenio-contributor(., 'editor'),
          $record?translators ! r:invenio-contributor(., 'translator'),
          ($record?transcribers, $record?contributors) ! r:invenio-contributor(., lower-case(r:deposition-role(?role))))),
        r:json-array('subjects', $record?keywords ! r:json-item(r:json-strings('subject', .))),
        r:json-strings('description', r:html-paragraphs($record?abstract)),
        r:json-array('additional_descriptions', r:html-paragraphs(r:deposition-notes($record)) ! r:invenio-typed('description', ., 'other')),
        r:json-array('rights', r:invenio-rights($record)),
        r:json-array('identifiers', r:invenio-alternates($record)),
        r:json-array('related_identifiers', r:invenio-related($record)),
        r:json-array('funding', $record?funders ! r:json-item(r:json-object('funder', r:json-strings('name', r:display-name(.))))),
        r:json-array('sizes', $record?extent ! r:json-string(.)),
        r:json-array('formats', r:json-string('application/tei+xml')),
        r:json-strings('version', $record?version ! substring(., 1, 191))"/>
  </xsl:function>

  <xsl:function name="r:invenio-typed" as="element()">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="r:json-item((r:json-strings($key, $value), r:json-object('type', r:json-strings('id', $type))))"/>
  </xsl:function>

  <xsl:function name="r:invenio-dates" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:invenio-date('created', $record?created),
        r:invenio-date('issued', $record?published),
        r:invenio-date('available', $record?edited)"/>
  </xsl:function>

  <!-- What the date cannot say, its description does. -->
  <xsl:function name="r:invenio-date" as="element()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:for-each select="r:level-0($edtf)">
      <xsl:sequence select="
          r:json-item((
            r:json-strings('date', .), r:json-object('type', r:json-strings('id', $type)),
            r:json-strings('description', r:date-in-words($edtf))))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A licence of its list by the name there; another in words. -->
  <xsl:function name="r:invenio-rights" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="listed" as="xs:string?" select="r:listed-licence($record?licence-id)"/>
    <xsl:variable name="words" as="xs:string?" select="($record?licence, $record?licence-uri)[1]"/>
    <xsl:sequence select="
        if ($listed) then r:json-item(r:json-strings('id', lower-case($listed)))
        else $words ! r:json-item((
               r:json-object('title', r:json-strings('en', .)),
               r:json-strings('link', r:web-address($record?licence-uri))))"/>
  </xsl:function>

</xsl:stylesheet>
