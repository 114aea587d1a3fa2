<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in MODS: a date of W3CDTF, with a qualifier where it is doubted; the two ends of an interval as points; what cannot be
     said so (one day of several, doubted and estimated, before Christ) as EDTF. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/mods/v3"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- $key: is it the date by which the record is found? -->
  <xsl:function name="r:mods-dates" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:param name="key" as="xs:boolean"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)"/>
    <xsl:variable name="qualifier" as="xs:string?" select="
        if (contains($edtf, '?')) then 'questionable' else if (contains($edtf, '~')) then 'approximate' else ()"/>
    <xsl:sequence select="
        if (empty($ends)) then ()
        else if (matches($edtf, '[\[%]|^-|/-')) then r:mods-date($name, $edtf, 'edtf', (), (), $key)
        else if (count($ends) eq 1) then r:mods-date($name, $ends, 'w3cdtf', (), $qualifier, $key)
        else (
          r:mods-date($name, $ends[1][. ne '..'], 'w3cdtf', 'start', $qualifier, $key),
          r:mods-date($name, $ends[2][. ne '..'], 'w3cdtf', 'end', $qualifier, $key and $ends[1] eq '..'))"/>
  </xsl:function>

  <xsl:function name="r:mods-date" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:param name="encoding" as="xs:string"/>
    <xsl:param name="point" as="xs:string?"/>
    <xsl:param name="qualifier" as="xs:string?"/>
    <xsl:param name="key" as="xs:boolean"/>
    <xsl:if test="$value">
      <xsl:element name="{$name}">
        <xsl:attribute name="encoding" select="$encoding"/>
        <xsl:for-each select="$point">
          <xsl:attribute name="point" select="."/>
        </xsl:for-each>
        <xsl:for-each select="$qualifier">
          <xsl:attribute name="qualifier" select="."/>
        </xsl:for-each>
        <xsl:if test="$key">
          <xsl:attribute name="keyDate" select="'yes'"/>
        </xsl:if>
        <xsl:value-of select="$value"/>
      </xsl:element>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
