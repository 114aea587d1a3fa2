<?xml version="1.0" encoding="UTF-8"?>
<!-- What a program marked, and how sure it or an editor was: attributes that style/review.css shows on demand.

     data-resp      the program (an application of the header) that @resp points to
     data-cert      high, medium, low or unknown, from @cert or a certainty element
     data-evidence  internal, external or conjecture
     data-unlinked  a person's name that nobody linked to a person -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The names of the programs, by the pointers to them. -->
  <xsl:variable name="r:programs" as="map(xs:string, xs:string)" select="
      map:merge($r:document//tei:application[@xml:id] ! map:entry('#' || @xml:id, (tei:label[1] ! r:field(.), string(@ident), string(@xml:id))[.][1]))"/>

  <!-- Is there anything to be reviewed? Asked once, so that a text without it costs nothing more. -->
  <xsl:variable name="r:is-judged" as="xs:boolean" select="map:size($r:programs) gt 0 or $r:has-certainty
      or (let $document := $r:document return exists((
            $document//tei:persName, $document//tei:rs, $document//tei:name, $document//tei:placeName, $document//tei:orgName,
            $document//tei:date, $document//tei:supplied, $document//tei:unclear, $document//tei:corr)/@cert))"/>

  <!-- What somebody said to be certain or uncertain, or a program marked, in the text. -->
  <xsl:variable name="r:judged" as="element()*" select="
      if ($r:is-judged) then $r:document//tei:text//*[r:may-be-judged(.)][exists(r:judgement(.))][r:is-in-reading(.)] else ()"/>

  <xsl:key name="r:certainty" match="tei:certainty[@target]" use="tokenize(@target)"/>

  <!-- What can be seen at once, since it is asked of every element. -->
  <xsl:function name="r:may-be-judged" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        exists($element/(@resp | @cert | @evidence)) or $r:has-certainty and exists($element/(tei:certainty | @xml:id))"/>
  </xsl:function>

  <xsl:variable name="r:has-certainty" as="xs:boolean" select="exists($r:document//tei:certainty)"/>

  <!-- Empty where nobody said anything of $element. -->
  <xsl:function name="r:judgement" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="program" as="xs:string?" select="r:program-of($element)"/>
    <xsl:variable name="cert" as="xs:string?" select="r:cert($element)"/>
    <xsl:if test="$program">
      <xsl:attribute name="data-resp" select="$program"/>
    </xsl:if>
    <xsl:if test="$cert">
      <xsl:attribute name="data-cert" select="$cert"/>
    </xsl:if>
    <xsl:for-each select="$element/@evidence[. = ('internal', 'external', 'conjecture')]">
      <xsl:attribute name="data-evidence" select="."/>
    </xsl:for-each>
    <xsl:if test="$program and r:is-unlinked($element)">
      <xsl:attribute name="data-unlinked"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:program-of" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(tokenize($element/@resp) ! $r:programs(.))[1]"/>
  </xsl:function>

  <!-- A name that says nothing of whose it is. -->
  <xsl:function name="r:is-unlinked" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/self::tei:persName[not(@ref or @key or @corresp)])"/>
  </xsl:function>

  <!-- In a word. A number is a probability (teidata.probCert). -->
  <xsl:function name="r:cert" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="said" as="xs:string?" select="
        if ($element/@cert) then string($element/@cert)
        else if ($r:has-certainty)
        then ($element/tei:certainty[not(@target)]/(@cert, @degree),
              $element/@xml:id ! key('r:certainty', '#' || ., $r:document)/(@cert, @degree))[1] ! string()
        else ()"/>
    <xsl:sequence select="
        if ($said = ('high', 'medium', 'low', 'unknown')) then $said
        else $said[. castable as xs:double] ! (if (number(.) ge 0.8) then 'high' else if (number(.) ge 0.5) then 'medium' else 'low')"/>
  </xsl:function>

  <xsl:function name="r:is-unsure" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        r:cert($element) = ('medium', 'low', 'unknown') or $element/@evidence = 'conjecture'
        or r:is-unlinked($element) and exists(r:program-of($element))"/>
  </xsl:function>

</xsl:stylesheet>
