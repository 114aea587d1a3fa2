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
      $r:document/descendant::tei:text/descendant::*[self::tei:persName or self::tei:rs or self::tei:name or self::tei:orgName
          or self::tei:placeName or self::tei:geogName or self::tei:settlement or self::tei:region or self::tei:country
          or self::tei:district][@ref or @key or @corresp][r:is-in-reading(.)]"/>

  <xsl:function name="r:is-in-reading" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        empty($element/ancestor::*[self::tei:person or self::tei:org or self::tei:place or self::tei:rdg or self::tei:teiHeader
                                   or self::tei:standOff])"/>
  </xsl:function>

  <xsl:function name="r:pointers" as="xs:string*">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="
        if ($mention/(@ref | @key)) then $mention/(tokenize(@ref), @key ! normalize-space(.)) else tokenize($mention/@corresp)"/>
  </xsl:function>

  <!-- What is pointed to, under its identity. -->
  <xsl:variable name="r:identities" as="map(xs:string, xs:string)" select="
      map:merge(distinct-values($r:mentions ! r:pointers(.)) ! map:entry(., r:identity(.)))"/>

  <xsl:variable name="r:known" as="map(xs:string, element()*)" select="
      map:merge(distinct-values($r:identities?*) ! map:entry(., r:entries-for(.)))"/>

  <!-- Those whom $mention names: who is known from an entry, else by the first pointer alone, which may lead to nothing. -->
  <xsl:function name="r:mentioned" as="xs:string*">
    <xsl:param name="mention" as="element()"/>
    <xsl:variable name="all" as="xs:string*" select="distinct-values(r:pointers($mention) ! $r:identities(.))"/>
    <xsl:variable name="known" as="xs:string*" select="$all[exists($r:known(.))]"/>
    <xsl:sequence select="
        if (exists($known)) then $known else $all[1][$mention/(@ref | @key)][r:kind-of-name($mention)]"/>
  </xsl:function>

  <!-- person, place or org; nothing for a name of something else. -->
  <xsl:function name="r:kind-of-name" as="xs:string?">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="
        if ($mention/self::tei:persName) then 'person'
        else if ($mention/self::tei:orgName) then 'org'
        else if ($mention[not(self::tei:rs or self::tei:name)]) then 'place'
        else ('person'[starts-with($mention/@type, 'pers')], ('place', 'org')[starts-with($mention/@type, .)])[1]"/>
  </xsl:function>

  <xsl:function name="r:kind-of-entry" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="if ($entry/self::tei:org) then 'org' else if ($entry/self::tei:place) then 'place' else 'person'"/>
  </xsl:function>

  <!-- By identity, what the index needs: identity, id, kind, entries, mentions. -->
  <xsl:variable name="r:indexed" as="map(xs:string, map(xs:string, item()*))">
    <xsl:map>
      <xsl:for-each-group select="$r:mentions" group-by="r:mentioned(.)">
        <xsl:variable name="identity" as="xs:string" select="current-grouping-key()"/>
        <xsl:variable name="entries" as="element()*" select="$r:known($identity)"/>
        <xsl:map-entry key="$identity" select="
            map {
              'identity': $identity,
              'id': $r:ids($identity),
              'kind': ($entries[1] ! r:kind-of-entry(.), r:kind-of-name(.))[1],
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
    <xsl:sequence select="($entry/@xml:id, '-entry-' || replace(replace($identity, '^.*#|^https?://', ''), '[^\w.-]+', '-'))[1]"/>
  </xsl:function>

  <!-- Where a name leads: to the index, or to the web. -->
  <xsl:function name="r:address-of-mention" as="xs:string?">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="
        (r:mentioned($mention)[1] ! ('#' || $r:indexed(.)?id),
         tokenize($mention/@ref)[matches(., '^https?://', 'i')] ! r:href(.))[1]"/>
  </xsl:function>

  <xsl:template priority="1" as="element()" match="
      tei:persName | tei:rs | tei:name | (tei:orgName | tei:placeName | tei:geogName | tei:settlement | tei:region | tei:country
      | tei:district)[@ref or @key]">
    <xsl:variable name="address" as="xs:string?" select="r:address-of-mention(.)"/>
    <xsl:choose>
      <xsl:when test="empty($address) or not(r:may-be-link(.))">
        <xsl:element name="{r:division-or-span(.)}">
          <xsl:sequence select="r:attributes(., ''), .[exists(r:mentioned(.))] ! r:id(r:mention-id(.))"/>
          <xsl:apply-templates/>
        </xsl:element>
      </xsl:when>
      <xsl:when test="tei:note | tei:ref | tei:ptr">
        <xsl:variable name="class" as="xs:string" select="r:class-of-mention(.)"/>
        <span>
          <xsl:sequence select="r:attributes-of-mention(.)"/>
          <xsl:for-each-group select="node()" group-adjacent="exists(self::tei:note | self::tei:ref | self::tei:ptr)">
            <xsl:choose>
              <xsl:when test="current-grouping-key()">
                <xsl:apply-templates select="current-group()"/>
              </xsl:when>
              <xsl:otherwise>
                <xsl:sequence select="r:link-around($address, $class, current-group())"/>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:for-each-group>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <a href="{$address}">
          <xsl:sequence select="r:attributes-of-mention(.)"/>
          <xsl:apply-templates/>
        </a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A link may not hold another: of two names one in the other the inner one is the link, and a note's mark stands
       beside it. -->
  <xsl:function name="r:may-be-link" as="xs:boolean">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="
        ($mention/(self::tei:persName | self::tei:rs) or empty($mention/ancestor::tei:ref))
        and (empty($mention/*)
             or not(r:holds-blocks($mention))
                and empty($mention/*//(tei:note | tei:ref | tei:ptr))
                and empty($mention//*[@ref or @key])
                and empty($mention//(tei:app | tei:graphic | tei:media | tei:anchor[@corresp] | tei:pb[@facs] | tei:gb[@facs])))"/>
  </xsl:function>

  <xsl:function name="r:link-around" as="node()*">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="nodes" as="node()+"/>
    <xsl:choose>
      <xsl:when test="normalize-space(string-join($nodes))">
        <a class="{$class}" href="{$address}">
          <xsl:apply-templates select="$nodes"/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$nodes"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What the name is a name of, in TEI's word for it: an rs of type person is a persName too. -->
  <xsl:function name="r:class-of-mention" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:variable name="kind" as="xs:string?" select="(r:mentioned($mention)[1] ! $r:indexed(.)?kind, r:kind-of-name($mention))[1]"/>
    <xsl:sequence select="($kind ! map { 'person': 'persName', 'org': 'orgName', 'place': 'placeName' }(.), 'name')[1]"/>
  </xsl:function>

  <xsl:function name="r:attributes-of-mention" as="attribute()+">
    <xsl:param name="mention" as="element()"/>
    <xsl:attribute name="class" select="r:class-of-mention($mention)"/>
    <xsl:sequence select="r:id(r:mention-id($mention)), r:language-attributes($mention/@xml:lang)"/>
  </xsl:function>

</xsl:stylesheet>
