<?xml version="1.0" encoding="UTF-8"?>
<!-- Titles in MARC. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/MARC21/slim"
                xmlns:m="http://www.loc.gov/MARC21/slim"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- 245 says whether there is a main entry beside it, how many characters are passed over in sorting, and which volume of a book it
       is; that of a host is said at the host. -->
  <xsl:function name="r:title-fields" as="element(m:datafield)+">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="title" as="xs:string" select="($record?title, '[Untitled]')[1]"/>
    <xsl:variable name="added" as="xs:string" select="if (exists($record?authors)) then '1' else '0'"/>
    <xsl:variable name="passed-over" as="xs:integer" select="min((9, string-length(r:article($title, $record?language))))"/>
    <xsl:sequence select="
        r:datafield('245', $added || $passed-over, (r:subfields('a', $title), r:subfields('b', $record?subtitle), r:subfields('n', $record?volume[r:is-book($record)]))),
        $record?alternative-titles ! r:datafield('246', '3 ', r:subfields('a', .)),
        r:datafield('490', '0 ', r:subfields('a', $record?series))"/>
  </xsl:function>

</xsl:stylesheet>
