<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI as one self-contained HTML page: no script, nothing fetched. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:include href="attributes.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="editing.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="persons.xsl"/>
  <xsl:include href="title-page.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="labels.xsl"/>
  <xsl:include href="../common/blocks.xsl"/>
  <xsl:include href="../common/languages.xsl"/>
  <xsl:include href="../common/notes.xsl"/>
  <xsl:include href="../common/typed.xsl"/>
  <xsl:include href="../common/messages.xsl"/>
  <xsl:include href="../citation/issue.xsl"/>
  <xsl:include href="../citation/record.xsl"/>

  <xsl:output method="html" version="5.0" encoding="UTF-8" indent="no"/>

  <!-- An element without a rule of its own is reported and shown by its content. -->
  <xsl:mode on-no-match="shallow-skip" use-accumulators="r:note-number"/>

  <!-- Read when the stylesheet is compiled, so that the page needs no second file. -->
  <xsl:variable name="style" as="xs:string" static="yes" select="unparsed-text('page.css')"/>

  <xsl:template match="/" as="element()">
    <xsl:variable name="record" as="map(xs:string, item()*)" select="
        if (r:header(.)) then r:record(r:header(.)) else map { }"/>
    <html>
      <xsl:sequence select="r:language-attributes($record?language)"/>
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <xsl:sequence select="r:metadata(., $record)"/>
        <style>
          <xsl:value-of select="$style"/>
        </style>
      </head>
      <body>
        <xsl:text>&#10;</xsl:text>
        <header>
          <xsl:sequence select="r:title-page(., $record)"/>
        </header>
        <xsl:text>&#10;</xsl:text>
        <main>
          <xsl:apply-templates/>
          <xsl:sequence select="r:endnotes(.)"/>
        </main>
        <xsl:sequence select="r:persons(.)"/>
        <xsl:sequence select="r:about($record, /)"/>
        <xsl:text>&#10;</xsl:text>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="text()" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="*" as="element()">
    <xsl:if test="key('r:by-name', name())[1] is .">
      <xsl:sequence select="r:message('XSL001', ., name())"/>
    </xsl:if>
    <xsl:sequence select="r:wrap(., r:division-or-span(.))"/>
  </xsl:template>

  <xsl:key name="r:by-name" match="*" use="name()"/>

</xsl:stylesheet>
