<?xml version="1.0" encoding="UTF-8"?>
<!-- The text of a header's element. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:mode name="r:field" on-no-match="text-only-copy"/>

  <!-- The words of a bibliographic field on one line, without notes; nothing where there are none. -->
  <xsl:function name="r:field" as="xs:string?">
    <xsl:param name="node" as="node()?"/>
    <xsl:variable name="parts" as="text()*">
      <xsl:apply-templates select="$node" mode="r:field"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($parts))[.]"/>
  </xsl:function>

  <xsl:template match="tei:note | tei:index | tei:del | tei:fw | tei:lb[@break = 'no']" mode="r:field" as="empty-sequence()"/>

  <!-- What is said about a person or body in the element with the name. -->
  <xsl:template match="(tei:author | tei:editor | tei:principal | tei:funder | tei:sponsor | tei:publisher | tei:persName | tei:orgName | tei:name)
                       /(tei:affiliation | tei:email | tei:address | tei:idno | tei:date | tei:birth | tei:death | tei:occupation | tei:ptr)"
                mode="r:field" as="empty-sequence()"/>

  <xsl:template match="tei:lb[not(@break = 'no')] | tei:pb" mode="r:field" as="text()">
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="tei:choice" mode="r:field" as="text()*">
    <xsl:apply-templates select="(tei:corr | tei:reg | tei:expan, *)[1]" mode="r:field"/>
  </xsl:template>

  <!-- Without the sign at its end, which would stand beside another one; but an abbreviation keeps its full stop. -->
  <xsl:function name="r:without-stop" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace($words, '([\p{L}\p{N})]{4})[.,;:]+$', '$1')"/>
  </xsl:function>

  <!-- Without the sign that catalogues put between it and the next field. -->
  <xsl:function name="r:without-separator" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace($words, '\s*[,:;/]+$', '')"/>
  </xsl:function>

</xsl:stylesheet>
