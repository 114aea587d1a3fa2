<?xml version="1.0" encoding="UTF-8"?>
<!-- The editor's hand: of two readings the one in the source, with the signs it was typed with; or the corrected text. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:template match="(tei:supplied | tei:sic | tei:unclear | tei:surplus | tei:add | tei:del | tei:note)[r:is-insertion(.)]"
                priority="3" as="xs:anyAtomicType*">
    <xsl:variable name="signs" as="xs:string+" select="r:signs(.)"/>
    <xsl:sequence select="$signs[1]"/>
    <xsl:apply-templates/>
    <xsl:sequence select="$signs[2]"/>
  </xsl:template>

  <xsl:template match="tei:choice[r:is-correction(.)]" priority="3" as="xs:anyAtomicType*">
    <xsl:variable name="signs" as="xs:string+" select="r:signs(.)"/>
    <xsl:sequence select="$signs[1]"/>
    <xsl:apply-templates select="tei:sic[1]"/>
    <xsl:sequence select="$signs[2]"/>
    <xsl:apply-templates select="tei:corr[1]"/>
    <xsl:sequence select="$signs[3]"/>
  </xsl:template>

  <xsl:template match="tei:choice" as="xs:anyAtomicType*">
    <xsl:apply-templates select="(tei:sic | tei:orig | tei:abbr, *)[1]"/>
  </xsl:template>

  <xsl:template match="tei:app" as="xs:anyAtomicType*">
    <xsl:apply-templates select="(tei:lem, tei:rdg)[1]"/>
  </xsl:template>

  <xsl:template match="tei:subst[tei:add]" as="xs:anyAtomicType*">
    <xsl:apply-templates select="tei:add"/>
  </xsl:template>

  <!-- Where nothing can be read, what was typed, or the usual sign for it. -->
  <xsl:template match="tei:gap" as="xs:string">
    <xsl:sequence select="r:sign-of-gap(.)"/>
  </xsl:template>

  <xsl:template match="tei:space" as="xs:string">
    <xsl:sequence select="r:typed(., ' ')"/>
  </xsl:template>

  <!-- A gap that only the encoding tells of: nothing was typed for it. -->
  <xsl:template match="(tei:gap | tei:space)[@rend = 'none']" priority="1" as="empty-sequence()"/>

  <!-- The corrected text has no signs: what was added and supplied as if it had always stood there, nothing of what was
       struck out or is too much. -->
  <xsl:template match="tei:choice[$readings eq 'corrected']" priority="4" as="xs:anyAtomicType*">
    <xsl:apply-templates select="(tei:corr | tei:reg | tei:expan, *)[1]"/>
  </xsl:template>

  <xsl:template match="(tei:supplied | tei:sic | tei:unclear | tei:add)[$readings eq 'corrected']" priority="4" as="xs:anyAtomicType*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="(tei:del | tei:surplus | tei:am)[$readings eq 'corrected'][not(parent::tei:restore)]" priority="4" as="empty-sequence()"/>

</xsl:stylesheet>
