<?xml version="1.0" encoding="UTF-8"?>
<!-- Names of persons, and the index of the persons a document lists. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">


  <!-- A person by what a mention may say: a pointer to the entry here, or to the authority's entry it repeats. -->
  <xsl:key name="r:person" match="tei:person[@xml:id]" use="'#' || @xml:id, tokenize(@corresp), tokenize(@sameAs)"/>

  <xsl:key name="r:mention" match="(tei:persName | tei:rs | tei:name)[ancestor::tei:text][not(ancestor::tei:person)]"
           use="r:person-of(.)/@xml:id"/>

  <xsl:function name="r:person-of" as="element(tei:person)?">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="key('r:person', $mention/(@ref | @corresp) ! tokenize(.), root($mention))[1]"/>
  </xsl:function>

  <xsl:template match="tei:persName | tei:rs | tei:name" priority="1" as="element()">
    <xsl:variable name="person" as="element(tei:person)?" select="r:person-of(.)"/>
    <xsl:variable name="href" as="xs:string?" select="
        if ($person) then '#' || $person/@xml:id else tokenize(@ref)[matches(., '^https?://')][1] ! r:href(.)"/>
    <xsl:choose>
      <xsl:when test="$href and r:may-link(.)">
        <a class="persName" href="{$href}">
          <xsl:sequence select="@xml:id ! r:id(.)"/>
          <xsl:apply-templates/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="r:wrap(., r:division-or-span(.))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="r:persons" as="node()*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="mentioned" as="element(tei:person)*" select="
        $document//tei:listPerson/tei:person[@xml:id][key('r:mention', @xml:id)]"/>
    <xsl:if test="$mentioned">
      <xsl:text>&#10;</xsl:text>
      <section class="persons" aria-labelledby="-persons">
        <h2 id="-persons">{r:label('persons')}</h2>
        <ul>
          <xsl:for-each select="$mentioned">
            <xsl:sort select="r:sort-name(.)"/>
            <xsl:sequence select="r:person(.)"/>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:person" as="node()+">
    <xsl:param name="person" as="element(tei:person)"/>
    <xsl:variable name="mentions" as="element()+" select="key('r:mention', $person/@xml:id, root($person))"/>
    <xsl:variable name="first" as="xs:string?" select="($mentions/ancestor-or-self::*[@xml:id][ancestor::tei:text][1]/@xml:id)[1]"/>
    <xsl:variable name="count" as="xs:string" select="count($mentions) || ' ' || r:label(if (count($mentions) eq 1) then 'mention' else 'mentions')"/>
    <xsl:text>&#10;</xsl:text>
    <li>
      <!-- A list that is part of the text has its people there. -->
      <xsl:sequence select="$person[not(ancestor::tei:text)]/@xml:id ! r:id(.)"/>
      <span class="name">{r:field($person/tei:persName[1])}</span>
      <xsl:for-each select="string-join(($person/tei:birth[1], $person/tei:death[1]) ! (r:year(r:edtf(.)), '?')[1], '–')[.]">
        <span class="life"> ({.})</span>
      </xsl:for-each>
      <xsl:for-each select="r:field($person/tei:note[1]/tei:p[1]), r:field($person/tei:note[not(tei:p)][1])">
        <span class="description">, {.}</span>
      </xsl:for-each>
      <xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="$first">
          <a class="count" href="#{$first}">{$count}</a>
        </xsl:when>
        <xsl:otherwise>
          <span class="count">{$count}</span>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:function>

  <!-- The surname, or the last word that is not a ruler's number, in small letters; then the whole name. -->
  <xsl:function name="r:sort-name" as="xs:string">
    <xsl:param name="person" as="element(tei:person)"/>
    <xsl:variable name="name" as="xs:string" select="r:field($person/tei:persName[1]) ! string()"/>
    <xsl:sequence select="
        lower-case(string-join((($person/tei:persName[1]//tei:surname ! r:field(.), tokenize($name)[not(matches(., '^[IVX]+\.?$'))][last()])[1], $name), ' '))"/>
  </xsl:function>

</xsl:stylesheet>
