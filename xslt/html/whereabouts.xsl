<?xml version="1.0" encoding="UTF-8"?>
<!-- Where something stands in the text, in few words: ¶ 12, Note 3. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The nearest around it that has a name. -->
  <xsl:function name="r:whereabouts" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(reverse($element/ancestor::*) ! r:name-of-place(.), r:label('place-text'))[1]"/>
  </xsl:function>

  <xsl:function name="r:name-of-place" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:choose>
      <xsl:when test="$element/self::tei:note">
        <xsl:sequence select="string-join((r:label('note'), $element[r:is-gathered(.)] ! r:note-sign(.)), ' ')"/>
      </xsl:when>
      <xsl:when test="$element/(self::tei:p | self::tei:ab | self::tei:sp | self::tei:lg)">
        <xsl:sequence select="
            $element[r:is-numbered(.)] ! r:phrase('cite-number', string(accumulator-before('r:paragraph-number')))"/>
      </xsl:when>
      <xsl:when test="$element/(self::tei:head | self::tei:titlePage | self::tei:opener | self::tei:closer)">
        <xsl:sequence select="r:label('place-' || local-name($element))"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

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
