<?xml version="1.0" encoding="UTF-8"?>
<!-- What the authors beside the author are to EndNote, which has three more lists of them (RIS: A2, A3, A4; XML: secondary-,
     tertiary- and subsidiary-authors) and gives these another meaning for every kind of reference. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Of a letter who received it, of a book nobody here (the editors of its series), of all else who edited it. -->
  <xsl:function name="r:secondary-authors" as="map(xs:string, xs:string)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        if ($record?kind = 'letter') then $record?recipients
        else if ($record?kind = 'book') then ()
        else r:cited-editors($record)"/>
  </xsl:function>

  <!-- Of a book who edited it; of a letter too, for which EndNote has no meaning for this list and keeps it. -->
  <xsl:function name="r:tertiary-authors" as="map(xs:string, xs:string)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="r:cited-editors($record)[$record?kind = ('book', 'letter')]"/>
  </xsl:function>

  <!-- Family, Given, Suffix. A comma ends the name of a body, or EndNote would take its last word for the family name. -->
  <xsl:function name="r:endnote-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="given" as="xs:string?" select="$name?given ! r:without-commas(.)"/>
    <xsl:variable name="suffix" as="xs:string?" select="$name?suffix[.] ! r:without-commas(.)"/>
    <xsl:sequence select="
        if ($name?family and ($given or $suffix)) then string-join((r:without-commas($name?family), string($given), $suffix), ', ')
        else r:without-commas(($name?family, $name?literal, $given)[.][1]) || ','"/>
  </xsl:function>

  <xsl:function name="r:without-commas" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace(r:one-line($words), '\s*,', '')"/>
  </xsl:function>

  <!-- Of the book or periodical, without the name of what it is. -->
  <xsl:function name="r:endnote-number" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        $record?source-identifiers[?scheme = ('ISBN', 'ISSN')][1]?value ! replace(., '^IS[BS]N[:\s]*', '', 'i')"/>
  </xsl:function>

  <!-- What neither format has a place for. -->
  <xsl:function name="r:endnote-unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:left-out($record, (
          'created'[not($record?letter)][not($record?created = r:issued($record))],
          'place'[not($record?letter)],
          'recipients'[not($record?letter)],
          'edited'[not($record?edited = r:issued($record))],
          'series'[exists($record?container)],
          'languages'[count($record?languages) gt 1],
          'source-editors'[exists($record?editors)],
          'licence', 'version', 'transcribers', 'contributors', 'funders', 'alternative-titles', 'source-text')),
        ($record?authors, r:cited-editors($record), $record?translators, $record?recipients)[r:has-comma(.)]
          ! ('that there is a comma in the name ' || r:inverted-name(.))"/>
  </xsl:function>

  <xsl:function name="r:has-comma" as="xs:boolean">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="contains(string-join(($name?literal, $name?family, $name?given, $name?suffix)), ',')"/>
  </xsl:function>

</xsl:stylesheet>
