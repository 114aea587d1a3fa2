<?xml version="1.0" encoding="UTF-8"?>
<!-- Links, as far as they lead somewhere. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="tei:ref | tei:ptr" as="element()">
    <xsl:variable name="href" as="xs:string?" select="r:target(.)"/>
    <xsl:element name="{if ($href) then 'a' else r:division-or-span(.)}">
      <xsl:sequence select="r:attributes(., '')"/>
      <xsl:if test="$href">
        <xsl:attribute name="href" select="$href"/>
      </xsl:if>
      <xsl:apply-templates/>
      <xsl:if test="not(node())">
        <xsl:value-of select="r:target-name(.)"/>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- Where $link leads, if it may lead there: out of the document, or to what the page shows of it. -->
  <xsl:function name="r:target" as="xs:string?">
    <xsl:param name="link" as="element()"/>
    <xsl:variable name="href" as="xs:string?" select="r:href($link/@target)"/>
    <xsl:sequence select="
        $href[not(starts-with(., '#')) or (some $target in r:pointed-at($link) satisfies r:is-shown($target))][r:may-link($link)]"/>
  </xsl:function>

  <xsl:function name="r:pointed-at" as="element()?">
    <xsl:param name="link" as="element()"/>
    <xsl:variable name="pointer" as="xs:string?" select="tokenize($link/@target)[1]"/>
    <xsl:sequence select="key('r:xml-id', substring-after($pointer, '#'), root($link))[starts-with($pointer, '#')][1]"/>
  </xsl:function>

  <!-- What a link without words says: the heading or the number of its target, else its address. -->
  <xsl:function name="r:target-name" as="xs:string">
    <xsl:param name="link" as="element()"/>
    <xsl:variable name="target" as="element()?" select="r:pointed-at($link)"/>
    <xsl:sequence select="string(($target/tei:head[1] ! r:field(.), $target/@n, tokenize($link/@target)[1])[1])"/>
  </xsl:function>

</xsl:stylesheet>
