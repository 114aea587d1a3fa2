<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition that a letter is in: printed, online or both. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.tei-c.org/ns/1.0"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:cmif-source" as="element(tei:bibl)">
    <xsl:param name="letter" as="map(xs:string, item()*)"/>
    <bibl type="{r:cmif-medium($letter)}">
      <xsl:attribute name="xml:id" select="r:cmif-source-id($letter)"/>
      <xsl:text>{r:cmif-edition($letter)}</xsl:text>
    </bibl>
  </xsl:function>

  <!-- The same for all letters of an edition, and whenever the file is made. -->
  <xsl:function name="r:cmif-source-id" as="xs:string">
    <xsl:param name="letter" as="map(xs:string, item()*)"/>
    <xsl:sequence select="r:uuid(r:cmif-medium($letter) || ' ' || r:cmif-edition($letter))"/>
  </xsl:function>

  <xsl:function name="r:cmif-medium" as="xs:string">
    <xsl:param name="letter" as="map(xs:string, item()*)"/>
    <xsl:sequence select="if (empty($letter?container)) then 'online' else if (r:permanent-address($letter)) then 'hybrid' else 'print'"/>
  </xsl:function>

  <!-- What was printed, as far as all letters in it have it in common; else who publishes the letters, and in which series. -->
  <xsl:function name="r:cmif-edition" as="xs:string">
    <xsl:param name="letter" as="map(xs:string, item()*)"/>
    <xsl:variable name="imprint" as="xs:string" select="
        string-join((string-join((r:publisher-place($letter), r:publisher($letter)), ': ')[.], $letter?published ! r:year(.)), ', ')"/>
    <xsl:variable name="online" as="xs:string" select="
        string-join((($letter?series, r:whole-title($letter), 'Untitled')[1], $letter?publisher), '. ')"/>
    <xsl:sequence select="
        if ($letter?container)
        then string-join((r:names-in-a-row($letter?source-editors), string-join(($letter?container, $letter?volume), ' '), $imprint[.]), '. ')
        else $online"/>
  </xsl:function>

  <xsl:function name="r:names-in-a-row" as="xs:string?">
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="string-join($names ! r:display-name(.), ', ')[.] ! (. || ' (eds)')"/>
  </xsl:function>

</xsl:stylesheet>
