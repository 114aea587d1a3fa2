<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in MARC as they are coded in 008. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
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

</xsl:stylesheet>
