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
      <xsl:sequence select="r:attributes(., '', 'diplomatic'[$href][current()/* and r:is-struck(current()/node())])"/>
      <xsl:if test="$href">
        <xsl:attribute name="href" select="$href"/>
      </xsl:if>
      <xsl:apply-templates/>
      <xsl:if test="not(r:has-words(.))">
        <xsl:value-of select="r:target-name(.)"/>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- Where $link leads, if it may lead there: out of the document, or to what the page shows of it. -->
  <xsl:function name="r:target" as="xs:string?">
    <xsl:param name="link" as="element()"/>
    <xsl:variable name="href" as="xs:string?" select="r:href-from-page($link/@target)"/>
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

  <!-- Is there anything of $element to be seen, so that a link has a name? -->
  <xsl:function name="r:has-words" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="matches($element, '\S') or exists($element//(tei:gap | tei:ellipsis | tei:g))"/>
  </xsl:function>

  <!-- Are all words in $nodes of the diplomatic text only? A link without others is too, since the reading text would show one
       without a name. -->
  <xsl:function name="r:is-struck" as="xs:boolean">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="
        exists($nodes/self::*)
        and (every $node in $nodes satisfies
               if ($node/self::*) then $node/(self::tei:lb | self::tei:cb) or r:is-diplomatic($node) or r:is-struck($node/node())
               else not($node/self::text()[normalize-space()]))"/>
  </xsl:function>

  <xsl:function name="r:is-diplomatic" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        exists($element/(self::tei:del[not(parent::tei:restore)] | self::tei:surplus | self::tei:metamark | self::tei:fw[not(parent::tei:back)]))"/>
  </xsl:function>

</xsl:stylesheet>
