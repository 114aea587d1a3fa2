<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as COinS: a ContextObject of OpenURL (ANSI/NISO Z39.88-2004) in the title of a span of HTML, as Zotero and
     others read it from a page. An article and a book are described in the formats of their own, all else as Dublin Core. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="standard-numbers.xsl"/>
  <xsl:include href="unsaid.xsl"/>
  <xsl:include href="coins/dates.xsl"/>
  <xsl:include href="coins/matrices.xsl"/>

  <xsl:output method="html" version="5" encoding="UTF-8" indent="no"/>

  <xsl:template name="r:citation" as="node()+">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <span class="Z3988" title="{r:context-object($record)}"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="is-dublin-core" as="xs:boolean" select="r:matrix($record) = 'dc'"/>
    <xsl:sequence select="
        r:coins-doubts('date of issue', r:issued($record)),
        'in what language it is'[exists($record?language)][not($is-dublin-core)],
        'where it is kept'[exists($record?repository)][not($is-dublin-core)],
        r:left-out($record, (
          ('editors', 'translators', 'licence')[not($is-dublin-core)],
          ('series', 'publisher-place')[not(r:matrix($record) = 'book')],
          'created'[not($record?created = r:issued($record))],
          'recipients', 'place', 'transcribers', 'contributors', 'funders', 'alternative-titles', 'source-text'))"/>
  </xsl:function>

  <!-- Keys and values of a query string. Spaces are %20, since some readers take every plus for one, others none. -->
  <xsl:function name="r:context-object" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="matrix" as="xs:string" select="r:matrix($record)"/>
    <xsl:sequence select="
        string-join((
          r:key('ctx_ver', 'Z39.88-2004'),
          r:key('rft_val_fmt', 'info:ofi/fmt:kev:mtx:' || $matrix),
          r:key('rft_id', $record?doi ! ('info:doi/' || .)),
          r:key('rft_id', $record?url),
          if ($matrix = 'journal') then r:journal-keys($record)
          else if ($matrix = 'book') then r:book-keys($record)
          else r:dublin-core-keys($record)), '&amp;')"/>
  </xsl:function>

  <xsl:function name="r:key" as="xs:string*">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="$values[.] ! ($key || '=' || encode-for-uri(.))"/>
  </xsl:function>

</xsl:stylesheet>
