<?xml version="1.0" encoding="UTF-8"?>
<!-- A date as BibTeX has it: the words of a year, and one of its twelve months. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:variable name="r:bibtex-months" as="xs:string+" select="tokenize('jan feb mar apr may jun jul aug sep oct nov dec')"/>

  <!-- The fields. Of an interval the years, and of its months what both ends share. -->
  <xsl:function name="r:bibtex-date" as="xs:string*">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)[. ne '..']"/>
    <xsl:variable name="years" as="xs:string*" select="distinct-values($ends ! replace(., '^(-?\d+).*$', '$1'))"/>
    <xsl:variable name="day" as="xs:string?" select="$ends[1][r:is-one-date($edtf)]"/>
    <xsl:variable name="months" as="xs:string*" select="distinct-values($ends ! substring-after(substring(., 2), '-') ! substring(., 1, 2))"/>
    <xsl:variable name="month" as="xs:string?" select="$months[count($months) eq 1][count($years) eq 1][.]"/>
    <xsl:sequence select="
        r:bibtex-field('year', string-join($years, '--')),
        $month ! ('month = ' || $r:bibtex-months[xs:integer($month)]),
        r:bibtex-field('day', $day[matches(., '-\d\d-\d\d$')] ! string(xs:integer(substring(., string-length(.) - 1))))"/>
  </xsl:function>

  <!-- What these fields do not say of a date: its doubts, and the ends of an interval that is none of years or of one month. -->
  <xsl:function name="r:undated" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)"/>
    <xsl:sequence select="
        r:doubts($name, $edtf),
        ('that the ' || $name || ' is ' || $edtf)
          [contains($edtf, '/')][some $end in $ends satisfies not(matches($end, '^-?\d{4}$'))]"/>
  </xsl:function>

</xsl:stylesheet>
