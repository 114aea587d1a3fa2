<?xml version="1.0" encoding="UTF-8"?>
<!-- Breaks of lines, columns and pages. In the reading text a line break is a space, and a word that was divided at one is
     whole; style/editing.css shows the lines of verse, addresses and the like in both texts, and those that a line was broken for. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="tei:lb" as="node()+">
    <xsl:text> </xsl:text>
    <xsl:call-template name="r:line-break"/>
  </xsl:template>

  <xsl:template match="tei:lb[@break = 'no']" priority="1" as="element(br)">
    <xsl:call-template name="r:line-break"/>
  </xsl:template>

  <!-- A paragraph begins on a line of its own: a break before its first word would be a second. -->
  <xsl:template match="tei:lb[$r:blocks(local-name(..))][not(preceding-sibling::* or preceding-sibling::text()[normalize-space()])]" priority="2" as="element()?">
    <xsl:sequence select="r:anchor(.)"/>
  </xsl:template>

  <xsl:template name="r:line-break" as="element(br)">
    <br class="{string-join(('lb', @rend[. = 'hard']), ' ')}">
      <xsl:sequence select="r:xml-id(.) ! r:id(.)"/>
    </br>
  </xsl:template>

  <!-- The metadata lines keep their line ends (text.css), so that a break at one would be a second. -->
  <xsl:template match="tei:note[@type = 'metadata']/tei:lb[starts-with(following-sibling::node()[1], '&#10;')]"
                priority="2" as="empty-sequence()"/>

  <!-- Most documents divide no words, and their text need not be looked at for it. -->
  <xsl:variable name="r:divides-words" as="xs:boolean" select="(//tei:lb, //tei:pb, //tei:cb, //tei:gb)/@break = 'no'"/>

  <!-- Where a word is divided, white space is indentation, and the sign at the line's end is in the source only. -->
  <xsl:template match="text()[$r:divides-words][r:is-divided(.)]" priority="1" as="node()*">
    <xsl:variable name="part" as="xs:string" select="
        if (preceding-sibling::node()[1][@break = 'no']) then replace(., '^\s+', '') else string()"/>
    <xsl:choose>
      <xsl:when test="r:is-before-division(.)">
        <xsl:variable name="words" as="xs:string" select="replace($part, '\s+$', '')"/>
        <xsl:variable name="sign" as="xs:string" select="substring($words, string-length($words))[matches(., '[-‐‑¬⸗=&#xAD;]')] || ''"/>
        <xsl:value-of select="substring($words, 1, string-length($words) - string-length($sign))"/>
        <xsl:if test="$sign">
          <span class="diplomatic">{$sign}</span>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$part"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="r:is-divided" as="xs:boolean">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="r:is-before-division($text) or exists($text/preceding-sibling::node()[1][@break = 'no'])"/>
  </xsl:function>

  <!-- Does the line, column or page end after $node, and the word in it go on? -->
  <xsl:function name="r:is-before-division" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="next" as="node()?" select="$node/following-sibling::node()[1]"/>
    <xsl:sequence select="
        exists($next[self::tei:lb or self::tei:pb or self::tei:cb or self::tei:gb])
        and ($next/@break = 'no' or r:is-before-division($next))"/>
  </xsl:function>

  <xsl:template match="tei:pc[$r:divides-words][r:is-before-division(.)]" priority="1" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="'span'"/>
      <xsl:with-param name="class" select="'diplomatic'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A new page, with a link to its picture. Its number was typed, or it is shown by the style and no text of the page; its
       title names it, since some programs take the span for one that may have no label. -->
  <xsl:template match="tei:pb | tei:gb" as="element()">
    <xsl:variable name="number" as="xs:string" select="string((@rend[matches(., '\d|\[')], @n)[1])"/>
    <xsl:variable name="class" as="xs:string?" select="'typed'[current()/@rend = $number]"/>
    <!-- The style puts brackets round a number that was not typed with them. -->
    <xsl:variable name="shown" as="xs:string" select="if ($class) then $number else replace($number, '^\[(.*)\]$', '$1')"/>
    <xsl:variable name="href" as="xs:string?" select="r:facsimile(@facs)"/>
    <xsl:choose>
      <xsl:when test="$href">
        <a href="{$href}" aria-label="{string-join((r:label('picture'), $number[.]), ' ')}" data-n="{($shown[.], '↗')[1]}">
          <xsl:sequence select="r:class(., '', $class), r:xml-id(.) ! r:id(.)"/>
        </a>
      </xsl:when>
      <xsl:when test="$number">
        <span role="doc-pagebreak" title="{$number}" data-n="{$shown}">
          <xsl:sequence select="r:class(., '', $class), r:xml-id(.) ! r:id(.)"/>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <span data-n="">
          <xsl:sequence select="r:class(., '', 'diplomatic'), r:xml-id(.) ! r:id(.)"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The address of the picture that @facs points to: itself, or that of a surface or zone of the facsimile. -->
  <xsl:function name="r:facsimile" as="xs:string?">
    <xsl:param name="facs" as="attribute()?"/>
    <xsl:for-each select="$facs">
      <xsl:variable name="pointer" as="xs:string?" select="tokenize(.)[1]"/>
      <xsl:variable name="place" as="element()?" select="key('r:xml-id', substring-after($pointer, '#'))[starts-with($pointer, '#')][1]"/>
      <xsl:sequence select="
          r:href-from-page(if (starts-with($pointer, '#')) then ($place/ancestor-or-self::*/(self::tei:graphic | tei:graphic)/@url)[last()] else $pointer)
            [not(starts-with(., '#'))]"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:template match="tei:cb" as="element()">
    <span class="cb diplomatic">
      <xsl:sequence select="r:xml-id(.) ! r:id(.), @n ! r:data-n(.)"/>
    </span>
  </xsl:template>

  <!-- Between blocks a milestone is what was printed there, or a line. -->
  <xsl:template match="tei:milestone[r:set-apart(.)]" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <xsl:choose>
      <xsl:when test="@rend">
        <p class="milestone">
          <xsl:sequence select="r:xml-id(.) ! r:id(.)"/>
          <xsl:value-of select="@rend"/>
        </p>
      </xsl:when>
      <xsl:otherwise>
        <hr>
          <xsl:sequence select="r:xml-id(.) ! r:id(.)"/>
        </hr>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="tei:milestone" as="element()">
    <span class="milestone">
      <xsl:sequence select="r:xml-id(.) ! r:id(.), @n ! r:data-n(.)"/>
    </span>
  </xsl:template>

  <xsl:function name="r:data-n" as="attribute(data-n)">
    <xsl:param name="n" as="attribute()"/>
    <xsl:attribute name="data-n" select="$n"/>
  </xsl:function>

</xsl:stylesheet>
