<?xml version="1.0" encoding="UTF-8"?>
<!-- A person's name in its parts: as they are encoded, or as they can be told from the words. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- In small letters: those with a capital belong to the name ("De Quincey"). -->
  <xsl:variable name="r:particles" as="xs:string" static="yes" select="
      '(von und zu|von|vom|van|de|den|der|du|des|la|le|les|zu|zum|zur|di|da|dal|della|degli|dei|del|do|dos|das|ten|ter|te|tot|af|av|bin|ibn|al|el)'"/>

  <xsl:variable name="r:suffixes" as="xs:string" static="yes" select="'(jr|sr|jun|sen|junior|senior|fils|père|ii|iii|iv|vii?|viii|d\.\s?[äj]|the (younger|elder))\.?'"/>

  <!-- What stands before a name and is none of it. -->
  <xsl:variable name="r:titles-of-people" as="xs:string" static="yes" select="
      '(dr|prof|professor|professeur|univ\.-prof|pd|priv\.-doz|rev|reverend|mr|mrs|ms|mme|mlle|hr|fr|herr|frau|monsieur|madame|ph\.\s?d|m\.\s?a|проф|д-р)\.?(\s(h\.\s?c|phil|med|jur|theol|habil)\.)*'"/>

  <!-- Words behind a comma that are neither a forename nor a suffix. -->
  <xsl:variable name="r:ranks" as="xs:string" static="yes" select="
      '(sir|dame|saint|st\.|king|queen|emperor|pope|earl|count|countess|viscount|baron(ess)?|lord|lady|duke|duchess|prince(ss)?|bishop|archbishop|abbot|graf|gräfin|freiherr|fürst|herzog|könig|kaiser|comte|duc|marquis|abbé|roi|evêque|of)(\W|$)'"/>

  <xsl:function name="r:encoded-name" as="map(xs:string, xs:string)">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="surnames" as="element(tei:surname)*" select="$name//tei:surname"/>
    <xsl:variable name="surname" as="xs:string" select="
        string-join(($surnames[not(@type = ('maiden', 'birth', 'alt'))], $surnames)[position() le max((1, count($surnames[not(@type = ('maiden', 'birth', 'alt'))])))] ! r:field(.), ' ')"/>
    <xsl:variable name="link" as="xs:string" select="string-join($name//tei:nameLink ! r:field(.), ' ')"/>
    <xsl:sequence select="
        r:person($link, $surname, string-join($name//tei:forename ! r:field(.), ' '), $name//tei:genName[1] ! r:field(.))"/>
  </xsl:function>

  <!-- A person's name from its parts; the surname may have its particle too. -->
  <xsl:function name="r:person" as="map(xs:string, xs:string)">
    <xsl:param name="link" as="xs:string"/>
    <xsl:param name="surname" as="xs:string"/>
    <xsl:param name="given" as="xs:string"/>
    <xsl:param name="suffix" as="xs:string?"/>
    <xsl:variable name="particle" as="xs:string?" select="
        ($link[.], analyze-string($surname, '^((' || $r:particles || '\s+)+|[dl][''’])')/*:match ! replace(., '\s+$', ''))[1]"/>
    <xsl:sequence select="
        map:merge((
          map { 'family': $link || ' '[matches($link, '[^''’]$')] || $surname, 'given': $given },
          $particle ! map { 'particle': . },
          $suffix[.] ! map { 'suffix': . }))"/>
  </xsl:function>

  <!-- Several people in the words of one element: "A. Marx; F. Engels", "Karl Marx and Friedrich Engels"; only what is a whole
       name on both sides of the sign is divided. -->
  <xsl:function name="r:names-in-words" as="xs:string*">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="list" as="xs:string*" select="tokenize($words, '\s*;\s*|\s*/\s*|\s+(and|und|et|&amp;|и)\s+')[.]"/>
    <xsl:sequence select="
        if (matches($words, '\s*;\s*')) then tokenize($words, '\s*;\s*')[.] ! r:plain-name(.)
        else if (every $name in $list satisfies (r:is-personal($name) or matches($name, '^\p{L}+, \p{L}[\p{L}. ]*$'))) then $list ! r:plain-name(.)
        else r:plain-name($words)"/>
  </xsl:function>

  <!-- Without what libraries and editors add: years of life, brackets, "and others", a full stop. -->
  <xsl:function name="r:plain-name" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="name" as="xs:string" select="
        replace($words, '(,\s*|\s+\()((ca?\.?|fl\.?|active|b\.|d\.|born|died|geb\.|gest\.|\*|†)\s*)*\d{3,4}(\?|\s*(-|–)\s*((ca?\.|approximately)\s*)?(\d{2,4}\??)?)?(\s+cent\.)?\)?[.,]*$', '')
          => replace(',?\s*(and|und|et)\s+(others|andere|autres)\.?$|,?\s*(et al|u\.\s?a)\.?$', '')
          => replace('^\[(.*)\]$', '$1')
          => replace('^(ed|edited|transl|translated|hg|hrsg|herausgegeben|übersetzt|éd|édité|traduit)\.?\s+(by|von|v\.|par)\s+', '', 'i')
          => replace('\s*\((ed|eds|hg|hrsg|trans|transl|author|autor|auteur)\.?\)$', '', 'i')
          => r:without-stop()"/>
    <xsl:sequence select="($name[.], $words)[1]"/>
  </xsl:function>

  <!-- A name in the order of an index, or in that of speech, where the family name is the last word, with the particles before
       it; or after Russian custom the one before a forename and a patronymic. Rulers and saints are not divided. -->
  <xsl:function name="r:typed-name" as="map(xs:string, xs:string)">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="plain" as="xs:string" select="replace($words, '^(' || $r:titles-of-people || '\s+)+(\S+.*\s+\S+)$', '$5', 'i')"/>
    <xsl:variable name="spoken" as="xs:string*" select="
        analyze-string($plain, '^(.*?)\s+(((' || $r:particles || ')\s+)*\S+)$')//*:group[@nr = (1, 2)] ! string()"/>
    <xsl:sequence select="
        if (contains($plain, ', ')) then r:listed-name($plain, tokenize($plain, ',\s+'))
        else if (count($spoken) lt 2 or matches($plain, '\s(of|the|der Große|le Grand|aus)\s|\s[IVX]+\.?$|\s(the|le|der|die)\s\p{Lu}\w*$'))
        then map { 'literal': $words }
        else if (matches($plain, '^\S+\s\S+\s\S+(ович|евич|ич|овна|евна|ична)$'))
        then r:person('', substring-before($plain, ' '), substring-after($plain, ' '), ())
        else r:person('', $spoken[2], $spoken[1], ())"/>
  </xsl:function>

  <!-- A name with commas: "Ward, Samuel", "Ward, Samuel, Jr.", "Ward, Jr., Samuel", "Samuel Ward, Jr.", "Musulin, Janko von". -->
  <xsl:function name="r:listed-name" as="map(xs:string, xs:string)">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="parts" as="xs:string+"/>
    <xsl:variable name="suffix" as="xs:string?" select="$parts[position() gt 1][matches(., '^' || $r:suffixes || '$', 'i')][1]"/>
    <xsl:variable name="names" as="xs:string*" select="$parts[not(. = $suffix)][not(position() gt 2 and matches(., '^' || $r:ranks, 'i'))]"/>
    <xsl:variable name="given" as="xs:string" select="replace($names[2], '^(' || $r:titles-of-people || '\s+)+|\s*\(.*\)$', '', 'i')"/>
    <xsl:variable name="link" as="xs:string" select="analyze-string($given, '(\s' || $r:particles || ')+$')/*:match => string()"/>
    <xsl:sequence select="
        if (count($names) gt 2 or matches($names[2], '^' || $r:ranks, 'i')) then map { 'literal': $words }
        else if (empty($names[2])) then map:merge((r:typed-name($names[1]), $suffix ! map { 'suffix': . }))
        else r:person(substring($link, 2), $names[1], substring($given, 1, string-length($given) - string-length($link)), $suffix)"/>
  </xsl:function>

</xsl:stylesheet>
