<?xml version="1.0" encoding="UTF-8"?>
<!-- Whether words name a body, a person, or nobody: headers often have a plain name or author for each. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- A word that bodies have in their names and people have not, in the languages that editions are made in; or one that begins or ends
       as such words do. -->
  <xsl:function name="r:is-body" as="xs:boolean">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
        (some $word in tokenize(lower-case($words), '[^\p{L}]+') satisfies
          map:contains($r:words-of-bodies, $word)
          or matches($word, '^(univers|uniwersytet|институт|университет|академи|библиотек|institut|facult|associa|laborator|publishing|project)|.(akademie|bibliothek|gesellschaft|stiftung|gruppe|archivs?|projekte?|zentrum|verein)$'))
        or matches($words, '(^|\s)(Inc|Ltd|GmbH|e\.\s?V|Verlag|Press)\.?(\s|,|$)')"/>
  </xsl:function>

  <xsl:variable name="r:words-of-bodies" as="map(xs:string, xs:boolean)" select="
      map:merge(
        tokenize(
          'academy academia akademie коллегия колледж college faculty fakultät department dipartimento département library libraries bibliothek bibliotheken
           bibliotheca bibliothèque biblioteca archive archives archiv archivio архив museum musée музей centre center zentrum centro центр society società
           société gesellschaft общество verein foundation stiftung fondation fondazione фонд fund committee comité comitato komitee комитет commission
           kommission комиссия council projekt projekte projet проект progetto team gruppe group groupe группа redaktion rédaction редакция editors office
           ministry ministerium министерство publisher publishers verlag издательство edition editions éditions company corporation consortium partnership
           initiative service network netzwerk forum union party partei партия parliament government agency theatre theater werkstatt workshop encoding digital')
          ! map { .: true() })"/>

  <!-- No name, but the statement that none is known. -->
  <xsl:function name="r:is-nobody" as="xs:boolean">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
        matches(replace($words, '^[\[(]|[\])?.]+$', ''),
          '^(anon(ym(ous(\sauthor)?|us|e|o)?)?|unknown(\sauthor)?|author unknown|unbekannt(e[rn]?)?(\sverfasser(in)?|\sautor(in)?)?|(auteur\s)?(inconnue?|anonyme)|anonimo|anónimo|desconocido|аноним|неизвестен|неизвестный(\sавтор)?|n\.?\s?n|s\.?\s?n|[?*\-–—…\s]+|various(\sauthors)?|verschiedene|et al|others|and others)$', 'i')"/>
  </xsl:function>

  <!-- Two to four words that can all be parts of a person's name, none of them an article. -->
  <xsl:function name="r:is-personal" as="xs:boolean">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
        matches($words, '^\p{Lu}[\p{L}.’''\-]*(\s(\p{Lu}[\p{L}.’''\-]*|' || $r:particles || ')){1,3}$')
        and not(matches($words, '^(The|A|An|Der|Die|Das|Le|La|Les|Los|Las|El|Il|Gli|New|Old|Royal|National|Open|Online)\s'))
        and not(matches($words, '\p{Lu}{3}')) and not(r:is-body($words))"/>
  </xsl:function>

</xsl:stylesheet>
