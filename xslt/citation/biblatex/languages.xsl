<?xml version="1.0" encoding="UTF-8"?>
<!-- Languages as BibLaTeX names them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- The names of babel, which most are also the words that BibLaTeX translates; the others it prints as they are. -->
  <xsl:variable name="r:babel-languages" as="map(xs:string, xs:string)" select="
      map {
        'af': 'afrikaans', 'ar': 'arabic', 'be': 'belarusian', 'bg': 'bulgarian', 'bs': 'bosnian', 'ca': 'catalan', 'cs': 'czech',
        'cy': 'welsh', 'da': 'danish', 'de': 'german', 'el': 'greek', 'en': 'english', 'en-gb': 'british', 'en-us': 'american',
        'eo': 'esperanto', 'es': 'spanish', 'et': 'estonian', 'eu': 'basque', 'fa': 'persian', 'fi': 'finnish', 'fr': 'french',
        'ga': 'irish', 'gl': 'galician', 'he': 'hebrew', 'hi': 'hindi', 'hr': 'croatian', 'hu': 'hungarian', 'hy': 'armenian',
        'is': 'icelandic', 'it': 'italian', 'ja': 'japanese', 'ka': 'georgian', 'ko': 'korean', 'la': 'latin', 'lt': 'lithuanian',
        'lv': 'latvian', 'mk': 'macedonian', 'nl': 'dutch', 'nn': 'nynorsk', 'no': 'norwegian', 'pl': 'polish',
        'pt': 'portuguese', 'pt-br': 'brazilian', 'ro': 'romanian', 'ru': 'russian', 'sa': 'sanskrit', 'sk': 'slovak',
        'sl': 'slovene', 'sq': 'albanian', 'sr': 'serbian', 'sv': 'swedish', 'tr': 'turkish', 'uk': 'ukrainian',
        'vi': 'vietnamese', 'zh': 'chinese'
      }"/>

  <!-- What is printed: of a language that has no name here, its tag. -->
  <xsl:function name="r:biblatex-language" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="($r:babel-languages(lower-case(replace($tag, '-.*$', ''))), $tag)[1]"/>
  </xsl:function>

  <!-- For hyphenation and for the words that a style adds: of the region, where babel has it. To babel "german" is its old
       spelling. -->
  <xsl:function name="r:biblatex-langid" as="xs:string?">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="subtags" as="xs:string+" select="tokenize(lower-case($tag), '-')"/>
    <xsl:variable name="language" as="xs:string?" select="(string-join($subtags, '-'), $subtags[1]) ! $r:babel-languages(.) => head()"/>
    <xsl:sequence select="if ($language = 'german' and not($subtags = '1901')) then 'ngerman' else $language"/>
  </xsl:function>

</xsl:stylesheet>
