<?xml version="1.0" encoding="UTF-8"?>
<!-- What a server shows where there is no page. It is shown at any address, so that its links are whole ones where the site knows its own. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:not-found-page" as="xs:string" visibility="public">
    <xsl:variable name="header" as="element(h1)">
      <h1>{r:label('not-found')}</h1>
    </xsl:variable>
    <xsl:variable name="main" as="element(p)">
      <p>
        <a href="{$r:page?root}index.html">{r:label('not-found-instead')}</a>
      </p>
    </xsl:variable>
    <xsl:sequence select="r:site-page(r:label('not-found'), $header, $main, ())"/>
  </xsl:template>

</xsl:stylesheet>
