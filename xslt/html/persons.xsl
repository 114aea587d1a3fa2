<?xml version="1.0" encoding="UTF-8"?>
<!-- The index of persons, of places and of organisations: who is named in the text, what is known of them, and where they
     are named. A card over a name in the text is made of the entry here (script/cards.js). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:persons" as="node()*">
    <xsl:if test="exists($r:mentions)">
      <xsl:sequence select="r:index('pers', 'persons'), r:index('place', 'places'), r:index('org', 'organisations')"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:index" as="node()*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:variable name="indexed" as="map(xs:string, item()*)*" select="$r:indexed?*[?kind = $kind]"/>
    <xsl:if test="exists($indexed)">
      <xsl:text>&#10;</xsl:text>
      <section class="index {$title}" aria-labelledby="-{$title}" data-entry="{r:label('entry')}">
        <h2 id="-{$title}">{r:label($title)}</h2>
        <xsl:sequence select="r:grouped($indexed)"/>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- By the lists of the authority file, if there are several; else a long list by the initials. -->
  <xsl:function name="r:grouped" as="node()*">
    <xsl:param name="indexed" as="map(xs:string, item()*)+"/>
    <xsl:variable name="groups" as="xs:string*" select="distinct-values($indexed ! r:group(.))"/>
    <xsl:choose>
      <xsl:when test="count($groups) gt 1">
        <xsl:variable name="order" as="xs:string+" select="distinct-values(('', ($r:document, $authorities)//(tei:listPerson | tei:listPlace | tei:listOrg) ! r:name-of-list(.)))"/>
        <xsl:for-each-group select="$indexed" group-by="r:group(.)">
          <xsl:sort select="index-of($order, current-grouping-key())"/>
          <xsl:sequence select="r:entries-under(current-grouping-key(), current-group())"/>
        </xsl:for-each-group>
      </xsl:when>
      <xsl:when test="count($indexed) gt 40">
        <xsl:for-each-group select="$indexed" group-by="r:initial(r:sort-name(.))">
          <xsl:sort select="current-grouping-key()"/>
          <xsl:sequence select="r:entries-under(current-grouping-key(), current-group())"/>
        </xsl:for-each-group>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="r:entries-under('', $indexed)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="r:entries-under" as="node()+">
    <xsl:param name="heading" as="xs:string"/>
    <xsl:param name="indexed" as="map(xs:string, item()*)+"/>
    <xsl:for-each select="$heading[.]">
      <xsl:text>&#10;</xsl:text>
      <h3>{.}</h3>
    </xsl:for-each>
    <xsl:text>&#10;</xsl:text>
    <ul>
      <xsl:for-each select="$indexed">
        <xsl:sort select="r:sort-name(.)"/>
        <xsl:sequence select="r:entry(.)"/>
      </xsl:for-each>
    </ul>
  </xsl:function>

  <!-- The heading or else the type of the list that the entry stands in; of two entries the authority's, since a document
       lists those it names as they come. -->
  <xsl:function name="r:group" as="xs:string">
    <xsl:param name="indexed" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        (reverse($indexed?entries) ! r:name-of-list(ancestor::*[self::tei:listPerson or self::tei:listPlace or self::tei:listOrg][1]), '')[1]"/>
  </xsl:function>

  <xsl:function name="r:name-of-list" as="xs:string?">
    <xsl:param name="list" as="element()?"/>
    <xsl:sequence select="($list/tei:head[1] ! r:field(.), $list/@type ! translate(., '_', ' '))[1]"/>
  </xsl:function>

  <!-- The first letter without its accents. -->
  <xsl:function name="r:initial" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="upper-case(substring(replace(normalize-unicode($name, 'NFD'), '^[^\p{L}\p{N}]+|\p{M}', ''), 1, 1))"/>
  </xsl:function>

  <!-- The surname, or the last word that is not a ruler's number, in small letters; then the whole name. -->
  <xsl:function name="r:sort-name" as="xs:string">
    <xsl:param name="indexed" as="map(xs:string, item()*)"/>
    <xsl:variable name="name" as="xs:string" select="r:display-form($indexed)"/>
    <xsl:variable name="surname" as="xs:string?" select="($indexed?entries/tei:persName//tei:surname ! r:field(.))[1]"/>
    <xsl:variable name="last" as="xs:string?" select="tokenize($name)[$indexed?kind = 'pers'][not(matches(., '^[IVX]+\.?$'))][last()]"/>
    <xsl:sequence select="lower-case(string-join((($surname, $last)[1], $name), ' '))"/>
  </xsl:function>

</xsl:stylesheet>
