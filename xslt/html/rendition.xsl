<?xml version="1.0" encoding="UTF-8"?>
<!-- How the source looked, from @rend, @rendition and @style: a closed list of words, in which nothing of the document
     becomes markup or style by itself. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- A class, and the words that people write for it: of @rend, of TEI simplePrint's renditions, and of CSS. -->
  <xsl:variable name="r:looks" as="map(xs:string, xs:string)" select="
      map {
        'italic': 'italic italics ital it i slant slanted oblique italique kursiv font-style:italic font-style:oblique',
        'bold': 'bold b bf boldface gras fett font-weight:bold font-weight:bolder font-weight:600 font-weight:700',
        'small-caps': 'small-caps smallcaps smallcap small-cap sc smcap font-variant:small-caps font-variant-caps:small-caps',
        'all-caps': 'allcaps all-caps uppercase upper-case caps text-transform:uppercase',
        'underline': 'underline underlined underscore ul u souligne text-decoration:underline text-decoration-line:underline',
        'double-underline': 'doubleunderline double-underline uu',
        'strike': 'strike strikethrough strike-through struck line-through text-decoration:line-through',
        'sup': 'sup super superscript sup. above vertical-align:super',
        'sub': 'sub subscript inf vertical-align:sub',
        'center': 'center centre centered centred middle text-align:center alignement(center) align(center)',
        'right': 'right rj right-aligned flush-right flushright text-align:right align(right)',
        'left': 'left lj left-aligned flush-left flushleft text-align:left align(left)',
        'justify': 'justify justified text-align:justify',
        'spaced': 'spaced letterspace letterspaced letter-spaced gesperrt spaced-out sperrung expanded',
        'larger': 'large larger big x-large xx-large font-size:large font-size:larger font-size:x-large',
        'smaller': 'small smaller x-small font-size:small font-size:smaller font-size:x-small',
        'monospace': 'tt typewriter monospace mono code font-family:monospace',
        'upright': 'normal upright roman rm recte plain regular font-style:normal medium',
        'blackletter': 'blackletter fraktur gothic bl',
        'boxed': 'box boxed frame framed',
        'block': 'block display blockquote display:block',
        'indent-1': 'indent indented indent1 indent-1 indent(1)',
        'indent-2': 'indent2 indent-2 indent(2)',
        'indent-3': 'indent3 indent-3 indent(3)',
        'indent-4': 'indent4 indent-4 indent(4)',
        'indent-5': 'indent5 indent-5 indent(5)',
        'indent-6': 'indent6 indent-6 indent(6)'
      } ! map:merge(for $class in map:keys(.), $word in tokenize(.($class)) return map { $word: $class })"/>

  <!-- The classes for the words of $element's @rend, of its @style, and of the renditions of the header it points to. -->
  <xsl:function name="r:rendition" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        distinct-values((
          tokenize(lower-case($element/@rend), '[\s,;]+') ! $r:looks(.),
          r:css-looks($element/@style),
          tokenize($element/@rendition) ! ($r:looks(lower-case(replace(., '^.*[#:]', ''))), r:css-looks($r:renditions(.)))))"/>
  </xsl:function>

  <xsl:function name="r:css-looks" as="xs:string*">
    <xsl:param name="declarations" as="xs:string?"/>
    <xsl:sequence select="tokenize(lower-case($declarations), ';') ! translate(., ' &#9;&#10;', '') ! $r:looks(.)"/>
  </xsl:function>

  <!-- What the header says of how a rendition looks, by what points to it. -->
  <xsl:variable name="r:renditions" as="map(xs:string, xs:string)" select="
      map:merge(
        /*/tei:teiHeader/tei:encodingDesc/tei:tagsDecl/tei:rendition[@xml:id][@scheme = 'css' or not(@scheme)]
          ! map { '#' || @xml:id: string() })"/>

</xsl:stylesheet>
