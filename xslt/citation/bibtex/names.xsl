<?xml version="1.0" encoding="UTF-8"?>
<!-- Names as BibTeX takes them apart: "von Last, Jr, First". It tells a particle by its small letter, divides names at "and" and
     their parts at commas, and leaves alone what is in braces. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- BibLaTeX overrides this, for the names that BibTeX cannot say. -->
  <xsl:function name="r:bibtex-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="r:classic-name($name)"/>
  </xsl:function>

  <xsl:function name="r:bibtex-names" as="xs:string?">
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="string-join($names ! r:bibtex-name(.), ' and ')[.]"/>
  </xsl:function>

  <!-- Who is not divided, and who has no given name, is in braces, so that no word of it becomes one. -->
  <xsl:function name="r:classic-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <!-- "d'" and what follows it are one word to BibTeX. -->
    <xsl:variable name="particle" as="xs:string?" select="$name?particle[matches(., '^[a-z]')][starts-with($name?family, . || ' ')]"/>
    <xsl:sequence select="
        if (not($name?family)) then r:tex-group(($name?literal, $name?given)[.][1])
        else if (not($name?given)) then r:tex-group(string-join(($name?family, $name?suffix[.]), ' '))
        else string-join((
          string-join(($particle ! r:name-part(.), r:family-part(r:bare-family($name, $particle))), ' '),
          $name?suffix[.] ! r:name-part(.),
          r:name-part($name?given)), ', ')"/>
  </xsl:function>

  <xsl:function name="r:bare-family" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="particle" as="xs:string?"/>
    <xsl:sequence select="if ($particle) then replace(substring-after($name?family, $particle), '^\s+', '') else $name?family"/>
  </xsl:function>

  <!-- Of several words each but the last has to begin with a capital that BibTeX knows, or they become a particle; to Biber the last
       with any, or it looks for the family name in the given one. -->
  <xsl:function name="r:family-part" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
        if (matches($words, '(^|\s)\p{Ll}') or (some $word in tokenize($words)[position() lt last()] satisfies not(matches($word, '^[A-Z]'))))
        then r:tex-group($words)
        else r:name-part($words)"/>
  </xsl:function>

  <xsl:function name="r:name-part" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="tex" as="xs:string" select="r:tex($words)"/>
    <xsl:sequence select="
        if (contains($words, ',') or r:is-divided($words) or matches($tex, '\\|^0')) then r:tex-group($words) else $tex"/>
  </xsl:function>

  <!-- Is there an "and" at which a list of names or of others would be divided? -->
  <xsl:function name="r:is-divided" as="xs:boolean">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="tokenize(lower-case($words)) = ('and', 'others')"/>
  </xsl:function>

</xsl:stylesheet>
