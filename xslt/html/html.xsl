<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI as one self-contained HTML page: nothing is fetched, and without its script the page lacks nothing to be read. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:include href="parameters.xsl"/>
  <xsl:include href="style.xsl"/>
  <xsl:include href="running-heads.xsl"/>
  <xsl:include href="script.xsl"/>
  <xsl:include href="labels.xsl"/>
  <xsl:include href="attributes.xsl"/>
  <xsl:include href="content-model.xsl"/>
  <xsl:include href="rendition.xsl"/>
  <xsl:include href="numbering.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="verse.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="tables.xsl"/>
  <xsl:include href="figures.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="links.xsl"/>
  <xsl:include href="breaks.xsl"/>
  <xsl:include href="editing.xsl"/>
  <xsl:include href="typed.xsl"/>
  <xsl:include href="readings.xsl"/>
  <xsl:include href="apparatus.xsl"/>
  <xsl:include href="descriptions.xsl"/>
  <xsl:include href="code.xsl"/>
  <xsl:include href="silent.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="note-places.xsl"/>
  <xsl:include href="note-kinds.xsl"/>
  <xsl:include href="annotated.xsl"/>
  <xsl:include href="endnotes.xsl"/>
  <xsl:include href="footnotes.xsl"/>
  <xsl:include href="identifiers.xsl"/>
  <xsl:include href="mentions.xsl"/>
  <xsl:include href="whereabouts.xsl"/>
  <xsl:include href="persons.xsl"/>
  <xsl:include href="entry.xsl"/>
  <xsl:include href="dates.xsl"/>
  <xsl:include href="date-words.xsl"/>
  <xsl:include href="chronology.xsl"/>
  <xsl:include href="certainty.xsl"/>
  <xsl:include href="review.xsl"/>
  <xsl:include href="timeline.xsl"/>
  <xsl:include href="chart.xsl"/>
  <xsl:include href="masthead.xsl"/>
  <xsl:include href="title-page.xsl"/>
  <xsl:include href="contents.xsl"/>
  <xsl:include href="views.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="about.xsl"/>
  <xsl:include href="facts.xsl"/>
  <xsl:include href="panel.xsl"/>
  <xsl:include href="citing.xsl"/>
  <xsl:include href="styled-references.xsl"/>
  <xsl:include href="reference.xsl"/>
  <xsl:include href="written-date.xsl"/>
  <xsl:include href="source.xsl"/>
  <xsl:include href="../site/page.xsl"/>
  <xsl:include href="../site/record.xsl"/>
  <xsl:include href="../common/blocks.xsl"/>
  <xsl:include href="../common/languages.xsl"/>
  <xsl:include href="../common/notes.xsl"/>
  <xsl:include href="../common/typed.xsl"/>
  <xsl:include href="../common/messages.xsl"/>
  <xsl:include href="../citation/issue.xsl"/>
  <xsl:include href="../citation/record.xsl"/>

  <xsl:output method="html" version="5.0" encoding="UTF-8" indent="no"/>

  <xsl:global-context-item as="document-node()"/>

  <!-- An element without a rule of its own is reported and shown by its content. -->
  <xsl:mode on-no-match="text-only-copy"
            use-accumulators="r:note-number r:paragraph-number r:division-number r:mention-number r:app-number r:element-number"/>

  <xsl:template match="/" as="element()">
    <xsl:variable name="record" as="map(xs:string, item()*)" select="
        ($record, r:header(.) ! r:record(.), map { })[1]"/>
    <xsl:variable name="masthead" as="node()*" select="r:annotated(r:masthead(., $record))"/>
    <xsl:variable name="apparatus" as="node()*" select="r:annotated(r:apparatus(.))"/>
    <xsl:variable name="text" as="node()*" select="if (exists($r:notes)) then r:text-with-notes(., ($masthead, $apparatus)) else ()"/>
    <xsl:variable name="after" as="node()*" select="r:persons(), r:chronology(), r:about($record, .)"/>
    <html>
      <xsl:sequence select="r:language-attributes(($r:text-language, $r:language)[1])"/>
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <xsl:sequence select="
            if ($r:in-site) then r:slot('policy') else r:policy(),
            r:metadata(., $record), r:running-heads(., $record),
            if ($r:in-site) then r:slot('head') else r:style()"/>
      </head>
      <body>
        <xsl:text>&#10;</xsl:text>
        <a class="skip" href="#-text">{r:label('skip')}</a>
        <xsl:sequence select="r:slot('navigation')"/>
        <xsl:text>&#10;</xsl:text>
        <header>
          <xsl:sequence select="$masthead, r:how-to-cite($record), r:views(.), r:review()"/>
        </header>
        <xsl:sequence select="r:contents(., ($text[self::section], $apparatus, $after))"/>
        <xsl:text>&#10;</xsl:text>
        <main id="-text">
          <xsl:if test="empty($r:text-language)">
            <xsl:attribute name="lang"/>
          </xsl:if>
          <xsl:sequence select="$text"/>
          <xsl:if test="empty($r:notes)">
            <xsl:apply-templates/>
          </xsl:if>
          <xsl:sequence select="$apparatus"/>
        </main>
        <xsl:sequence select="$after, r:panel(), r:citing($record), r:slot('steps'), r:tei-source(.), if ($r:in-site) then (r:slot('script'), r:site-record($record)) else r:script()"/>
        <xsl:text>&#10;</xsl:text>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="*" as="element()">
    <xsl:if test="key('r:by-name', name())[1] is .">
      <xsl:sequence select="r:message('XSL001', ., name())"/>
    </xsl:if>
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:key name="r:by-name" match="*" use="name()"/>

</xsl:stylesheet>
