<?xml version="1.0" encoding="UTF-8"?>
<!-- The table of contents: the divisions of the text that have a heading. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The divisions of the text, of whatever depth. -->
  <xsl:accumulator name="r:division-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="tei:div | tei:div0 | tei:div1 | tei:div2 | tei:div3 | tei:div4 | tei:div5 | tei:div6 | tei:div7" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:function name="r:division-id" as="xs:string">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="(r:xml-id($division), $division/accumulator-before('r:division-number') || '-division')[1]"/>
  </xsl:function>

  <!-- $parts: what stands after the text; a part with a heading that can be linked to has an entry. -->
  <xsl:function name="r:contents" as="node()*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="parts" as="node()*"/>
    <xsl:variable name="entries" as="element(li)*" select="r:entries($document//tei:text[not(ancestor::tei:text)])"/>
    <xsl:variable name="headings" as="element(h2)*" select="$parts/self::element()/h2[@id]"/>
    <xsl:if test="count(($entries, $headings)) gt 1">
      <xsl:text>&#10;</xsl:text>
      <nav class="contents" aria-label="{r:label('contents')}">
        <details>
          <summary>{r:label('contents')}</summary>
          <xsl:where-populated>
            <ol>
              <xsl:sequence select="$entries"/>
            </ol>
          </xsl:where-populated>
          <xsl:where-populated>
            <ol class="parts">
              <xsl:for-each select="$headings">
                <li>
                  <a href="#{@id}">{.}</a>
                </li>
              </xsl:for-each>
            </ol>
          </xsl:where-populated>
        </details>
      </nav>
    </xsl:if>
  </xsl:function>

  <!-- The entries for the divisions below $elements; one without a heading lends its place to those in it. Notes stand in
       a section of their own. -->
  <xsl:function name="r:entries" as="element(li)*">
    <xsl:param name="elements" as="element()*"/>
    <xsl:for-each select="$elements/(tei:front | tei:body | tei:back | tei:group | tei:text | (tei:div | tei:div0 | tei:div1 | tei:div2)[not(r:is-section-of-notes(.))] | tei:div3 | tei:div4 | tei:div5 | tei:div6 | tei:div7)">
      <xsl:choose>
        <xsl:when test="(self::tei:front | self::tei:body | self::tei:back | self::tei:group | self::tei:text) or not(r:field(tei:head[1]))">
          <xsl:sequence select="r:entries(.)"/>
        </xsl:when>
        <xsl:otherwise>
          <li>
            <a href="#{r:division-id(.)}">{r:field(tei:head[1])}</a>
            <xsl:where-populated>
              <ol>
                <xsl:sequence select="r:entries(.)"/>
              </ol>
            </xsl:where-populated>
          </li>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
