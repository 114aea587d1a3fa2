<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates that a header has in words alone, in several languages, as EDTF: no more than can be read with certainty. "5–10 March
     1820" is a month, "3/4/1820" a year, "undated" nothing; what is said to be about or perhaps is ~ or ?. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- The names of the months, in small letters: English, German, French, Russian, Italian, Spanish, Dutch. -->
  <xsl:variable name="r:month-names" as="xs:string+" static="yes" select="
      'january|januar|jänner|janvier|январ[ья]|gennaio|enero|januari|jan|янв', 'february|februar|feber|février|феврал[ья]|febbraio|febrero|februari|feb|févr?|фев',
      'march|märz|mars|марта?|marzo|maart|mar|mär|мар', 'april|avril|апрел[ья]|aprile|abril|apr|avr|апр', 'may|mai|ма[йя]|maggio|mayo|mei',
      'june|juni|juin|июн[ья]|giugno|junio|jun|июн', 'july|juli|juillet|июл[ья]|luglio|julio|jul|juil|июл', 'august|août|августа?|agosto|augustus|aug|авг',
      'september|septembre|сентябр[ья]|settembre|septiembre|sept?|сент?', 'october|oktober|octobre|октябр[ья]|ottobre|octubre|oct|okt|окт',
      'november|novembre|ноябр[ья]|noviembre|nov|нояб', 'december|dezember|décembre|декабр[ья]|dicembre|diciembre|dec|dez|déc|дек'"/>

  <xsl:variable name="r:any-month" as="xs:string" static="yes" select="'(' || string-join($r:month-names, '|') || ')'"/>

  <xsl:variable name="r:any-year" as="xs:string" static="yes" select="'(1\d{3}|20\d{2})'"/>

  <!-- Times of day are left out. -->
  <xsl:function name="r:date-of-words" as="xs:string?">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:variable name="text" as="xs:string" select="
        ' ' || translate(lower-case(normalize-unicode($words)), '[]()', '    ') ! replace(., '(-\d\d)t\d\d:[\d:.]+(z|[+-][\d:]+)?', '$1') || ' '"/>
    <xsl:variable name="doubts" as="xs:string" select="r:doubts-in-words($text)"/>
    <xsl:variable name="point" as="xs:string?" select="r:point-in-words($text)"/>
    <xsl:sequence select="
        (r:span-in-words($text, $doubts),
         $point ! (
           if (matches($text, '(not after|nicht nach|pas après|не позднее)\s')) then '[..' || . || ']'
           else if (matches($text, '(not before|nicht vor|pas avant|не ранее)\s')) then '[' || . || '..]'
           else if (matches($text, '\s(before|vor|avant|до|ante|until|prima del|antes de)\s')) then '[..' || . || ']'
           else if (matches($text, '\s(after|nach|après|после|post|since|seit|dopo|después de)\s')) then '[' || . || '..]'
           else . || $doubts))[1]"/>
  </xsl:function>

  <!-- "?" for what is only presumed, "~" for what is only about so, "%" for both. -->
  <xsl:function name="r:doubts-in-words" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:variable name="words" as="xs:string" select="' ' || lower-case($text)"/>
    <xsl:variable name="presumed" as="xs:boolean" select="
        matches($words, '\?|\W(vermutlich|wohl|wahrscheinlich|probabl[ye]|probablement|possibly|perhaps|presumably|peut-être|вероятно|предположительно|forse|quizás|maybe)\W')"/>
    <xsl:variable name="about" as="xs:boolean" select="
        matches($words, '\W((circa|cca|um|etwa|ungefähr|about|around|approx\.?|approximately|vers|environ|около|прибл\.|hacia)\s|(ca|ок)[.\s]|c(\.\s*|\s+)\d|c1[0-8]\d\d\W)')"/>
    <xsl:sequence select="if ($presumed and $about) then '%' else if ($presumed) then '?' else if ($about) then '~' else ''"/>
  </xsl:function>

  <!-- Two years, one of two years ("1928/29"), a decade, a century. -->
  <xsl:function name="r:span-in-words" as="xs:string?">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="doubts" as="xs:string"/>
    <xsl:variable name="two" as="xs:string*" select="r:groups($text, '\D' || $r:any-year || '\s*(?:-|–|—|/|to|bis|or|oder|ou|and|und|et|à|или|и|по)\s*' || $r:any-year || '\D')"/>
    <xsl:variable name="short" as="xs:string*" select="r:groups($text, '\D' || $r:any-year || '[–-](\d{2})\s*$')[r:is-range($text, .)]"/>
    <xsl:variable name="dual" as="xs:string*" select="r:groups($text, '\D(1\d|20)(\d\d)/(\d\d)\s*$')"/>
    <xsl:variable name="decade" as="xs:string*" select="r:groups($text, '\D(1\d{2}|20\d)0(?:s|er|-?е|-?х|’s|''s)\W')"/>
    <xsl:variable name="century" as="xs:integer*" select="r:groups($text, '\s(\d{1,2})(?:th|st|nd|rd|\.|e|ème|-?й)?\s*(?:century|cent\.|c\.\s|jahrhundert|jh|siècle|век)') ! xs:integer(.)[. ge 1]"/>
    <xsl:sequence select="
        if (exists($two) and $two[1] le $two[2]) then
          (if (matches($text, '\W(between|zwischen|entre|между|or|oder|ou|или)\W')) then '[' || $two[1] || '..' || $two[2] || ']'
           else $two[1] || $doubts || '/' || $two[2] || $doubts)
        else if (exists($short)) then $short[1] || $doubts || '/' || substring($short[1], 1, 2) || $short[2] || $doubts
        else if (exists($dual) and xs:integer($dual[3]) eq xs:integer($dual[2]) + 1) then '[' || $dual[1] || $dual[2] || '..' || $dual[1] || $dual[3] || ']'
        else if (exists($decade)) then '[' || $decade || '0..' || $decade || '9]'
        else $century ! ('[' || format-integer((. - 1) * 100 + 1, '0000') || '..' || format-integer(. * 100, '0000') || ']')"/>
  </xsl:function>

  <!-- "1845–47", but not "1928-10". -->
  <xsl:function name="r:is-range" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="part" as="xs:string"/>
    <xsl:variable name="ends" as="xs:string*" select="r:groups($text, '\D\d\d(\d\d)[–-](\d{2})\s*$')"/>
    <xsl:sequence select="$ends[1] lt $ends[2] and (contains($text, '–') or $ends[2] gt '12') and exists($part)"/>
  </xsl:function>

  <!-- A day, a month or a year: the finest that leaves nothing else of the kind in the words. -->
  <xsl:function name="r:point-in-words" as="xs:string?">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="day" as="xs:string" select="'\D(\d{1,2})(?:st|nd|rd|th|er|re|\.|º|-?го)?'"/>
    <xsl:variable name="of" as="xs:string" select="'[.,]*\s+(?:of\s+|de\s+|del\s+)?'"/>
    <xsl:variable name="year" as="xs:string" select="$r:any-year || '\D'"/>
    <xsl:variable name="month-word" as="xs:string" select="$r:any-month"/>
    <xsl:variable name="candidates" as="xs:string*" select="
        r:dated($text, $day || '\s*(?:of\s+|de\s+|di\s+)?' || $month-word || $of || $year, (3, 2, 1)),
        r:dated($text, '[^\p{L}]' || $month-word || '\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+' || $year, (3, 1, 2)),
        r:dated($text, '\D' || $r:any-year || ',?\s+' || $month-word || '\.?\s+(\d{1,2})\D', (1, 2, 3)),
        r:dated($text, '\D(\d{1,2})\.\s*(\d{1,2})\.\s*' || $year, (3, 2, 1)),
        r:dated($text, '\D' || $r:any-year || '-(\d{2})-(\d{2})\D', (1, 2, 3)),
        r:dated($text, '[^\p{L}]' || $month-word || $of || $year, (2, 1)),
        r:dated($text, '\D' || $r:any-year || ',?\s+' || $month-word || '[^\p{L}]', (1, 2)),
        r:dated($text, '\D' || $r:any-year || '-(\d{2})\D', (1, 2)),
        r:dated($text, '\s(\d{1,2})[./]' || $year, (2, 1))"/>
    <xsl:variable name="years" as="xs:string*" select="distinct-values(analyze-string($text, '\d+')/*:match[matches(., '^' || $r:any-year || '$')])"/>
    <xsl:sequence select="($candidates[r:day(.)], $years[count($years) eq 1])[1]"/>
  </xsl:function>

  <!-- The date that a pattern finds, whose groups are year, month and day in the order of $parts; nothing if the words around it have
       another month, or a number that may be part of a longer date. -->
  <xsl:function name="r:dated" as="xs:string?">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:param name="parts" as="xs:integer+"/>
    <xsl:variable name="found" as="xs:string*" select="r:groups($text, $pattern)"/>
    <xsl:variable name="rest" as="xs:string" select="replace($text, $pattern, ' ')"/>
    <xsl:variable name="digits" as="xs:string" select="if (count($parts) eq 3) then '\d' else '\d{3}'"/>
    <xsl:sequence select="
        if (empty($found) or count(analyze-string($text, $pattern)/*:match) gt 1 or matches($rest, $digits) or matches($rest, '[^\p{L}]' || $r:any-month || '[^\p{L}]')) then ()
        else string-join(($found[$parts[1]], for $part in tail($parts) return r:two-digits($found[$part])), '-')"/>
  </xsl:function>

  <!-- A number, or the name of a month, in two digits. -->
  <xsl:function name="r:two-digits" as="xs:string">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="
        format-integer(
          if ($word castable as xs:integer) then xs:integer($word)
          else (for $month in 1 to 12 return $month[matches($word, '^(' || $r:month-names[$month] || ')$')])[1], '00')"/>
  </xsl:function>

  <!-- What the groups of a pattern have, where it is first found. -->
  <xsl:function name="r:groups" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:sequence select="analyze-string($text, $pattern)/*:match[1]/*:group ! string()"/>
  </xsl:function>

</xsl:stylesheet>
