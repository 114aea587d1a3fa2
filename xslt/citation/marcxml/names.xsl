<?xml version="1.0" encoding="UTF-8"?>
<!-- Names in MARC: the first author is the main entry, the others are added. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/MARC21/slim"
                xmlns:m="http://www.loc.gov/MARC21/slim"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:name-fields" as="element(m:datafield)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="names" as="map(xs:string, xs:string)*" select="r:with-roles($record)"/>
    <xsl:variable name="main" as="map(xs:string, xs:string)?" select="$names[1][?role eq 'aut']"/>
    <xsl:sequence select="
        $main ! r:name-field(., '1'),
        (if (exists($main)) then tail($names) else $names) ! r:name-field(., '7')"/>
  </xsl:function>

  <!-- 100 or 700 for a person, 110 or 710 for a body; 720 for what may be either, which as a main entry is taken for a person. -->
  <xsl:function name="r:name-field" as="element(m:datafield)">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="block" as="xs:string"/>
    <xsl:variable name="controlled" as="xs:boolean" select="$block eq '1' or $name?body or $name?family"/>
    <xsl:sequence select="
        if (not($controlled)) then r:datafield('720', '  ', (r:subfields('a', r:display-name($name)), r:role-subfields($name)))
        else if ($name?body) then r:datafield($block || '10', '2 ', (r:subfields('a', r:display-name($name)), r:role-subfields($name), r:identity-subfields($name)))
        else r:datafield($block || '00', if ($name?family) then '1 ' else '0 ', (
          r:subfields('a', ($name?literal, string-join(($name?family, $name?given)[.], ', '))[1]),
          r:subfields('c', $name?suffix),
          r:role-subfields($name),
          r:identity-subfields($name)))"/>
  </xsl:function>

  <xsl:function name="r:role-subfields" as="element(m:subfield)+">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="r:subfields('e', r:relator-term($name?role)), r:subfields('4', r:relator($name?role))"/>
  </xsl:function>

  <!-- Entries of authority files that libraries keep together are in $0, all others in $1. -->
  <xsl:function name="r:identity-subfields" as="element(m:subfield)*">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="addresses" as="xs:string*" select="distinct-values(($name?uri, tokenize($name?uris)))"/>
    <xsl:sequence select="
        $addresses[r:register-name(.) = ('GND', 'LCNAF', 'BnF')] ! r:subfields('0', .),
        $addresses[not(r:register-name(.) = ('GND', 'LCNAF', 'BnF'))] ! r:subfields('1', .)"/>
  </xsl:function>

</xsl:stylesheet>
