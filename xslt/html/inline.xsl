<?xml version="1.0" encoding="UTF-8"?>
<!-- What runs on in its line: emphasis, quoted words, names, signs. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- Elements that HTML has no word for, but whose meaning the class keeps. -->
  <xsl:template match="
      tei:abbr | tei:activity | tei:actor | tei:addName | tei:affiliation | tei:age | tei:am | tei:analytic | tei:author
      | tei:availability | tei:biblScope | tei:birth | tei:bloc | tei:castItem | tei:catchwords | tei:channel | tei:citedRange | tei:cl
      | tei:climate | tei:collection | tei:country | tei:death | tei:depth | tei:desc | tei:dim | tei:dimensions | tei:distinct
      | tei:district | tei:distributor | tei:edition | tei:editor | tei:education | tei:email | tei:ex | tei:expan
      | tei:explicit | tei:extent | tei:faith | tei:filiation | tei:finalRubric | tei:floruit | tei:foliation | tei:forename
      | tei:funder | tei:genName | tei:gender | tei:geo | tei:geogFeat | tei:geogName | tei:gloss | tei:height
      | tei:heraldry | tei:idno | tei:imprint | tei:incipit | tei:institution | tei:langKnowledge | tei:langKnown
      | tei:lang | tei:lem | tei:locale | tei:location | tei:change | tei:locus | tei:locusGrp | tei:material | tei:measure | tei:measureGrp
      | tei:meeting | tei:monogr | tei:msName | tei:name | tei:nameLink | tei:nationality | tei:num
      | tei:objectName | tei:objectType | tei:occupation | tei:offset | tei:orgName | tei:origDate | tei:origPlace
      | tei:persona | tei:persPronouns | tei:phr | tei:placeName | tei:population | tei:postBox | tei:postCode
      | tei:principal | tei:pubPlace | tei:publisher | tei:rdg | tei:rdgGrp | tei:recording | tei:region | tei:relatedItem
      | tei:relation | tei:repository | tei:residence | tei:resp | tei:respStmt | tei:role | tei:roleDesc | tei:roleName
      | tei:rs | tei:s | tei:secFol | tei:seg | tei:series | tei:setting | tei:settlement | tei:sex | tei:signatures | tei:socecStatus
      | tei:source | tei:sponsor | tei:stage | tei:stamp | tei:state | tei:street | tei:subst | tei:surname | tei:term
      | tei:terrain | tei:textLang | tei:trait | tei:unit | tei:view | tei:watermark | tei:width | tei:wit
      | tei:witDetail | tei:colloc | tei:rhyme | tei:event | tei:eventName | tei:bibl | tei:label | tei:fw | tei:titlePart | tei:cit | tei:formula | tei:byline | tei:docAuthor
      | tei:docDate | tei:docImprint | tei:docEdition | tei:imprimatur | tei:trailer | tei:dateline | tei:salute
      | tei:signed | tei:speaker | tei:camera | tei:caption | tei:sound | tei:tech | tei:u" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Words and marks that a linguist counted: they need an element only where something points to them. -->
  <xsl:template match="tei:w | tei:pc | tei:c | tei:m" as="node()*">
    <xsl:choose>
      <xsl:when test="@xml:id or @rend or @xml:lang">
        <xsl:call-template name="r:element">
          <xsl:with-param name="name" select="r:division-or-span(.)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="tei:emph" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:inline(., 'em')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:title" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:inline(., if (@level = ('a', 'u')) then 'span' else 'cite')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:foreign | tei:mentioned" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:inline(., 'i')"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Quotation marks belong to the text if it has them; the browser adds them only where it has none. -->
  <xsl:template match="tei:q | tei:said | tei:quote | tei:soCalled" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:inline(., if (@rend or r:has-quotation-marks(.)) then 'span' else 'q')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="r:has-quotation-marks" as="xs:boolean">
    <xsl:param name="quotation" as="element()"/>
    <xsl:sequence select="
        matches($quotation, '^\s*[&quot;''„“”‘’«»‹›—–]')
        or matches($quotation/preceding-sibling::node()[1]/self::text(), '[&quot;''„“”‘’«»‹›]\s*$')"/>
  </xsl:function>

  <!-- Highlighting: the first of these looks is an HTML element, the others are its classes. -->
  <xsl:template match="tei:hi" as="element()">
    <xsl:variable name="looks" as="xs:string*" select="r:rendition(.)"/>
    <xsl:variable name="look" as="xs:string?" select="('sup', 'sub', 'bold', 'underline', 'strike', 'small-caps', 'italic')[. = $looks][1]"/>
    <xsl:variable name="name" as="xs:string" select="
        if ($look) then $r:look-elements($look) else if (@rend or @rendition or @style) then 'span' else 'i'"/>
    <xsl:variable name="classes" as="xs:string*" select="('hi'[$name eq 'span'], $looks[not(. = $look)])"/>
    <xsl:element name="{r:inline(., $name)}">
      <xsl:if test="exists($classes)">
        <xsl:attribute name="class" select="$classes"/>
      </xsl:if>
      <xsl:sequence select="r:xml-id(.) ! r:id(.), @xml:lang ! r:language-attributes(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:variable name="r:look-elements" as="map(xs:string, xs:string)" select="
      map { 'sup': 'sup', 'sub': 'sub', 'bold': 'b', 'underline': 'u', 'strike': 's', 'small-caps': 'small', 'italic': 'i' }"/>

  <!-- Ruby, and other signs. -->
  <xsl:template match="tei:ruby[tei:rb][tei:rt][not(r:holds-blocks(.))]" as="element(ruby)">
    <ruby>
      <xsl:sequence select="r:attributes(., 'ruby')"/>
      <xsl:for-each select="* | text()[normalize-space()]">
        <xsl:choose>
          <xsl:when test="self::tei:rt">
            <rt>
              <xsl:sequence select="r:attributes(., 'rt')"/>
              <xsl:apply-templates/>
            </rt>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="."/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </ruby>
  </xsl:template>

  <xsl:template match="tei:ruby | tei:rb | tei:rt" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A character that has no code: as it is written here, or as the header says it may be. -->
  <xsl:template match="tei:g" as="element()">
    <xsl:variable name="character" as="element()?" select="key('r:xml-id', substring-after(@ref, '#'))[1]"/>
    <xsl:element name="{r:division-or-span(.)}">
      <xsl:sequence select="r:attributes(., '')"/>
      <xsl:apply-templates/>
      <xsl:if test="not(node())">
        <xsl:value-of select="($character/(tei:mapping[@type = ('standard', 'normalized')], tei:mapping, tei:charName, tei:glyphName)[1], '□')[1]"/>
      </xsl:if>
    </xsl:element>
  </xsl:template>

</xsl:stylesheet>
