<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates of a record as OpenURL has them: one day, month or year. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Of an interval, and of one day of several, the year it begins in. -->
  <xsl:function name="r:coins-date" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:sequence select="if (r:is-one-date($edtf)) then r:ends($edtf) else r:year($edtf)"/>
  </xsl:function>

  <!-- What of a date is lost, as it continues "it cannot say". -->
  <xsl:function name="r:coins-doubts" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:sequence select="
        r:doubts($name, $edtf),
        $edtf[contains(., '/')] ! ('more of the ' || $name || ' ' || . || ' than a year')"/>
  </xsl:function>

</xsl:stylesheet>
