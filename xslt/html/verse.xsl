<?xml version="1.0" encoding="UTF-8"?>
<!-- Lines of verse, and what belongs to the stage. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- Most lines have words and a number, and nothing else to ask for. -->
  <xsl:template match="tei:l | tei:addrLine | tei:line" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <xsl:choose>
      <xsl:when test="empty(*) and empty(@*[local-name() ne 'n'])">
        <span class="{local-name()}">
          <xsl:if test="@n[r:is-shown-number(.)]">
            <xsl:attribute name="data-n" select="@n"/>
          </xsl:if>
          <xsl:apply-templates/>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{r:inline(., 'span')}">
          <xsl:sequence select="
              r:attributes(., '', @part[. = ('I', 'M', 'F')] ! ('part-' || .)), @n[r:is-shown-number(.)] ! r:data-n(.)"/>
          <xsl:apply-templates/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The number beside a line (style/text.css shows it): where the lines are numbered through every fifth, else each. -->
  <xsl:function name="r:is-shown-number" as="xs:boolean">
    <xsl:param name="n" as="attribute()"/>
    <xsl:sequence select="not($r:lines-are-numbered-through) or ends-with($n, '0') or ends-with($n, '5')"/>
  </xsl:function>

  <xsl:variable name="r:lines-are-numbered-through" as="xs:boolean" select="count(//tei:l/@n) * 2 gt count(//tei:l)"/>

  <!-- A speech that names its speaker by a pointer only, as in transcriptions of what was said. -->
  <xsl:template match="tei:u[@who]" priority="2" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <xsl:element name="{if (r:set-apart(.) or r:holds-blocks(.)) then 'div' else 'span'}">
      <xsl:sequence select="r:attributes(., '')"/>
      <span class="speaker">{r:speaker(@who)}</span>
      <xsl:text> </xsl:text>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- The name of the person pointed to, or the last part of the pointer. -->
  <xsl:function name="r:speaker" as="xs:string">
    <xsl:param name="who" as="attribute()"/>
    <xsl:variable name="pointer" as="xs:string" select="string(tokenize($who)[1])"/>
    <xsl:variable name="person" as="element()?" select="key('r:xml-id', substring-after($pointer, '#'), root($who))[1]"/>
    <xsl:sequence select="($person/(tei:persName, tei:name)[1] ! r:field(.), replace($pointer, '^.*[#/:]', ''))[1]"/>
  </xsl:function>

  <xsl:template match="tei:caesura" as="element()">
    <span class="caesura">
      <xsl:text>&#8195;</xsl:text>
    </span>
  </xsl:template>

  <!-- What happens besides the words, in transcriptions of what was said. -->
  <xsl:template match="tei:pause | tei:shift" as="element()">
    <span class="{local-name()}">
      <xsl:text>({string-join((local-name(), @type, @feature, @new, @dur), ' ')})</xsl:text>
      <xsl:apply-templates select="tei:desc"/>
    </span>
  </xsl:template>

  <xsl:template match="tei:incident | tei:kinesic | tei:vocal | tei:writing" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:division-or-span(.)"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
