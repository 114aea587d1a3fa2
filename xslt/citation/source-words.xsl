<?xml version="1.0" encoding="UTF-8"?>
<!-- The source of a text in words, as a library's catalogue has them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- The periodical or book that the text is part of. -->
  <xsl:function name="r:host-title" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$record?container[not(r:is-book($record))]"/>
  </xsl:function>

  <!-- "Place : publisher, date" of the printed source. -->
  <xsl:function name="r:imprint" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        string-join((string-join(($record?source-place, $record?source-publisher), ' : ')[.], r:catalogued-date($record?published)), ', ')[.]"/>
  </xsl:function>

  <!-- "Vol. 24, no. 9, p. 235-238": where in the periodical or book. -->
  <xsl:function name="r:part-of-host" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        string-join((
          $record?volume ! ('Vol. ' || .), $record?issue ! ('no. ' || .),
          string-join(($record?first-page, $record?last-page), '-')[.] ! ('p. ' || .)), ', ')[.]"/>
  </xsl:function>

  <!-- The printed source, the manuscript, and what is not divided, each as one. -->
  <xsl:function name="r:source-words" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        string-join((string-join(($record?container, r:part-of-host($record)), ', ')[.], r:imprint($record)), '. ')[.],
        r:held-at($record),
        $record?source-text"/>
  </xsl:function>

  <!-- A date as it is written where it is no code: in brackets and with words where it is doubted, the day by ISO 8601. -->
  <xsl:function name="r:catalogued-date" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:variable name="ends" as="xs:string*" select="r:ends($edtf)"/>
    <xsl:sequence select="
        if (empty($ends)) then ()
        else if (count($ends) eq 1)
        then (if ($edtf eq $ends) then $edtf
              else '[' || 'approximately '[matches($edtf, '[~%]')] || $ends || '?'[matches($edtf, '[?%]')] || ']')
        else if ($ends[1] eq '..') then '[not after ' || $ends[2] || ']'
        else if ($ends[2] eq '..') then '[not before ' || $ends[1] || ']'
        else if (starts-with($edtf, '[')) then '[between ' || $ends[1] || ' and ' || $ends[2] || ']'
        else string-join($ends, ' to ')"/>
  </xsl:function>

</xsl:stylesheet>
