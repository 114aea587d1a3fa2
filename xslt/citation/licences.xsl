<?xml version="1.0" encoding="UTF-8"?>
<!-- Licences: which one an address or words speak of, as SPDX names it. What is not certain has no identifier: a licence of
     Creative Commons without its version, or in a version for a country that SPDX does not list. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- The SPDX identifier of an address. -->
  <xsl:function name="r:licence-of-address" as="xs:string?">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:variable name="path" as="xs:string" select="replace(lower-case($address), '^https?://(www\.)?|(\.html|\.txt|/)$', '')"/>
    <xsl:variable name="commons" as="xs:string*" select="
        analyze-string($path, '^creativecommons\.org/(licenses|licences|publicdomain)/([a-z-]+)/(\d\.\d)(/([a-z]{2,3}))?(/(deed|legalcode).*)?$')//*:group[@nr = (2, 3, 5)]
          ! string()"/>
    <xsl:sequence select="
        if (exists($commons)) then r:commons-licence($commons[1], $commons[2], $commons[3])
        else if (matches($path, '^(spdx|opensource)\.org/licen[sc]es?/')) then r:spdx-by-name(replace($path, '^.*/', ''))
        else $r:licences-by-address($path)"/>
  </xsl:function>

  <!-- The identifier of a licence of Creative Commons: its parts ("by-sa", "zero"), its version, its country. -->
  <xsl:function name="r:commons-licence" as="xs:string?">
    <xsl:param name="parts" as="xs:string"/>
    <xsl:param name="version" as="xs:string?"/>
    <xsl:param name="country" as="xs:string?"/>
    <xsl:variable name="ported" as="xs:string" select="upper-case(string-join(('CC', $parts, $version, $country[not(. = ('deed', ''))]), '-'))"/>
    <xsl:sequence select="
        if ($parts = 'zero' and $version = '1.0') then 'CC0-1.0'
        else if ($parts = 'mark' and $version = '1.0') then 'CC-PDM-1.0'
        else $ported[$parts = $r:commons-parts][
          if ($country[.]) then . = $r:commons-countries else $version = ('1.0', '2.0', '2.5', '3.0', '4.0')]"/>
  </xsl:function>

  <xsl:variable name="r:commons-parts" as="xs:string+" select="'by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd'"/>

  <!-- Those of the versions for a country that SPDX lists (3.27). -->
  <xsl:variable name="r:commons-countries" as="xs:string+" select="
      tokenize('CC-BY-2.5-AU CC-BY-3.0-AT CC-BY-3.0-AU CC-BY-3.0-DE CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US CC-BY-NC-3.0-DE
        CC-BY-NC-ND-3.0-DE CC-BY-NC-ND-3.0-IGO CC-BY-NC-SA-2.0-DE CC-BY-NC-SA-2.0-FR CC-BY-NC-SA-2.0-UK CC-BY-NC-SA-3.0-DE
        CC-BY-NC-SA-3.0-IGO CC-BY-ND-3.0-DE CC-BY-SA-2.0-UK CC-BY-SA-2.1-JP CC-BY-SA-3.0-AT CC-BY-SA-3.0-DE CC-BY-SA-3.0-IGO')"/>

  <!-- Others that editions and their data have; addresses without protocol and end. -->
  <xsl:variable name="r:licences-by-address" as="map(xs:string, xs:string)" select="
      map {
        'apache.org/licenses/license-2.0': 'Apache-2.0',
        'opendatacommons.org/licenses/by/1-0': 'ODC-By-1.0', 'opendatacommons.org/licenses/by/1.0': 'ODC-By-1.0',
        'opendatacommons.org/licenses/odbl/1-0': 'ODbL-1.0', 'opendatacommons.org/licenses/odbl/1.0': 'ODbL-1.0',
        'opendatacommons.org/licenses/pddl/1-0': 'PDDL-1.0', 'opendatacommons.org/licenses/pddl/1.0': 'PDDL-1.0',
        'nationalarchives.gov.uk/doc/open-government-licence/version/3': 'OGL-UK-3.0',
        'nationalarchives.gov.uk/doc/open-government-licence/version/2': 'OGL-UK-2.0',
        'govdata.de/dl-de/by-2-0': 'DL-DE-BY-2.0', 'govdata.de/dl-de/zero-2-0': 'DL-DE-ZERO-2.0'
      }"/>

  <xsl:function name="r:spdx-by-name" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="
        tokenize('0BSD Apache-2.0 Artistic-2.0 BSD-2-Clause BSD-3-Clause CC0-1.0 CC-PDM-1.0 ECL-2.0 EUPL-1.2 ISC MIT MPL-2.0 ODbL-1.0
          ODC-By-1.0 PDDL-1.0 Unlicense')[lower-case(.) = $name],
        for $version in ('1.0', '2.0', '2.5', '3.0', '4.0'), $parts in $r:commons-parts return
          r:commons-licence($parts, $version, ())[lower-case(.) = $name],
        $r:commons-countries[lower-case(.) = $name]"/>
  </xsl:function>

  <!-- The address at which a licence of Creative Commons is; nothing for another. -->
  <xsl:function name="r:commons-address" as="xs:string?">
    <xsl:param name="identifier" as="xs:string?"/>
    <xsl:variable name="found" as="xs:string*" select="
        analyze-string(lower-case($identifier), '^cc-(by[a-z-]*)-(\d\.\d)(-([a-z]+))?$')//*:group[@nr = (1, 2, 4)] ! string()"/>
    <xsl:sequence select="
        if ($identifier = 'CC0-1.0') then 'https://creativecommons.org/publicdomain/zero/1.0/'
        else if ($identifier = 'CC-PDM-1.0') then 'https://creativecommons.org/publicdomain/mark/1.0/'
        else $found[1] ! ('https://creativecommons.org/licenses/' || string-join($found, '/') || '/')"/>
  </xsl:function>

  <!-- The SPDX identifier of words such as "Creative Commons Attribution-ShareAlike 3.0 Unported" or "CC BY-NC 4.0". -->
  <xsl:function name="r:licence-of-words" as="xs:string?">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:variable name="name" as="xs:string" select="' ' || lower-case(normalize-unicode($words)) || ' '"/>
    <xsl:variable name="has" as="function(xs:string) as xs:boolean" select="matches($name, ?)"/>
    <xsl:variable name="after-version" as="xs:string" select="replace($words, '^.*?(\d\.\d)', '', 's')"/>
    <xsl:variable name="version" as="xs:string?" select="(analyze-string($name, '(^|[^\d.])([1-4]\.[05])([^\d.]|\.\s)')//*:group[@nr = 2])[1] ! string()"/>
    <xsl:variable name="parts" as="xs:string" select="
        string-join(
          ('by',
           'nc'[$has('non[ -‐‑]?commercial|\Wnc\W|nicht[ -]?kommerziell|pas d.utilisation commerciale|no ?comercial|non commerciale|некоммерч|niet[ -]?commercieel|nekomerc')],
           'sa'[$has('share[ -‐‑]?alike|\Wsa\W|gleichen bedingungen|partage dans les|partage à l|compartir ?igual|stesso modo|тех же условиях|gelijk ?delen|deljenje pod')],
           'nd'[$has('no[ -‐‑]?deriv|\Wnd\W|keine bearbeitung|pas de modif|sin (obras )?derivad|opere derivate|без производных|geen afgeleide|brez predelav')]), '-')"/>
    <xsl:sequence select="
        if ($has('(^|\W)cc[ -]?(0|zero)(\W|$)|creative commons zero')) then 'CC0-1.0'[not($version != '1.0')]
        else if ($has('public domain mark')) then 'CC-PDM-1.0'
        else if ($has('(^|\W)cc[ -]by(\W|$)|creative\s+commons') and $has('(^|\W)by(\W|$)|attribution|namensnennung|paternité|reconocimiento|atribución|attribuzione|атрибуция|указанием авторства|naamsvermelding|priznanje avtorstva'))
        then $version ! r:commons-licence($parts, ., r:licence-country($after-version)[$version != '4.0'])
        else r:spdx-by-name(replace($name, '^\s+|(\s+licen[cs]e)?\s+$', ''))"/>
  </xsl:function>

  <!-- The country that words after a version name, of which the last, 4.0, has none; in the letters of Creative Commons' addresses; "?" for one not known here. -->
  <xsl:function name="r:licence-country" as="xs:string?">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="next" as="xs:string?" select="analyze-string($words, '^[\s(,/-]*(\p{Lu}\p{L}*)')//*:group[@nr = 1] ! lower-case(.)"/>
    <xsl:sequence select="
        $next[not(matches(., '^(unported|international|internacional|internationale|internazionale|generic|generisch|licen[cs]e|lizenz|licen[cz]ia|licenza|licentie|deed|universal|public|legal|cc|by)$'))]
          ! (map {
               'de': 'de', 'deutschland': 'de', 'germany': 'de', 'at': 'at', 'österreich': 'at', 'austria': 'at', 'us': 'us', 'usa': 'us',
               'fr': 'fr', 'france': 'fr', 'nl': 'nl', 'nederland': 'nl', 'netherlands': 'nl', 'au': 'au', 'australia': 'au',
               'igo': 'igo', 'jp': 'jp', 'japan': 'jp', 'uk': 'uk'
             }(.), '?')[1]"/>
  </xsl:function>

</xsl:stylesheet>
