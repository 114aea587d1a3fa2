<?xml version="1.0" encoding="UTF-8"?>
<!-- For an editor who looks through what a program marked: how much there is, and the unsure cases one after another. It is
     there when the switch for it is set (views.xsl, style/review.css). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- Those that are unsure and can be linked to. -->
  <xsl:variable name="r:unsure" as="element()*" select="$r:judged[r:is-unsure(.)][r:is-mention(.) or r:xml-id(.)]"/>

  <!-- By the id of an unsure case, that of the next. -->
  <xsl:variable name="r:next-unsure" as="map(xs:string, xs:string)" select="
      let $ids := $r:unsure ! r:mention-id(.)
      return map:merge(for-each-pair($ids, tail($ids), map:entry#2))"/>

  <xsl:function name="r:is-mention" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name($element) = ('persName', 'rs', 'name', 'orgName', 'placeName', 'geogName', 'settlement', 'region', 'country', 'district', 'date', 'time')"/>
  </xsl:function>

  <xsl:function name="r:review" as="node()*">
    <xsl:if test="exists($r:judged)">
      <xsl:variable name="dates" as="element()*" select="$r:judged/(self::tei:date | self::tei:time)"/>
      <xsl:variable name="names" as="element()*" select="$r:judged[r:is-mention(.)] except $dates"/>
      <xsl:variable name="unlinked" as="element()*" select="$names[r:is-unlinked(.)][exists(r:program-of(.))]"/>
      <xsl:text>&#10;</xsl:text>
      <section class="review" aria-labelledby="-review" hidden="">
        <h2 id="-review">{r:label('review')}</h2>
        <p class="counts">
          <xsl:value-of separator=" · " select="
              r:count('review-names', $names), r:count('review-dates', $dates), r:count('review-others', $r:judged except ($names, $dates)),
              r:count('review-unsure', $r:judged[r:is-unsure(.)]), r:count('review-unlinked', $unlinked)"/>
        </p>
        <ul class="legend">
          <xsl:for-each select="('high', 'medium', 'low')">
            <li><span data-resp="" data-cert="{.}">{r:label('cert-' || .)}</span></li>
          </xsl:for-each>
          <xsl:if test="exists($unlinked)">
            <li><span data-resp="" data-unlinked="">{r:label('unlinked')}</span></li>
          </xsl:if>
        </ul>
        <xsl:where-populated>
          <ol>
            <xsl:for-each select="$r:unsure">
              <li>
                <a href="#{r:mention-id(.)}">{r:label('quote-open')}{r:field(.)}{r:label('quote-close')}</a>
                <xsl:text> {string-join((r:value-of-mention(.), r:judgement-words(.), r:whereabouts(.)), ' · ')}</xsl:text>
              </li>
            </xsl:for-each>
          </ol>
        </xsl:where-populated>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:count" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="elements" as="element()*"/>
    <xsl:if test="exists($elements)">
      <xsl:sequence select="r:label($key) || ': ' || count($elements)"/>
    </xsl:if>
  </xsl:function>

  <!-- What the program took it for: the date, the person. -->
  <xsl:function name="r:value-of-mention" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        if ($element/(self::tei:date | self::tei:time)) then r:date-words($element)
        else $element[@ref or @key or @corresp] ! r:mentioned(.)[1] ! $r:names(.)"/>
  </xsl:function>

  <!-- fairly sure; linked to nobody; conjecture. -->
  <xsl:function name="r:judgement-words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="judgement" as="attribute()*" select="r:judgement($element)"/>
    <xsl:sequence select="
        string-join((
          $judgement[local-name() = 'data-cert'] ! r:label('cert-' || .),
          $judgement[local-name() = 'data-unlinked'] ! r:label('unlinked'),
          $judgement[local-name() = 'data-evidence'] ! r:label('evidence-' || .)), ', ')"/>
  </xsl:function>

  <!-- Behind an unsure case: how sure, and a link to the next. -->
  <xsl:function name="r:judged" as="element(span)?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="r:is-unsure($element)">
      <span class="judged" hidden="">
        <xsl:text> {r:judgement-words($element)} </xsl:text>
        <a href="#{($r:next-unsure(r:mention-id($element)), '-review')[1]}" aria-label="{r:label('review-next')}">→</a>
      </span>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
