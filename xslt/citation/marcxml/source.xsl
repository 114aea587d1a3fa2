<?xml version="1.0" encoding="UTF-8"?>
<!-- What the text was taken from, in MARC: the periodical or book that it is part of, or the original that it is a copy of. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/MARC21/slim"
                xmlns:m="http://www.loc.gov/MARC21/slim"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:source-fields" as="element(m:datafield)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="host" as="xs:string?" select="r:host-title($record)"/>
    <xsl:variable name="imprint" as="xs:string?" select="r:imprint($record)"/>
    <xsl:sequence select="
        if ($host)
        then r:datafield('773', '0 ', (
          r:subfields('t', $host), r:subfields('b', $record?source-edition), r:subfields('d', $imprint), r:subfields('g', r:part-of-host($record)),
          r:subfields('x', r:identifiers-of-source($record, 'ISSN')[1]), r:subfields('z', r:identifiers-of-source($record, 'ISBN'))))
        else r:datafield('534', '  ', (
          ($imprint[.] ! r:subfields('p', 'Original version:'))[1], r:subfields('c', $imprint),
          r:subfields('z', r:identifiers-of-source($record, 'ISBN')[$imprint]))),
        r:datafield('534', '  ', r:held-at($record) ! (r:subfields('p', 'Original:'), r:subfields('l', .))),
        r:datafield('534', '  ', $record?source-text ! (r:subfields('p', 'Original version:'), r:subfields('n', .)))"/>
  </xsl:function>

  <xsl:function name="r:identifiers-of-source" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="scheme" as="xs:string"/>
    <xsl:sequence select="$record?source-identifiers[?scheme = $scheme]?value"/>
  </xsl:function>

</xsl:stylesheet>
