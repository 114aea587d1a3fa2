<?xml version="1.0" encoding="UTF-8"?>
<!-- What a site knows of a text: the record from which its index, the pages of persons, the chronology, the correspondence and the feed
     are made, as JSON. It stands at the end of the page until the site is put together, since most of it is what the page shows too.

       title, description, kind, language, place     strings; missing where nothing is said
       created, edited, revised                      EDTF
       start, end                                    numbers to sort the text by when it was written
       address                                       where the header says that the text is
       authors, recipients                           arrays of names: see people.xsl
       people                                        an array: who is named, with every mention
       letters                                       an array: from whom to whom, when, from where and where to -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:include href="letters.xsl"/>
  <xsl:include href="people.xsl"/>

  <xsl:function name="r:site-record" as="element(template)">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <template data-site="record">
      <xsl:value-of select="
        r:as-json((
          r:members(map {
            'title': (r:whole-title($record), r:page-title($r:document, $record))[1],
            'description': ($record?abstract, r:passage(r:opening(($r:document/*//tei:text)[1])))[1] ! r:shortened(., 160),
            'kind': $record?kind,
            'language': $r:text-language,
            'place': $record?place,
            'created': $record?created,
            'edited': $record?edited,
            'revised': $record?revised,
            'start': r:moment($record?created, 1),
            'end': r:moment($record?created, 2),
            'address': r:canonical-address($record)
          }),
          map {
            'authors': array { $record?authors ! r:site-name(.) },
            'recipients': array { $record?recipients ! r:site-name(.) },
            'people': array { $r:people ! r:site-person(.) },
            'letters': array { r:site-letters($record) }
          }))"/>
    </template>
  </xsl:function>

  <xsl:function name="r:as-json" as="xs:string">
    <xsl:param name="members" as="map(xs:string, item()*)+"/>
    <xsl:sequence select="serialize(map:merge($members), map { 'method': 'json' })"/>
  </xsl:function>

  <!-- Without those of which nothing is said. -->
  <xsl:function name="r:members" as="map(xs:string, item()*)">
    <xsl:param name="members" as="map(xs:string, item()*)"/>
    <xsl:sequence select="map:merge(map:keys($members)[exists($members(.))] ! map:entry(., $members(.)))"/>
  </xsl:function>

  <!-- A number that grows with time, of the first or the last day that a date may mean; of an open end that of the other. -->
  <xsl:function name="r:moment" as="xs:integer?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:param name="end" as="xs:integer"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)[. ne '..']"/>
    <xsl:variable name="day" as="xs:string?" select="($ends[$end], $ends[1])[1][matches(., '^-?\d{4}(-\d\d){0,2}$')]"/>
    <xsl:sequence select="$day ! r:order(if ($end eq 1) then r:parts(.) else r:last-parts(.))"/>
  </xsl:function>

</xsl:stylesheet>
