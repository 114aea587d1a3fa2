<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates of a record as CSL-JSON has them: the parts of one day, month or year, or of the two ends of an interval; and
     "circa", its only word of doubt. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:csl-date" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)"/>
    <xsl:if test="exists($ends)">
      <map key="{$key}">
        <array key="date-parts">
          <xsl:sequence select="r:csl-ends($ends) ! r:csl-parts(.)"/>
        </array>
        <xsl:if test="matches($edtf, '[?~%\[]') or $ends[1] = '..'">
          <boolean key="circa">true</boolean>
        </xsl:if>
      </map>
    </xsl:if>
  </xsl:function>

  <!-- The ends of an interval in one precision, that of the coarser: citeproc-js refuses any other. An end that is open is
       the year 0, which processors know. No processor knows an open start: the date is then about the year of the end. -->
  <xsl:function name="r:csl-ends" as="xs:string*">
    <xsl:param name="ends" as="xs:string+"/>
    <xsl:variable name="precision" as="xs:integer" select="min($ends ! r:csl-precision(.))"/>
    <xsl:sequence select="
        ($ends ! replace(., '^(-?[^-]+(-[^-]+){0,' || $precision - 1 || '}).*$', '$1'))
          [not($ends[1] = '..' and position() eq 1)]"/>
  </xsl:function>

  <!-- Of a day 3, of a month 2, of a year and of an open end 1. -->
  <xsl:function name="r:csl-precision" as="xs:integer">
    <xsl:param name="end" as="xs:string"/>
    <xsl:sequence select="count(tokenize($end, '-')[.])"/>
  </xsl:function>

  <xsl:function name="r:csl-parts" as="element()">
    <xsl:param name="end" as="xs:string"/>
    <xsl:variable name="sign" as="xs:integer" select="if (starts-with($end, '-')) then -1 else 1"/>
    <array>
      <xsl:for-each select="tokenize(replace($end, '^\.\.$', '0'), '-')[.]">
        <number>{xs:integer(.) * (if (position() eq 1) then $sign else 1)}</number>
      </xsl:for-each>
    </array>
  </xsl:function>

  <!-- What of a date is lost, as it continues "it cannot say". -->
  <xsl:function name="r:csl-doubts" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)"/>
    <xsl:sequence select="
        r:doubts($name, $edtf)[not(ends-with(., ' is approximate'))],
        ('when the ' || $name || ' ' || $edtf || ' begins')[starts-with($edtf, '../')],
        ('all of the ' || $name || ' ' || $edtf || ', whose ends have no more than the precision of the coarser one')
          [count(distinct-values($ends ! r:csl-precision(.))) gt 1]"/>
  </xsl:function>

</xsl:stylesheet>
