<?xml version="1.0" encoding="UTF-8"?>
<!-- Code and formulas. Markup that is shown as an example is text; MathML, which browsers set, is taken over by a closed list
     of its elements and attributes, so that nothing in it can act. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:eg="http://www.tei-c.org/ns/Examples"
                xmlns:m="http://www.w3.org/1998/Math/MathML"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="tei:code | tei:gi | tei:att | tei:val | tei:tag | tei:ident" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:inline(., 'code')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:eg" as="element()">
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="r:inline(., if (r:set-apart(.)) then 'pre' else 'code')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="eg:egXML | tei:egXML" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <pre>
      <xsl:sequence select="r:attributes(., '')"/>
      <code>{string-join(node() ! serialize(.)) => replace(' xmlns(:\w+)?="http://www.tei-c.org/ns/Examples"', '')}</code>
    </pre>
  </xsl:template>

  <xsl:template match="m:math" as="element()">
    <xsl:apply-templates select="." mode="r:math"/>
  </xsl:template>

  <xsl:mode name="r:math" on-no-match="text-only-copy"/>

  <xsl:template match="
      m:math | m:mrow | m:mi | m:mn | m:mo | m:ms | m:mtext | m:mspace | m:mfrac | m:msqrt | m:mroot | m:mstyle | m:merror
      | m:mpadded | m:mphantom | m:msub | m:msup | m:msubsup | m:munder | m:mover | m:munderover | m:mmultiscripts
      | m:mprescripts | m:mtable | m:mtr | m:mtd | m:semantics" mode="r:math" as="element()">
    <xsl:element name="{local-name()}" namespace="http://www.w3.org/1998/Math/MathML">
      <xsl:sequence select="
          @display[. = ('block', 'inline')], @displaystyle, @mathvariant[. = 'normal'], @stretchy, @fence, @separator, @accent,
          @accentunder, @form[. = ('prefix', 'infix', 'postfix')], @dir[. = ('ltr', 'rtl')]"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="m:annotation | m:annotation-xml" mode="r:math" as="empty-sequence()"/>

</xsl:stylesheet>
