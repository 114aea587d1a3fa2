<?xml version="1.0" encoding="UTF-8"?>
<!-- Where in its source a text stands: volume, issue and pages, in elements of their own or in the words of one. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:variable name="r:units" as="map(xs:string, xs:string)" select="
      map {
        'volume': '^(vol(ume)?s?\.?|bd\.?|band|tome?|том|jahrgang|jg\.?)$',
        'issue': '^(issue|no\.?|nr\.?|num(ber)?\.?|heft|h\.?|номер|numéro|fasc(icle|icule)?)$',
        'page': '^(pages?|pp?\.?|pag\.?|seiten?|s\.?|folios?|fol\.?|ff?\.?|lea(f|ves)|columns?|col\.?)$'
      }"/>

  <!-- What the words call a volume, an issue, pages. -->
  <xsl:variable name="r:unit-words" as="map(xs:string, xs:string)" select="
      map {
        'volume': '(?:vol(?:umes?|s)?|bde?|band|tome?|t|том|т|jahrgang|jg|jahrg)',
        'issue': '(?:no|nos|nr|n[°º]?|№|number|issue|heft|h|num|numéro|номер|вып|fasc)',
        'page': '(?:pages?|pp?|pag|seiten?|ss?|folios?|fol|ff?|bl|стр|с|р)'
      }"/>

  <xsl:function name="r:scopes" as="map(xs:string, item()*)">
    <xsl:param name="bibl" as="element()*"/>
    <xsl:variable name="scopes" as="element(tei:biblScope)*" select="$bibl//tei:biblScope"/>
    <xsl:variable name="unlabelled" as="xs:string" select="string-join($scopes[not(@unit) and not(@type)] ! r:field(.), ' ¦ ')"/>
    <xsl:variable name="pages" as="xs:string?" select="r:scope-of($scopes, 'page', $unlabelled)"/>
    <xsl:variable name="element" as="element(tei:biblScope)?" select="r:scopes-of-unit($scopes, 'page')[1]"/>
    <xsl:variable name="range" as="xs:string*" select="r:range($pages)"/>
    <xsl:sequence select="
        map {
          'volume': (r:scope-of($scopes, 'volume', $unlabelled), $bibl//tei:title[@type = 'volume']/@n ! string())[1],
          'issue': r:scope-of($scopes, 'issue', $unlabelled),
          'pages': $pages ! replace(., '\s*[-–—]\s*', '–'),
          'first-page': ($element/@from ! string(), $range)[1][.],
          'last-page': ($element/@to ! string(), $range[2])[1][.]
        }"/>
  </xsl:function>

  <xsl:function name="r:scopes-of-unit" as="element(tei:biblScope)*">
    <xsl:param name="scopes" as="element(tei:biblScope)*"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:sequence select="$scopes[matches(lower-case((@unit, @type)[1]), $r:units($unit))][@from or @n or r:field(.)]"/>
  </xsl:function>

  <!-- The scope of a unit: of its own element, else as the words of those without a unit call it. -->
  <xsl:function name="r:scope-of" as="xs:string?">
    <xsl:param name="scopes" as="element(tei:biblScope)*"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:param name="unlabelled" as="xs:string"/>
    <xsl:variable name="element" as="element(tei:biblScope)?" select="r:scopes-of-unit($scopes, $unit)[1]"/>
    <xsl:sequence select="
        if ($element) then r:scope($element, $unit)
        else (analyze-string($unlabelled, '(?:^|[\s,;(])' || $r:unit-words($unit) || '[.\s]\s*(' || r:scope-pattern($unit) || ')', 'i')//*:group)[1] ! string()"/>
  </xsl:function>

  <xsl:function name="r:scope-pattern" as="xs:string">
    <xsl:param name="unit" as="xs:string"/>
    <xsl:sequence select="if ($unit = 'page') then '\[?\d[^¦]*' else '(?:\d+|[IVXLC]+)(?:[-/–]\d+)?'"/>
  </xsl:function>

  <!-- The range in @from and @to, else the words without what they count. -->
  <xsl:function name="r:scope" as="xs:string?">
    <xsl:param name="scope" as="element(tei:biblScope)"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:variable name="label" as="xs:string" select="$r:unit-words($unit)"/>
    <xsl:sequence select="
        if ($scope/@from) then string-join(distinct-values($scope/(@from, @to)), '–')
        else (r:field($scope) ! replace(., '^' || $label || '(?:[.:]\s*|\s+)(.)', '$1', 'i') ! replace(., '^' || $label || '(\[?\d)', '$1', 'i')
                ! r:without-stop(.),
              $scope/@n ! string())[1]"/>
  </xsl:function>

  <!-- The first and the last page of words such as "4–6", "[4]-6", "4, 6-8", "118-25", "343f", "237-403, here 343". -->
  <xsl:function name="r:range" as="xs:string*">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:variable name="pages" as="xs:string*" select="
        tokenize(translate(tokenize($words, ',\s*(hier|here|ici|esp|bes)')[1], '[]()', ''), '[\s,;/–—\-]+')
          [matches(., '^(\d+[rvab]?f*|[ivxlcdm]+)\.?$', 'i')]
          ! (replace(., '[f.]+$', ''), .[matches(., '^\d+f\.?$')] ! string(xs:integer(replace(., '\D', '')) + 1))"/>
    <xsl:variable name="first" as="xs:string?" select="$pages[1]"/>
    <xsl:variable name="last" as="xs:string?" select="$pages[last()][count($pages) gt 1]"/>
    <xsl:sequence select="
        $first,
        $last ! (if (every $page in ($first, .) satisfies matches($page, '^\d+$') and string-length($last) lt string-length($first))
                 then substring($first, 1, string-length($first) - string-length(.)) || . else .)"/>
  </xsl:function>

</xsl:stylesheet>
