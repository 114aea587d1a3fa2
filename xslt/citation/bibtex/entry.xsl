<?xml version="1.0" encoding="UTF-8"?>
<!-- An entry of a BibTeX file: a field a line. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:entry" as="xs:string">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="fields" as="xs:string*"/>
    <xsl:sequence select="'@' || $type || '{' || string-join(($key, $fields ! ('  ' || .)), ',&#10;') || '&#10;}&#10;'"/>
  </xsl:function>

  <xsl:function name="r:bibtex-field" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value[.] ! ($name || ' = {' || . || '}')"/>
  </xsl:function>

  <!-- With TeX's dash between two numbers; where they do not follow on one another, all. -->
  <xsl:function name="r:bibtex-pages" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        if (contains($record?pages, ',')) then string-join(tokenize($record?pages, '\s*–\s*') ! r:tex(.), '--')
        else string-join(($record?first-page, $record?last-page) ! r:tex(.), '--')[.]"/>
  </xsl:function>

  <!-- The number of the book or periodical, without the name of what it is. -->
  <xsl:function name="r:bibtex-number" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="scheme" as="xs:string"/>
    <xsl:sequence select="$record?source-identifiers[?scheme = $scheme][1]?value ! replace(., '^IS[BS]N[:\s]*', '', 'i') ! r:tex(.)"/>
  </xsl:function>

  <!-- Programs divide them at commas, and not within braces. -->
  <xsl:function name="r:bibtex-keywords" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="string-join($record?keywords ! (if (contains(., ',')) then r:tex-group(.) else r:tex(.)), ', ')[.]"/>
  </xsl:function>

  <!-- What the other fields have no place for: to whom a letter was written, and where the manuscript is. -->
  <xsl:function name="r:bibtex-note" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="string-join((r:letter-note($record), r:held-at($record)) ! r:tex(.), '; ')[.]"/>
  </xsl:function>

</xsl:stylesheet>
