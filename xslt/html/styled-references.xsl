<?xml version="1.0" encoding="UTF-8"?>
<!-- References to the document in styles of citing, as whoever makes the page gives them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:mode name="r:markup" on-no-match="text-only-copy"/>

  <xsl:function name="r:styled-references" as="element(dl)?">
    <xsl:where-populated>
      <dl class="styles">
        <xsl:for-each select="$r:references">
          <dt>{?style}</dt>
          <dd>
            <xsl:apply-templates select="parse-xml-fragment(?markup)" mode="r:markup"/>
          </dd>
        </xsl:for-each>
      </dl>
    </xsl:where-populated>
  </xsl:function>

  <!-- What styles set apart; of any other element the text. -->
  <xsl:template match="em | i | strong | b | sup | sub" mode="r:markup" as="element()">
    <xsl:copy>
      <xsl:apply-templates mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="a[r:href(@href)]" mode="r:markup" as="element(a)">
    <a href="{r:href(@href)}">
      <xsl:apply-templates mode="#current"/>
    </a>
  </xsl:template>

</xsl:stylesheet>
