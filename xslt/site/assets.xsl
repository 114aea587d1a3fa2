<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of the site fetch from it: styles and scripts, each once for all pages. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:variable name="site-style" as="xs:string" static="yes" select="
      string-join(('frame', 'listed', 'persons', 'chronology', 'correspondence', 'search') ! unparsed-text('style/' || . || '.css'))"/>

  <xsl:variable name="list-script" as="xs:string" static="yes" select="unparsed-text('script/list.js')"/>

  <xsl:variable name="page-script" as="xs:string" static="yes" select="
      string-join(('contents', 'panel', 'cards', 'citing', 'source') ! unparsed-text('../html/script/' || . || '.js'))"/>

  <xsl:variable name="search-script" as="xs:string" static="yes" select="
      string-join(('files', 'words', 'index', 'ranking', 'passages', 'results', 'form') ! unparsed-text('script/search/' || . || '.js'))"/>

  <xsl:template name="r:site-assets" as="xs:string" visibility="public">
    <xsl:sequence select="
        serialize(
          map { 'style': string(r:style()) || $site-style, 'page': $page-script, 'list': $list-script, 'search': $search-script },
          map { 'method': 'json' })"/>
  </xsl:template>

</xsl:stylesheet>
