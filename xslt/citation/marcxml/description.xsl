<?xml version="1.0" encoding="UTF-8"?>
<!-- Production and publication, notes, licence, subjects, genre and address in MARC. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/MARC21/slim"
                xmlns:m="http://www.loc.gov/MARC21/slim"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:descriptive-fields" as="element(m:datafield)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:datafield('250', '  ', r:subfields('a', $record?version)),
        r:datafield('264', ' 0', (r:subfields('a', $record?place), r:subfields('c', r:catalogued-date($record?created)))),
        r:datafield('264', ' 1', (
          r:subfields('a', $record?publisher-place), r:subfields('b', $record?publisher), r:subfields('c', r:catalogued-date($record?edited)))),
        r:datafield('300', '  ', r:subfields('a', string-join(('1 online resource', $record?extent[.] ! (' (' || . || ')'))))),
        r:datafield('500', '  ', r:subfields('a', r:letter-note($record))),
        r:pieces($record?abstract) ! r:datafield('520', '3 ', r:subfields('a', .)),
        $record?funders ! r:datafield('536', '  ', r:subfields('a', r:display-name(.))),
        r:licence-fields($record),
        $record?keywords ! r:datafield('653', '  ', r:subfields('a', .)),
        $record?kind[. = ('letter', 'article', 'book')] ! r:datafield('655', ' 7', (r:subfields('a', .), r:subfields('2', 'marcgt'))),
        r:datafield('856', '40', r:subfields('u', $record?url))"/>
  </xsl:function>

  <!-- In the words of the header, and for a licence of Creative Commons by its short name. -->
  <xsl:function name="r:licence-fields" as="element(m:datafield)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="commons" as="xs:string?" select="$record?licence-id[matches(., '^CC-')] ! replace(., '^CC-(.+)-(\d\.\d)$', 'CC $1 $2')"/>
    <xsl:variable name="words" as="xs:string*" select="r:pieces(($record?licence, $record?licence-id)[1])"/>
    <xsl:sequence select="
        r:datafield('540', '  ', (
          r:subfields('a', head($words)), r:subfields('f', $commons), r:subfields('2', $commons ! 'cc'), r:subfields('u', $record?licence-uri))),
        tail($words) ! r:datafield('540', '  ', r:subfields('a', .))"/>
  </xsl:function>

</xsl:stylesheet>
