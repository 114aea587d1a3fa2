<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists of every kind: their heading above, and each member an item. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="
      tei:list | tei:castList | tei:castGroup | tei:listBibl | tei:listPerson | tei:listPlace | tei:listOrg | tei:listEvent
      | tei:listObject | tei:listNym | tei:listRelation | tei:listWit | tei:listApp" as="node()*">
    <xsl:apply-templates select="tei:head | tei:desc | tei:p | tei:ab"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:choose>
      <xsl:when test="r:is-glossary(.)">
        <dl>
          <xsl:sequence select="r:attributes(., '')"/>
          <xsl:apply-templates select="* except tei:head" mode="r:glossary"/>
        </dl>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{if (r:is-ordered(.)) then 'ol' else 'ul'}">
          <xsl:sequence select="r:attributes(., '', ('labelled'[current()/tei:label], 'plain'[r:is-plain(current())]))"/>
          <xsl:apply-templates mode="r:member" select="
              (* | text()[normalize-space()]) except (tei:head | tei:desc | tei:p | tei:ab | tei:label[following-sibling::*[1]/self::tei:item])"/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Words that people write into @type and @rend. -->
  <xsl:function name="r:is-ordered" as="xs:boolean">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="
        empty($list/tei:label) and $list/(@rend | @type) ! tokenize(lower-case(.)) = ('numbered', 'ordered', 'number', 'ol', 'decimal')"/>
  </xsl:function>

  <xsl:function name="r:is-plain" as="xs:boolean">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="
        not($list/self::tei:list) or $list/(@rend | @type) ! tokenize(lower-case(.)) = ('simple', 'plain', 'signatories', 'nolist', 'none', 'inline')"/>
  </xsl:function>

  <!-- Is $list one of words and what they mean? It is if nothing else is in it, each word has a meaning, and the labels are
       not the numbers of the items. -->
  <xsl:function name="r:is-glossary" as="xs:boolean">
    <xsl:param name="list" as="element()"/>
    <xsl:variable name="members" as="element()*" select="$list/(* except tei:head)"/>
    <xsl:sequence select="
        exists($list/self::tei:list/tei:label)
        and ($list/@type = ('gloss', 'glossary') or exists($list/tei:label[matches(., '\p{L}{3}')]))
        and empty($list/text()[normalize-space()])
        and (every $member in $members satisfies (
          if ($member/(self::tei:label | self::tei:headLabel)) then exists($member/following-sibling::*[1]/(self::tei:item | self::tei:headItem)) and not(r:holds-blocks($member))
          else exists($member/(self::tei:item | self::tei:headItem)/preceding-sibling::*[1]/(self::tei:label | self::tei:headLabel | self::tei:item))))"/>
  </xsl:function>

  <xsl:mode name="r:glossary" on-no-match="shallow-skip"/>

  <xsl:template match="tei:label | tei:headLabel | tei:item | tei:headItem" mode="r:glossary" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <xsl:element name="{if (self::tei:label or self::tei:headLabel) then 'dt' else 'dd'}">
      <xsl:sequence select="r:attributes(., (local-name()[. = ('label', 'item')], '')[1])"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:mode name="r:member" on-no-match="shallow-skip"/>

  <!-- The number or bullet that was printed is a label; a list without labels has the browser's. -->
  <xsl:template match="tei:item" mode="r:member" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <li>
      <xsl:sequence select="r:attributes(., 'item')"/>
      <xsl:for-each select="preceding-sibling::*[1]/self::tei:label">
        <span class="label">
          <xsl:sequence select="r:xml-id(.) ! r:id(.)"/>
          <xsl:apply-templates/>
        </span>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates/>
    </li>
  </xsl:template>

  <xsl:template match="
      tei:castItem | tei:bibl | tei:person | tei:personGrp | tei:place | tei:org | tei:event | tei:object | tei:nym
      | tei:witness | tei:relation" mode="r:member" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <li>
      <xsl:sequence select="r:attributes(., '')"/>
      <xsl:apply-templates/>
    </li>
  </xsl:template>

  <!-- Whatever else stands between the items, such as a page break or a list of the same kind. -->
  <xsl:template match="* | text()" mode="r:member" as="node()*">
    <xsl:text>&#10;</xsl:text>
    <li class="other">
      <xsl:apply-templates select="."/>
    </li>
  </xsl:template>

  <!-- Members of no list. -->
  <xsl:template match="
      tei:item | tei:headLabel | tei:headItem | tei:castItem | tei:person | tei:personGrp | tei:place | tei:org | tei:event
      | tei:object | tei:nym | tei:witness" as="node()+">
    <xsl:call-template name="r:block">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
