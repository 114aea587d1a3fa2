<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in DataCite's terms: a date of W3CDTF, or an interval of RKMS-ISO8601, whose unknown end is empty. What is
     uncertain, and what year before Christ is meant, is said beside it in words. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://datacite.org/schema/kernel-4"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:datacite-dates" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:where-populated>
      <dates>
        <xsl:sequence select="
            r:datacite-date('Created', $record?created, ()),
            r:datacite-date('Issued', $record?published, 'printed source'),
            r:datacite-date('Available', $record?edited, ()),
            r:datacite-date('Updated', $record?revised, ())"/>
      </dates>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="r:datacite-date" as="element()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:param name="of" as="xs:string?"/>
    <xsl:if test="$edtf">
      <xsl:variable name="information" as="xs:string" select="string-join(($of, r:date-information($edtf)), ', ')"/>
      <date dateType="{$type}">
        <xsl:if test="$information">
          <xsl:attribute name="dateInformation" select="$information"/>
        </xsl:if>
        <xsl:text>{string-join(r:ends($edtf) ! replace(., '\.\.', ''), '/')}</xsl:text>
      </date>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:date-information" as="xs:string*">
    <xsl:param name="edtf" as="xs:string"/>
    <xsl:sequence select="
        'one day of these'[starts-with($edtf, '[')],
        'approximate'[matches($edtf, '[~%]')],
        'uncertain'[matches($edtf, '[?%]')],
        string-join(r:ends($edtf)[matches(., '^-\d{4}')] ! (1 + xs:integer(substring(., 2, 4)) || ' BC'), ' – ')[.]"/>
  </xsl:function>

</xsl:stylesheet>
