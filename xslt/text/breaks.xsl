<?xml version="1.0" encoding="UTF-8"?>
<!-- Line, page and column breaks, and milestones. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:template match="tei:lb[not(@break = 'no')]" as="xs:anyAtomicType">
    <xsl:sequence select="if ($folded and r:is-in-prose(.) and not(@rend = 'hard')) then ' ' else $line"/>
  </xsl:template>

  <!-- A word that goes on in the next line. -->
  <xsl:template match="tei:lb[@break = 'no'] | tei:pb[@break = 'no'] | tei:cb[@break = 'no']" priority="2" as="xs:anyAtomicType*">
    <xsl:sequence select="if ($folded) then $joint else ()"/>
    <xsl:next-match/>
    <xsl:sequence select="if ($folded) then $joint else ()"/>
  </xsl:template>

  <!-- In prose a line ended because it was full, unless it is said to be a hard break; in verse, addresses and on title pages lines are meant. -->
  <xsl:function name="r:is-in-prose" as="xs:boolean">
    <xsl:param name="break" as="element(tei:lb)"/>
    <xsl:variable name="block" as="element()?" select="
        $break/ancestor::*[self::tei:p or self::tei:ab or self::tei:head or self::tei:note or self::tei:item or self::tei:cell
          or self::tei:quote or self::tei:l or self::tei:lg or self::tei:address or self::tei:opener or self::tei:closer
          or self::tei:titlePage or self::tei:byline][1]"/>
    <xsl:sequence select="
        exists($block/(self::tei:p | self::tei:ab | self::tei:head | self::tei:note | self::tei:item | self::tei:cell | self::tei:quote))"/>
  </xsl:function>

  <!-- What was printed at a break is its @rend; a break that was encoded without it printed nothing. -->
  <xsl:template match="tei:milestone | tei:pb | tei:cb | tei:gb" as="xs:anyAtomicType*">
    <xsl:apply-templates select="." mode="content"/>
  </xsl:template>

  <xsl:template match="tei:milestone | tei:pb | tei:cb | tei:gb" mode="content" as="xs:string*">
    <xsl:sequence select="@rend ! string()"/>
  </xsl:template>

  <!-- Running heads and catchwords were printed with the break. -->
  <xsl:template match="tei:fw[$pages ne 'printed']" priority="2" as="empty-sequence()"/>

  <xsl:template match="tei:pb[$pages ne 'printed']" mode="content" priority="1" as="xs:string?">
    <xsl:sequence select="if ($pages eq 'marked') then '[' || string-join(('p.', @n), ' ') || ']' else ()"/>
  </xsl:template>

</xsl:stylesheet>
