<?xml version="1.0" encoding="UTF-8"?>
<!-- A page on the edition that somebody has written. The page has text: XHTML; its first heading is that of the page. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:about-page" as="xs:string" visibility="public">
    <xsl:variable name="parts" as="node()*" select="parse-xml-fragment($r:page?text)/node()"/>
    <xsl:variable name="heading" as="element(h1)?" select="$parts[self::*][1]/self::h1"/>
    <xsl:variable name="header" as="element(h1)">
      <h1>
        <xsl:sequence select="$heading/node()"/>
        <xsl:if test="empty($heading)">
          <xsl:text>{r:label('about-site')}</xsl:text>
        </xsl:if>
      </h1>
    </xsl:variable>
    <xsl:sequence select="r:site-page(($heading ! string(), r:label('about-site'))[1], $header, $parts except $heading, ())"/>
  </xsl:template>

</xsl:stylesheet>
