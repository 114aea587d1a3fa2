<?xml version="1.0" encoding="UTF-8"?>
<!-- Names that BibTeX's order of parts cannot say, as BibLaTeX names the parts: family=Gaulle, given=Charles, prefix=De. Only
     Biber reads these, so the others stay in the order that every program reads. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Biber takes a name for one whose parts are named when such a word stands before an equals sign. -->
  <xsl:function name="r:bibtex-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="
        if (r:is-extended($name)) then r:extended-name($name)
        else r:not-others(replace(r:classic-name($name), '=', '{=}'))"/>
  </xsl:function>

  <!-- Biber takes {others} for what "and others" means. -->
  <xsl:function name="r:not-others" as="xs:string">
    <xsl:param name="group" as="xs:string"/>
    <xsl:sequence select="replace($group, '^\{(others)\}$', '{{}$1}', 'i')"/>
  </xsl:function>

  <!-- Biber counts the commas in braces too. -->
  <xsl:function name="r:is-extended" as="xs:boolean">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="
        ($name?family and $name?given and contains($name?family || $name?given || $name?suffix, ','))
        or ($name?family and not($name?given) and $name?suffix)
        or $name?given and matches($name?particle, '^[^a-z]')"/>
  </xsl:function>

  <xsl:function name="r:extended-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="particle" as="xs:string?" select="$name?particle[starts-with($name?family, .)]"/>
    <xsl:variable name="parts" as="xs:string*" select="
        r:named-part('family', ($name?family ! r:bare-family($name, $particle), $name?literal)[1]),
        r:named-part('given', $name?given),
        r:named-part('prefix', $particle),
        r:named-part('suffix', $name?suffix)"/>
    <xsl:sequence select="string-join($parts, ', ')"/>
  </xsl:function>

  <!-- In quotation marks, as a value with commas in a table is, and in them twice what is one. An equals sign is a number to TeX,
       or Biber would take all before it for the name of the part. -->
  <xsl:function name="r:named-part" as="xs:string?">
    <xsl:param name="part" as="xs:string"/>
    <xsl:param name="words" as="xs:string?"/>
    <xsl:variable name="tex" as="xs:string?" select="$words[.] ! r:tex(.) ! replace(., '=', '\\symbol{61}')"/>
    <xsl:sequence select="$tex ! ('&quot;' || $part || '={' || replace(., '&quot;', '&quot;&quot;') || '}&quot;')"/>
  </xsl:function>

</xsl:stylesheet>
