<?xml version="1.0" encoding="UTF-8"?>
<!-- Names of people and bodies. A name is a map of strings: either 'family' and 'given' (which may be empty), or
     'literal' for a body and for what cannot be divided; 'particle', the part of 'family' before the bare name
     ("von", "d’", without a space); 'suffix' ("Jr."); 'uri' where the header, or the entry that it points to, gives
     one, and all of them in 'uris'; 'ref' for all that @ref and @key say; 'body' where it is one. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:include href="name-parts.xsl"/>
  <xsl:include href="bodies.xsl"/>

  <!-- The names that elements such as author have in them; of one person's several names the first. -->
  <xsl:function name="r:names" as="map(xs:string, xs:string)*">
    <xsl:param name="people" as="element()*"/>
    <xsl:for-each select="$people">
      <xsl:variable name="inner" as="element()*" select="(tei:persName | tei:orgName | tei:name)[r:field(.)]"/>
      <xsl:variable name="own" as="element()*" select="$inner[not(position() gt 1 and r:is-other-name(., $inner[1]))]"/>
      <xsl:sequence select="
          (if ($own) then $own ! r:name(., r:plain-name(r:field(.))) else r:field(.) ! r:names-in-words(.) ! r:name(current(), .))
            [not(r:is-nobody(r:display-name(.)))]"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Another name of the same person: of a kind that only a further name has, or with the same reference. -->
  <xsl:function name="r:is-other-name" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="first" as="element()"/>
    <xsl:sequence select="
        matches(lower-case($name/@type), 'pen|pseud|alt|variant|alias|birth|maiden|orig|short|full|reg|nick|other|married')
        or $name/@ref = $first/@ref or $name/@key = $first/@key or $name/@xml:lang != $first/@xml:lang"/>
  </xsl:function>

  <xsl:function name="r:distinct" as="map(xs:string, xs:string)*">
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:for-each-group select="$names" group-by="r:display-name(.)">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="r:name" as="map(xs:string, xs:string)">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="r:name($name, string(r:field($name) ! r:plain-name(.)))"/>
  </xsl:function>

  <!-- The name that is in an element, or is one of several in its words. -->
  <xsl:function name="r:name" as="map(xs:string, xs:string)">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="around" as="element()?" select="$name/parent::*[self::tei:author or self::tei:editor][*[1] is $name]"/>
    <xsl:variable name="refs" as="xs:string*" select="($name, $around)/(@ref, @key) ! tokenize(.)"/>
    <xsl:variable name="uris" as="xs:string*" select="
        distinct-values(($refs ! r:web-addresses-of(.), ($name, $around)/tei:idno ! r:address-of-idno(.)[matches(., '^https?://\S+$')]))"/>
    <xsl:variable name="body" as="xs:boolean" select="
        $name/self::tei:orgName or $name/@type = ('org', 'organisation', 'organization')
        or empty($name//tei:surname) and r:is-body($words)"/>
    <xsl:variable name="person" as="xs:boolean" select="
        $name/(self::tei:persName | self::tei:author | self::tei:editor) or $name/@type = ('person', 'pers')
        or $uris ! contains(., '//orcid.org/') or r:is-personal($words)"/>
    <xsl:sequence select="
        map:merge((
          if ($name//tei:surname) then r:encoded-name($name)
          else if ($body or not($person or contains($words, ', '))) then map { 'literal': $words }
          else r:typed-name($words),
          $uris[1] ! map { 'uri': ., 'uris': string-join($uris, ' ') },
          if (exists($refs)) then map { 'ref': string-join(distinct-values($refs), ' ') } else (),
          if ($body) then map { 'body': 'true' } else ()))"/>
  </xsl:function>

  <!-- Family name first, with a comma. -->
  <xsl:function name="r:inverted-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="($name?literal, string-join(($name?family, $name?given, $name?suffix)[.], ', '))[1]"/>
  </xsl:function>

  <!-- As it is spoken. -->
  <xsl:function name="r:display-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="($name?literal, string-join(($name?given, $name?family, $name?suffix)[.], ' '))[1]"/>
  </xsl:function>

</xsl:stylesheet>
