<?xml version="1.0" encoding="UTF-8"?>
<!-- What a citation says of when, by whom and where a text was issued, and under what title, from its record. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- The date a citation gives: of the printed source, else of the writing, else of this file. -->
  <xsl:function name="r:issued" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="($record?published, $record?created, $record?edited)[1]"/>
  </xsl:function>

  <!-- The publisher of the printed source, where there is one; else of this file. -->
  <xsl:function name="r:publisher" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="if ($record?container) then $record?source-publisher else $record?publisher"/>
  </xsl:function>

  <xsl:function name="r:publisher-place" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="if ($record?container) then $record?source-place else $record?publisher-place"/>
  </xsl:function>

  <!-- Who edited the text; if the header does not name them, who edited what it was printed in. -->
  <xsl:function name="r:cited-editors" as="map(xs:string, xs:string)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="if (exists($record?editors)) then $record?editors else $record?source-editors"/>
  </xsl:function>

  <xsl:function name="r:held-at" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        string-join(($record?repository, $record?collection, $record?shelfmark) ! r:without-stop(.), ', ')[.]"/>
  </xsl:function>

  <!-- "Letter to Horatio Gates, 21 October 1928 …": what a reader must know that the other fields have no place for. -->
  <xsl:function name="r:letter-note" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="to" as="xs:string" select="string-join($record?recipients ! r:display-name(.), ' and ')"/>
    <xsl:sequence select="
        if ($record?letter)
        then string-join(('Letter' || $to[.] ! (' to ' || .), $record?place, $record?created[not(. = r:issued($record))]), ', ')
        else ()"/>
  </xsl:function>

  <xsl:function name="r:whole-title" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="string-join(($record?title, $record?subtitle), ': ')[.]"/>
  </xsl:function>

  <!-- When the text came out: in print, else here. -->
  <xsl:function name="r:publication-date" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="($record?published, $record?edited)[1]"/>
  </xsl:function>

  <xsl:function name="r:is-book" as="xs:boolean">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="exists($record?container[. = $record?title])"/>
  </xsl:function>

</xsl:stylesheet>
