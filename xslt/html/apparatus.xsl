<?xml version="1.0" encoding="UTF-8"?>
<!-- The critical apparatus below the text: of each place the lemma, then the readings and who has them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:apparatus" as="node()*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="entries" as="element(tei:app)*" select="$document//tei:app[r:is-entry(.)]"/>
    <xsl:if test="$entries">
      <xsl:text>&#10;</xsl:text>
      <section class="endnotes apparatus" aria-labelledby="-apparatus">
        <h2 id="-apparatus">{r:label('variants')}</h2>
        <ol>
          <xsl:apply-templates select="$entries" mode="r:entry"/>
        </ol>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- Does the place have a mark in the text, and more readings than it shows? An entry of a list of its own has none. -->
  <xsl:function name="r:is-entry" as="xs:boolean">
    <xsl:param name="app" as="element(tei:app)"/>
    <xsl:sequence select="
        exists($app/(* except r:shown-reading(.))) and empty($app/parent::tei:listApp)
        and exists($app/(ancestor::tei:text | ancestor::tei:sourceDoc))
        and empty($app/ancestor-or-self::*[$r:without-text(local-name(..))]
          except $app/ancestor::*[self::tei:supplied[parent::tei:gap or parent::tei:ellipsis]
                                   or self::tei:desc[parent::tei:graphic or parent::tei:media or parent::tei:pause or parent::tei:shift]])"/>
  </xsl:function>

  <!-- What the page shows nothing of, or something else than its content. -->
  <xsl:variable name="r:without-text" as="map(xs:string, xs:boolean)" select="
      map:merge(
        ($r:silent, tokenize('titlePage gap ellipsis space anchor lb pb cb gb milestone handShift caesura pause shift graphic media
          binaryObject path egXML certainty precision respons lacunaStart lacunaEnd witStart witEnd substJoin listTranspose
          transpose metSym fsdDecl fvLib')) ! map:entry(., true()),
        map { 'duplicates': 'use-first' })"/>

  <xsl:mode name="r:entry" on-no-match="shallow-skip"/>

  <xsl:template match="tei:app" mode="r:entry" as="node()+">
    <xsl:variable name="number" as="xs:integer" select="accumulator-before('r:app-number')"/>
    <xsl:variable name="shown" as="element()?" select="r:shown-reading(.)"/>
    <xsl:text>&#10;</xsl:text>
    <li id="{$number}-app">
      <span class="label">{r:letters($number)}</span>
      <div class="content">
        <xsl:text>{$shown ! r:field(.)} {$shown ! r:witnesses(.)}] </xsl:text>
        <xsl:call-template name="r:other-readings">
          <xsl:with-param name="shown" select="$shown"/>
        </xsl:call-template>
        <xsl:text> </xsl:text>
        <a class="return" href="#-mark-{$number}-app" aria-label="{r:label('back')} {r:letters($number)}">↩</a>
      </div>
    </li>
  </xsl:template>

  <!-- An apparatus that stands by itself, and points to its places by their numbers. -->
  <xsl:template match="tei:listApp/tei:app" mode="r:member" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <li>
      <xsl:sequence select="r:attributes(., '')"/>
      <xsl:for-each select="@loc, @from[not(../@loc)]">
        <span class="loc">{replace(., '^#', '')}</span>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates select="tei:lem"/>
      <xsl:text>{tei:lem ! r:witnesses(.)}] </xsl:text>
      <xsl:call-template name="r:other-readings">
        <xsl:with-param name="shown" select="tei:lem[1]"/>
      </xsl:call-template>
    </li>
  </xsl:template>

  <xsl:template name="r:other-readings" as="node()*">
    <xsl:param name="shown" as="element()?"/>
    <xsl:for-each select="(* | tei:rdgGrp/*) except ($shown, tei:rdgGrp, tei:wit, tei:rdgGrp/tei:wit)">
      <xsl:if test="position() gt 1">
        <xsl:text>; </xsl:text>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="self::tei:note">
          <xsl:apply-templates/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="."/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="not(node())">
        <span class="omission">{r:label('omitted')}</span>
      </xsl:if>
      <xsl:text> {r:witnesses(.)}</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- The sigla of a reading's witnesses: as the document writes them beside it, else those that it points to. -->
  <xsl:function name="r:witnesses" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="written" as="element()?" select="$reading/following-sibling::*[1]/self::tei:wit"/>
    <xsl:sequence select="
        if ($written) then string($written)
        else string-join(tokenize($reading/@wit) ! (key('r:xml-id', substring-after(., '#'), root($reading))[1]/(@n, tei:abbr[@type = 'siglum'])[1], replace(., '^.*#', ''))[1], ' ')"/>
  </xsl:function>

</xsl:stylesheet>
