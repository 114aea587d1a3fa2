<?xml version="1.0" encoding="UTF-8"?>
<!-- The names in the text: who is mentioned where, and the link from a name to the index. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- Every name and date has a number, from which it takes an id if it has none of its own. -->
  <xsl:accumulator name="r:mention-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule select="$value + 1" match="
        tei:persName | tei:rs | tei:name | tei:orgName | tei:placeName | tei:geogName | tei:settlement | tei:region | tei:country
        | tei:district | tei:date | tei:time"/>
  </xsl:accumulator>

  <xsl:function name="r:mention-id" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="(r:xml-id($mention), $mention/accumulator-before('r:mention-number') || '-' || local-name($mention))[1]"/>
  </xsl:function>

  <!-- The names in the text that say whose they are; those of a list of people are no mentions. -->
  <xsl:variable name="r:mentions" as="element()*" select="
      let $document := $r:document return (
        $document//tei:persName, $document//tei:rs, $document//tei:name, $document//tei:orgName, $document//tei:placeName,
        $document//tei:geogName, $document//tei:settlement, $document//tei:region, $document//tei:country,
        $document//tei:district)[@ref or @key or @corresp][r:is-in-reading(.)]/."/>

  <xsl:function name="r:is-in-reading" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        exists($element/ancestor::tei:text)
        and empty($element/ancestor::*[self::tei:person or self::tei:org or self::tei:place or self::tei:rdg])"/>
  </xsl:function>

  <!-- What says whose name it is: references, or a key, in which there may be spaces. -->
  <xsl:function name="r:pointer" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="
        if ($mention/@ref) then string($mention/@ref)
        else if ($mention/@key) then translate(normalize-space($mention/@key), ' ', '_')
        else string($mention/@corresp)"/>
  </xsl:function>

  <!-- The identities that a pointer leads to: all of whom something is known, else the first. -->
  <xsl:variable name="r:identities" as="map(xs:string, xs:string*)" select="
      map:merge(
        for $pointer in distinct-values($r:mentions ! r:pointer(.))
        return map:entry($pointer, r:told-apart(distinct-values(tokenize($pointer) ! r:identity(.)))))"/>

  <xsl:function name="r:told-apart" as="xs:string*">
    <xsl:param name="identities" as="xs:string*"/>
    <xsl:variable name="known" as="xs:string*" select="$identities[exists(r:entries-for(.))]"/>
    <xsl:sequence select="if (exists($known)) then $known else $identities[1]"/>
  </xsl:function>

  <xsl:variable name="r:known" as="map(xs:string, element()*)" select="
      map:merge(distinct-values($r:identities?*) ! map:entry(., r:entries-for(.)))"/>

  <!-- Those whom $mention names. Where nothing is known of them, it has to be a name of a person, a place or an organisation. -->
  <xsl:function name="r:mentioned" as="xs:string*">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="
        $r:identities(r:pointer($mention))[exists($r:known(.)) or $mention/(@ref | @key) and r:kind-of-name($mention)]"/>
  </xsl:function>

  <!-- pers, place or org; nothing for a name of something else. -->
  <xsl:function name="r:kind-of-name" as="xs:string?">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="
        if ($mention/self::tei:persName) then 'pers'
        else if ($mention/self::tei:orgName) then 'org'
        else if ($mention[not(self::tei:rs or self::tei:name)]) then 'place'
        else ('pers', 'place', 'org')[starts-with($mention/@type, .)]"/>
  </xsl:function>

  <xsl:function name="r:kind-of-entry" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="if ($entry/self::tei:org) then 'org' else if ($entry/self::tei:place) then 'place' else 'pers'"/>
  </xsl:function>

  <!-- By identity, what the index needs: identity, id, kind, class, entries, mentions. The class is TEI's word for a name of
       that kind: an rs of type person is a persName too. -->
  <xsl:variable name="r:indexed" as="map(xs:string, map(xs:string, item()*))">
    <xsl:map>
      <xsl:for-each-group select="$r:mentions" group-by="r:mentioned(.)">
        <xsl:variable name="identity" as="xs:string" select="current-grouping-key()"/>
        <xsl:variable name="entries" as="element()*" select="$r:known($identity)"/>
        <xsl:variable name="kind" as="xs:string" select="($entries[1] ! r:kind-of-entry(.), r:kind-of-name(.))[1]"/>
        <xsl:map-entry key="$identity" select="
            map {
              'identity': $identity,
              'id': $r:ids($identity),
              'kind': $kind,
              'class': $kind || 'Name',
              'entries': $entries,
              'mentions': current-group()
            }"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- The id of the entry in the index: that of the document's own entry, unless it stands in the text and so has it
       there; else one made of the reference. -->
  <xsl:variable name="r:ids" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each-group select="distinct-values($r:identities?*)" group-by="r:id-of-identity(.)">
        <xsl:variable name="id" as="xs:string" select="current-grouping-key()"/>
        <xsl:for-each select="current-group()">
          <xsl:map-entry key="." select="$id || (if (position() eq 1) then '' else '-' || position())"/>
        </xsl:for-each>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="r:id-of-identity" as="xs:string">
    <xsl:param name="identity" as="xs:string"/>
    <xsl:variable name="entry" as="element()?" select="$r:known($identity)[1][root() is $r:document][not(ancestor::tei:text)][@xml:id]"/>
    <xsl:sequence select="($entry ! r:xml-id(.), '-entry-' || replace(replace($identity, '^.*#|^https?://', ''), '[^\p{L}\p{M}\p{N}.-]+', '-'))[1]"/>
  </xsl:function>

  <!-- A name is a link to the index, or to the web. -->
  <xsl:template priority="1" as="element()+" match="
      tei:persName | tei:rs | tei:name | (tei:orgName | tei:placeName | tei:geogName | tei:settlement | tei:region | tei:country
      | tei:district)[@ref or @key or @resp or @cert]">
    <xsl:variable name="indexed" as="map(xs:string, item()*)?" select=".[@ref or @key or @corresp] ! r:mentioned(.)[1] ! $r:indexed(.)"/>
    <xsl:variable name="address" as="xs:string?" select="
        ($indexed ! ('#' || ?id), tokenize(@ref)[matches(., '^https?://', 'i')] ! r:href(.))[1]"/>
    <xsl:variable name="judgement" as="attribute()*" select="if ($r:is-judged and r:may-be-judged(.)) then r:judgement(.) else ()"/>
    <xsl:variable name="linked" as="xs:boolean" select="exists($address) and r:may-be-link(.)"/>
    <xsl:variable name="beside" as="xs:boolean" select="$linked and exists(tei:note | tei:ref | tei:ptr)"/>
    <xsl:element name="{if (not($linked)) then r:division-or-span(.) else if ($beside) then 'span' else 'a'}">
      <xsl:choose>
        <xsl:when test="$linked">
          <xsl:attribute name="class" select="($indexed?class, 'name')[1], 'diplomatic'[current()/* and r:is-struck(current()/node())]"/>
          <xsl:if test="@xml:lang">
            <xsl:sequence select="r:language-attributes(@xml:lang)"/>
          </xsl:if>
          <xsl:if test="@xml:id">
            <xsl:sequence select="r:xml-id(.) ! r:id(.)"/>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="r:attributes(., '')"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="exists($indexed) or exists($judgement)">
        <xsl:attribute name="id" select="r:mention-id(.)"/>
        <xsl:sequence select="$judgement"/>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$beside">
          <xsl:sequence select="r:links-beside(., $address)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="$linked">
            <xsl:attribute name="href" select="$address"/>
          </xsl:if>
          <xsl:apply-templates/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:element>
    <xsl:sequence select="$judgement[local-name() ne 'data-resp'][1] ! r:judged(current())"/>
  </xsl:template>

  <!-- A link may not hold another: of two names one in the other the inner one is the link. One without words is none. -->
  <xsl:function name="r:may-be-link" as="xs:boolean">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="
        r:has-words($mention)
        and ($mention/(self::tei:persName | self::tei:rs) or empty($mention/ancestor::tei:ref))
        and (empty($mention/*)
             or not(r:holds-blocks($mention))
                and empty($mention//*[@ref or @key])
                and empty($mention/*//(tei:note | tei:ref | tei:ptr))
                and empty($mention//(tei:app | tei:graphic | tei:media | tei:anchor[@corresp] | tei:pb[@facs] | tei:gb[@facs])))"/>
  </xsl:function>

  <!-- The words of $mention as links, and between them what is a link of its own, such as the mark of a note. -->
  <xsl:function name="r:links-beside" as="node()*">
    <xsl:param name="mention" as="element()"/>
    <xsl:param name="address" as="xs:string"/>
    <xsl:for-each-group select="$mention/node()" group-adjacent="exists(self::tei:note | self::tei:ref | self::tei:ptr)">
      <xsl:choose>
        <xsl:when test="current-grouping-key() or not(normalize-space(string-join(current-group())))">
          <xsl:apply-templates select="current-group()"/>
        </xsl:when>
        <xsl:otherwise>
          <a class="{'name', 'diplomatic'[r:is-struck(current-group())]}" href="{$address}">
            <xsl:apply-templates select="current-group()"/>
          </a>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

</xsl:stylesheet>
