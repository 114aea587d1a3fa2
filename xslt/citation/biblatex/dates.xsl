<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates as BibLaTeX reads them: EDTF of level 1. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- One day of several is of level 2. Of a whole decade or century level 1 can say it too; else it becomes an interval, of
       which an end that is not known is empty: before it, after it. -->
  <xsl:function name="r:biblatex-date" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="interval" as="xs:string" select="string-join(r:ends($edtf) ! .[. ne '..'] , '/')"/>
    <xsl:sequence select="
        if (not(starts-with($edtf, '['))) then $edtf
        else if (r:unspecified($edtf)) then r:unspecified($edtf)
        else if (starts-with($edtf, '[..')) then '/' || $interval
        else if (ends-with($edtf, '..]')) then $interval || '/'
        else $interval"/>
  </xsl:function>

  <!-- [1920..1929] is 192X, [1900..1999] is 19XX. -->
  <xsl:function name="r:unspecified" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:sequence select="
        $edtf[matches(., '^\[(\d\d)00\.\.\1(99)\]$')] ! replace(., '^\[(\d\d).*$', '$1XX'),
        $edtf[matches(., '^\[(\d{3})0\.\.\1(9)\]$')] ! replace(., '^\[(\d{3}).*$', '$1X')"/>
  </xsl:function>

  <xsl:function name="r:biblatex-doubts" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:sequence select="r:doubts($name, $edtf[starts-with(., '[')][empty(r:unspecified(.))])"/>
  </xsl:function>

</xsl:stylesheet>
