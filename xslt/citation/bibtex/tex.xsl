<?xml version="1.0" encoding="UTF-8"?>
<!-- Text as TeX prints it, and as the programs that read BibTeX turn it back. Letters stay Unicode, which every BibTeX in use
     reads; what TeX or a shorthand of babel would act on is escaped. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fn="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Braces are named, since BibTeX counts even escaped ones. -->
  <xsl:variable name="r:tex-commands" as="map(xs:string, xs:string)" select="
      map {
        '\': '\textbackslash{}', '{': '\textbraceleft{}', '}': '\textbraceright{}', '~': '\textasciitilde{}',
        '^': '\textasciicircum{}', '`': '{\textasciigrave}'
      }"/>

  <!-- Three signs are set as in formulas, since the older encoding of TeX's fonts has others in their places; more programs read
       that than their names. An empty group keeps a quotation mark from being a shorthand, and signs that are repeated from
       becoming a dash or a quotation mark. -->
  <xsl:function name="r:tex" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="
        analyze-string(r:one-line($text), '([\\{}~^`])|([$&amp;#_%])|([&lt;&gt;|]+)|(&quot;)|(([-'',])\6+)')/*
        ! (if (fn:group/@nr = '1') then $r:tex-commands(.)
           else if (fn:group/@nr = '2') then '\' || .
           else if (fn:group/@nr = '3') then '$' || . || '$'
           else if (fn:group/@nr = '4') then . || '{}'
           else if (fn:group) then string-join((string-to-codepoints(.) ! codepoints-to-string(.)), '{}')
           else string())"/>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- In braces of its own, so that no style changes its capitals and nothing in it divides it. BibTeX would take a command
       that comes first in such braces for a letter with an accent, and Biber a nought for nothing. -->
  <xsl:function name="r:tex-group" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="tex" as="xs:string" select="r:tex($text)"/>
    <xsl:sequence select="'{' || '{}'[matches($tex, '^[\\0]')] || $tex || '}'"/>
  </xsl:function>

  <!-- An address or identifier, which packages print as it stands: only braces must be even. -->
  <xsl:function name="r:tex-verbatim" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="
        string-join(analyze-string(r:one-line($address), '[\\{}\s]')/* ! (if (self::fn:match) then encode-for-uri(.) else string()))"/>
  </xsl:function>

</xsl:stylesheet>
