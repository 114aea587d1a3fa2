<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in EDTF of level 0, which has no doubts and no open ends. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- A date, or an interval that is known at both ends and runs forward. -->
  <xsl:function name="r:level-0" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)"/>
    <xsl:sequence select="
        string-join($ends, '/')[.][every $end in $ends satisfies matches($end, '^\d{4}(-\d\d){0,2}$')]
          [count($ends) eq 1 or $ends[1] lt $ends[2]]"/>
  </xsl:function>

  <!-- What has to be said of a date in words. -->
  <xsl:function name="r:date-in-words" as="xs:string?">
    <xsl:param name="edtf" as="xs:string"/>
    <xsl:sequence select="('EDTF ' || $edtf)[$edtf ne r:level-0($edtf)]"/>
  </xsl:function>

  <!-- Those dates of the record that cannot be given at all. -->
  <xsl:function name="r:dates-beyond-level-0" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        for $date in ('created', 'published', 'edited')
        return $record($date)[empty(r:level-0(.))]
          ! (map { 'created': 'when the text was written: ', 'published': 'when it was published: ', 'edited': 'when the file was published: ' }($date) || .)"/>
  </xsl:function>

</xsl:stylesheet>
