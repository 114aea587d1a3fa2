<?xml version="1.0" encoding="UTF-8"?>
<!-- Two readings of the same words: the source's, which the diplomatic text shows, and the editor's, which the reading text
     shows. Where there is only one, both show it. docs/reading-edition.md has the table. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="tei:choice" as="node()*">
    <xsl:variable name="source" as="element()*" select="tei:sic | tei:orig | tei:abbr | tei:am"/>
    <xsl:variable name="editor" as="element()*" select="tei:corr | tei:reg | tei:expan | tei:ex"/>
    <xsl:variable name="other" as="element()*" select="* except ($source, $editor, tei:desc)"/>
    <xsl:apply-templates select="text()[normalize-space()]"/>
    <xsl:choose>
      <xsl:when test="exists($editor) and exists(($source, $other))">
        <xsl:call-template name="r:alternatives">
          <xsl:with-param name="versions" select="$source, $other"/>
          <xsl:with-param name="class" select="'diplomatic'"/>
          <xsl:with-param name="title" select="r:field($editor[1])"/>
        </xsl:call-template>
        <xsl:call-template name="r:alternatives">
          <xsl:with-param name="versions" select="$editor"/>
          <xsl:with-param name="class" select="'reading'"/>
          <xsl:with-param name="title" select="r:field(($source, $other)[1]) ! (r:label('sic') || ': ' || .)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="r:alternatives">
          <xsl:with-param name="versions" select="$source, $editor, $other"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The versions of one text, with a stroke between those of the same kind. -->
  <xsl:template name="r:alternatives" as="node()*">
    <xsl:param name="versions" as="element()*"/>
    <xsl:param name="class" as="xs:string?" select="()"/>
    <xsl:param name="title" as="xs:string?" select="()"/>
    <xsl:for-each select="$versions">
      <xsl:if test="position() gt 1">
        <span class="{string-join(('or', $class), ' ')}"> / </span>
      </xsl:if>
      <xsl:variable name="version" as="xs:boolean" select="local-name() = $r:versions"/>
      <xsl:element name="{if ($r:blocks(local-name())) then 'div' else r:inline(., if (self::tei:abbr) then 'abbr' else 'span')}">
        <xsl:choose>
          <xsl:when test="$version">
            <xsl:sequence select="r:attributes(., '', $class)"/>
          </xsl:when>
          <xsl:when test="$class">
            <xsl:attribute name="class" select="$class"/>
          </xsl:when>
        </xsl:choose>
        <xsl:if test="$title">
          <xsl:attribute name="title" select="$title"/>
        </xsl:if>
        <xsl:apply-templates select="if ($version) then node() else ."/>
      </xsl:element>
    </xsl:for-each>
  </xsl:template>

  <xsl:variable name="r:versions" as="xs:string+" select="tokenize('sic orig abbr am corr reg expan ex seg')"/>

  <!-- A sign of abbreviation beside what it stands for. -->
  <xsl:template match="tei:am[../tei:ex]" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
      <xsl:with-param name="class" select="'diplomatic'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:ex[../tei:am]" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
      <xsl:with-param name="class" select="'reading'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The apparatus: the lemma, or for want of one the first reading, stands in the text; all others are found by its mark. -->
  <xsl:accumulator name="r:app-number" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="tei:app" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:template match="tei:app" as="node()*">
    <xsl:variable name="shown" as="element()?" select="r:shown-reading(.)"/>
    <xsl:apply-templates select="$shown | text()[normalize-space()]"/>
    <xsl:if test="* except $shown">
      <xsl:variable name="number" as="xs:integer" select="accumulator-before('r:app-number')"/>
      <sup class="mark app">
        <a href="#{$number}-app" id="-mark-{$number}-app" role="doc-noteref" aria-label="{r:label('variants')} {r:letters($number)}">{r:letters($number)}</a>
      </sup>
    </xsl:if>
  </xsl:template>

  <xsl:function name="r:shown-reading" as="element()?">
    <xsl:param name="app" as="element(tei:app)"/>
    <xsl:sequence select="($app/tei:lem, $app/tei:rdg, $app/tei:rdgGrp/tei:lem, $app/tei:rdgGrp/tei:rdg)[1]"/>
  </xsl:function>

  <!-- a, b, … z, aa: told apart from the numbers of notes. -->
  <xsl:function name="r:letters" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="format-integer($number, 'a')"/>
  </xsl:function>

</xsl:stylesheet>
