<?xml version="1.0" encoding="UTF-8"?>
<!-- What runs on in its line: emphasis, names, dates, links, readings, breaks. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">


  <!-- Elements that HTML has no word for, but whose meaning the class keeps. -->
  <xsl:template match="
      tei:abbr | tei:addName | tei:affiliation | tei:am | tei:author | tei:biblScope | tei:birth | tei:c | tei:cl | tei:corr
      | tei:country | tei:damage | tei:death | tei:desc | tei:distinct | tei:district | tei:editor | tei:ex | tei:expan
      | tei:forename | tei:genName | tei:geogName | tei:gloss | tei:handShift | tei:idno | tei:lem | tei:measure
      | tei:mentioned | tei:monogr | tei:analytic | tei:imprint | tei:name | tei:nameLink | tei:num | tei:occupation | tei:orgName | tei:orig | tei:pc | tei:phr
      | tei:placeName | tei:pubPlace | tei:publisher | tei:rdg | tei:reg | tei:region | tei:roleName | tei:rs | tei:s
      | tei:said | tei:seg | tei:settlement | tei:sic | tei:soCalled | tei:stage | tei:street | tei:subst | tei:supplied
      | tei:surname | tei:surplus | tei:term | tei:unclear | tei:unit | tei:w | tei:bibl | tei:label | tei:fw
      | tei:titlePart | tei:postCode | tei:quote | tei:cit | tei:formula" as="element()">
    <xsl:sequence select="r:wrap(., r:division-or-span(.))"/>
  </xsl:template>

  <xsl:template match="tei:emph" as="element()">
    <xsl:sequence select="r:wrap(., r:inline(., 'em'))"/>
  </xsl:template>

  <xsl:template match="tei:title" as="element()">
    <xsl:sequence select="r:wrap(., r:inline(., if (@level = ('a', 'u')) then 'span' else 'cite'))"/>
  </xsl:template>

  <xsl:template match="tei:foreign" as="element()">
    <xsl:sequence select="r:wrap(., r:inline(., 'i'))"/>
  </xsl:template>

  <xsl:template match="tei:add" as="element()">
    <xsl:sequence select="r:wrap(., 'ins')"/>
  </xsl:template>

  <xsl:template match="tei:del" as="element()">
    <xsl:sequence select="r:wrap(., 'del')"/>
  </xsl:template>

  <xsl:template match="tei:code | tei:gi | tei:att | tei:val | tei:tag | tei:ident" as="element()">
    <xsl:sequence select="r:wrap(., r:inline(., 'code'))"/>
  </xsl:template>

  <!-- Quotation marks belong to the text if it has them; the browser adds them only where it has none. -->
  <xsl:template match="tei:q" as="element()">
    <xsl:sequence select="
        r:wrap(., if (r:set-apart(.) or r:holds-blocks(.)) then 'div'
                  else if (matches(., '^\s*[&quot;''„“”‘’«»‹›]')) then 'span' else 'q')"/>
  </xsl:template>

  <!-- Highlighting, by the words in use for @rend. -->
  <xsl:template match="tei:hi" as="element()">
    <xsl:variable name="rend" as="xs:string" select="lower-case(string-join((@rend, @rendition, @style), ' '))"/>
    <xsl:sequence select="
        r:wrap(., r:inline(.,
          if (matches($rend, 'sup')) then 'sup'
          else if (matches($rend, '(^|\W)sub')) then 'sub'
          else if (matches($rend, 'bold')) then 'b'
          else if (matches($rend, 'underline')) then 'u'
          else if (matches($rend, 'strike|line-through')) then 's'
          else if (matches($rend, 'small-?caps|(^|\W)sc(\W|$)')) then 'small'
          else if ($rend = '' or matches($rend, 'ital|^i$|slant')) then 'i'
          else 'span'))"/>
  </xsl:template>

  <!-- Links. -->
  <xsl:template match="tei:ref | tei:ptr" as="element()">
    <xsl:variable name="href" as="xs:string?" select="r:href(@target)[empty(current()/(ancestor::tei:ref | .//tei:ref | .//tei:note | .//tei:persName | .//tei:rs)) and not(r:holds-blocks(current()))]"/>
    <xsl:element name="{if ($href) then 'a' else r:division-or-span(.)}">
      <xsl:sequence select="r:attributes(., '')"/>
      <xsl:if test="$href">
        <xsl:attribute name="href" select="$href"/>
      </xsl:if>
      <xsl:apply-templates/>
      <xsl:value-of select="tokenize(@target)[1][not(current()/node())]"/>
    </xsl:element>
  </xsl:template>

  <!-- Of two readings the source's is shown, and the editor's on demand. -->
  <xsl:template match="tei:choice" as="element()*">
    <xsl:variable name="source" as="element()?" select="(tei:sic | tei:orig | tei:abbr, *)[1]"/>
    <xsl:variable name="editor" as="element()?" select="(tei:corr | tei:reg | tei:expan)[1]"/>
    <xsl:for-each select="$source">
      <xsl:element name="{r:inline(., if (self::tei:abbr) then 'abbr' else 'span')}">
        <xsl:sequence select="r:attributes(., '')"/>
        <xsl:if test="$editor">
          <xsl:attribute name="title" select="r:field($editor)"/>
        </xsl:if>
        <xsl:apply-templates/>
      </xsl:element>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="tei:app" as="node()*">
    <xsl:apply-templates select="(tei:lem, tei:rdg)[1]"/>
  </xsl:template>

  <xsl:template match="tei:space" as="text()">
    <xsl:text>&#160;</xsl:text>
  </xsl:template>

  <!-- Breaks. -->
  <xsl:template match="tei:lb" as="element()">
    <br/>
  </xsl:template>

  <!-- A word that was divided at a line end is shown whole. -->
  <xsl:template match="tei:lb[@break = 'no']" priority="1" as="empty-sequence()"/>

  <xsl:template match="text()[following-sibling::node()[1][self::tei:lb[@break = 'no']]]" priority="1" as="text()?">
    <xsl:variable name="divided-before" as="xs:boolean" select="exists(preceding-sibling::node()[1][self::tei:lb[@break = 'no']])"/>
    <xsl:value-of select="replace(if ($divided-before) then replace(., '^\s+', '') else ., '[-¬]$', '')"/>
  </xsl:template>

  <xsl:template match="text()[preceding-sibling::node()[1][self::tei:lb[@break = 'no']]]" as="text()?">
    <xsl:value-of select="replace(., '^\s+', '')"/>
  </xsl:template>

  <!-- The metadata lines keep their line ends (page.css), so that a break at one would be a second. -->
  <xsl:template match="tei:note[@type = 'metadata']/tei:lb[starts-with(following-sibling::node()[1], '&#10;')]"
                priority="1" as="empty-sequence()"/>

  <xsl:template match="tei:pb | tei:cb | tei:gb | tei:milestone" as="element()*">
    <xsl:variable name="printed" as="xs:string?" select="(@rend, @n ! ('[' || . || ']'))[1] ! string()"/>
    <xsl:if test="$printed or @xml:id">
      <span class="pb">
        <xsl:sequence select="@xml:id ! r:id(.)"/>
        <xsl:text>{$printed}</xsl:text>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- Of no reader's concern. -->
  <xsl:template match="tei:anchor | tei:interpGrp | tei:interp | tei:spanGrp | tei:span | tei:fs | tei:index | tei:certainty | tei:linkGrp | tei:link" as="element()*">
    <xsl:for-each select="@xml:id">
      <span id="{.}"></span>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
