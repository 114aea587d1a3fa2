<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in MARC: coded in 008, in words in square brackets where they are not certain, and as EDTF in 046. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/MARC21/slim"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- 008/06-14: s, one year; e, one with month or day; q, the years between which it lies; m, those of an interval;
       b, before Christ; n, unknown. -->
  <xsl:function name="r:coded-dates" as="xs:string">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)"/>
    <xsl:variable name="years" as="xs:string*" select="$ends ! (if (. eq '..') then 'uuuu' else substring(., 1, 4))"/>
    <xsl:sequence select="
        if (empty($ends)) then 'nuuuuuuuu'
        else if ($ends ! starts-with(., '-') = true()) then 'b        '
        else if (matches($edtf, '^\d{4}-[\d-]+$')) then 'e' || substring(translate($edtf, '-', '') || '  ', 1, 8)
        else if (count(distinct-values($years)) eq 1) then 's' || $years[1] || '    '
        else (if (starts-with($edtf, '[')) then 'q' else 'm') || string-join($years)"/>
  </xsl:function>

  <!-- As a cataloguer writes it, the day by ISO 8601. -->
  <xsl:function name="r:written-in-marc" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)"/>
    <xsl:sequence select="
        if (empty($ends)) then ()
        else if (count($ends) eq 1)
        then (if ($edtf eq $ends) then $edtf
              else '[' || 'approximately '[matches($edtf, '[~%]')] || $ends || '?'[matches($edtf, '[?%]')] || ']')
        else if ($ends[1] eq '..') then '[not after ' || $ends[2] || ']'
        else if ($ends[2] eq '..') then '[not before ' || $ends[1] || ']'
        else if (starts-with($edtf, '[')) then '[between ' || $ends[1] || ' and ' || $ends[2] || ']'
        else string-join($ends, ' to ')"/>
  </xsl:function>

</xsl:stylesheet>
