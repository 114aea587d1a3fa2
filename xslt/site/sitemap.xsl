<?xml version="1.0" encoding="UTF-8"?>
<!-- The addresses of the site, for search engines (sitemaps.org). The page has addresses: an array of href and, where it is known, changed (a
     day); or maps: an array of the files that have them, where there are too many for one. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:sitemap" as="xs:string" visibility="public">
    <xsl:variable name="map" as="element()">
      <urlset>
        <xsl:for-each select="$r:page?addresses?*">
          <url>
            <loc>{r:on-the-web(?href)}</loc>
            <xsl:for-each select="?changed[.]">
              <lastmod>{.}</lastmod>
            </xsl:for-each>
          </url>
        </xsl:for-each>
      </urlset>
    </xsl:variable>
    <xsl:sequence select="r:xml($map)"/>
  </xsl:template>

  <xsl:template name="r:sitemap-index" as="xs:string" visibility="public">
    <xsl:variable name="maps" as="element()">
      <sitemapindex>
        <xsl:for-each select="$r:page?maps?*">
          <sitemap>
            <loc>{$r:site?address}{.}</loc>
          </sitemap>
        </xsl:for-each>
      </sitemapindex>
    </xsl:variable>
    <xsl:sequence select="r:xml($maps)"/>
  </xsl:template>

</xsl:stylesheet>
