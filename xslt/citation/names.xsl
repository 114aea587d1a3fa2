<?xml version="1.0" encoding="UTF-8"?>
<!-- Names of people and bodies. A name is a map of strings: either 'family' and 'given' (which may be empty), or
     'literal' for a body and for what cannot be divided; 'uri' where the header, or the entry that it points to, gives
     one, and all of them in 'uris'; 'ref' for all that @ref and @key say; 'body' where it is said to be one. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:names" as="map(xs:string, xs:string)*">
    <xsl:param name="people" as="element()*"/>
    <xsl:for-each select="$people">
      <xsl:variable name="inner" as="element()*" select="tei:persName | tei:orgName | tei:name"/>
      <xsl:sequence select="(if ($inner) then $inner else .)[r:field(.)] ! r:name(.)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The names in those statements of responsibility that speak of $role: editor, translator or transcriber. -->
  <xsl:function name="r:names-of-role" as="map(xs:string, xs:string)*">
    <xsl:param name="statements" as="element()*"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="
        r:distinct($statements[r:role(.) = $role] ! r:names(if (self::tei:editor) then . else (tei:persName | tei:orgName | tei:name)))"/>
  </xsl:function>

  <!-- The words are looked for in this order: a translator may also be said to have edited. -->
  <xsl:function name="r:role" as="xs:string">
    <xsl:param name="statement" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="
        lower-case(string-join(($statement/@role, $statement/tei:resp/@key, $statement/tei:resp ! r:field(.)), ' '))"/>
    <xsl:sequence select="
        if (matches($words, 'transl|übers|traduc|перев[её]|перевод|^trl')) then 'translator'
        else if (matches($words, 'transcri|transkri|транскри|encod|markup|coding|kodier|^trc')) then 'transcriber'
        else if ($statement/self::tei:editor or matches($words, '(^|\W)(edit(ed|ing|ors?)|eds?)(\W|$)|éditeur|herausg|hrsg|редак[тц]|^edt')) then 'editor'
        else 'other'"/>
  </xsl:function>

  <xsl:function name="r:distinct" as="map(xs:string, xs:string)*">
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:for-each-group select="$names" group-by="r:display-name(.)">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="r:name" as="map(xs:string, xs:string)">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="r:field($name) ! string(.)"/>
    <xsl:variable name="refs" as="xs:string*" select="($name/(@ref, @key), $name/../(@ref, @key)) ! tokenize(.)"/>
    <xsl:variable name="uris" as="xs:string*" select="distinct-values($refs ! r:web-addresses-of(.))"/>
    <xsl:sequence select="
        map:merge((
          if ($name//tei:surname) then r:encoded-name($name)
          else if (matches($words, '^[^,]+, [^,]+$') and not($name/self::tei:orgName)) then
            map { 'family': substring-before($words, ', '), 'given': substring-after($words, ', ') }
          else if ($name/self::tei:persName or $name/self::tei:author or $name/self::tei:editor or $name/@type = 'person') then r:typed-name($words)
          else map { 'literal': $words },
          $uris[1] ! map { 'uri': ., 'uris': string-join($uris, ' ') },
          if (exists($refs)) then map { 'ref': string-join(distinct-values($refs), ' ') } else (),
          if ($name/self::tei:orgName or $name/@type = ('org', 'organisation', 'organization')) then map { 'body': 'true' } else ()))"/>
  </xsl:function>

  <xsl:function name="r:encoded-name" as="map(xs:string, xs:string)">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="
        map {
          'family': string-join($name//(tei:nameLink | tei:surname) ! r:field(.), ' '),
          'given': string-join($name//tei:forename ! r:field(.), ' ')
        }"/>
  </xsl:function>

  <!-- A name in the order of speech: the family name is the last word, with the particles before it. -->
  <xsl:function name="r:typed-name" as="map(xs:string, xs:string)">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="given" as="xs:string" select="replace($words, '^(.*?)\s+(((von|van|de|den|der|du|la|le|zu|zur|di|da|ten|ter)\s+)*\S+)$', '$1')"/>
    <xsl:sequence select="
        if ($given eq $words) then map { 'literal': $words }
        else map { 'family': substring($words, string-length($given) + 2), 'given': $given }"/>
  </xsl:function>

  <!-- Family name first, with a comma. -->
  <xsl:function name="r:inverted-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="($name?literal, string-join(($name?family, $name?given)[.], ', '))[1]"/>
  </xsl:function>

  <!-- As it is spoken. -->
  <xsl:function name="r:display-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="($name?literal, string-join(($name?given, $name?family)[.], ' '))[1]"/>
  </xsl:function>

</xsl:stylesheet>
