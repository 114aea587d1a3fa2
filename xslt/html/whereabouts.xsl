<?xml version="1.0" encoding="UTF-8"?>
<!-- Where something stands in the text, in few words: ¶ 12, Note 3. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The nearest around it that has a name: a paragraph its number, a note its sign. -->
  <xsl:function name="r:whereabouts" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="around" as="element()?" select="
        $element/ancestor::*[self::tei:p or self::tei:ab or self::tei:sp or self::tei:lg or self::tei:note or self::tei:head
                             or self::tei:titlePage or self::tei:opener or self::tei:closer][1]"/>
    <xsl:choose>
      <xsl:when test="empty($around)">
        <xsl:sequence select="r:label('place-text')"/>
      </xsl:when>
      <xsl:when test="$around/self::tei:note">
        <xsl:sequence select="string-join((r:label('note'), $around[r:is-gathered(.)] ! r:note-sign(.)), ' ')"/>
      </xsl:when>
      <xsl:when test="$around/(self::tei:head | self::tei:titlePage | self::tei:opener | self::tei:closer)">
        <xsl:sequence select="r:label('place-' || local-name($around))"/>
      </xsl:when>
      <xsl:when test="r:is-numbered($around)">
        <xsl:sequence select="$r:cited-number[1] || $around/accumulator-before('r:paragraph-number') || $r:cited-number[2]"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="r:whereabouts($around)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What stands before and after the number of a paragraph that is cited. -->
  <xsl:variable name="r:cited-number" as="xs:string+" select="tokenize(r:label('cite-number'), '\{1\}')"/>

  <!-- Links to $elements, each by where it stands; a second one in the same place by its number there. -->
  <xsl:function name="r:links-to" as="node()*">
    <xsl:param name="elements" as="element()*"/>
    <xsl:for-each-group select="$elements" group-adjacent="r:whereabouts(.)">
      <xsl:if test="position() gt 1">
        <xsl:text>, </xsl:text>
      </xsl:if>
      <a href="#{r:mention-id(.)}">{current-grouping-key()}</a>
      <xsl:for-each select="current-group()[position() gt 1]">
        <xsl:text> </xsl:text>
        <a href="#{r:mention-id(.)}">({position() + 1})</a>
      </xsl:for-each>
    </xsl:for-each-group>
  </xsl:function>

</xsl:stylesheet>
