<?xml version="1.0" encoding="UTF-8"?>
<!-- What all citation formats have in common: from the document to its record, and the key it is cited by. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:include href="record.xsl"/>
  <xsl:include href="issue.xsl"/>
  <xsl:include href="../common/languages.xsl"/>
  <xsl:include href="../common/messages.xsl"/>

  <xsl:mode on-no-match="shallow-skip" use-accumulators="r:element-number"/>

  <!-- A format overrides this. -->
  <xsl:template name="r:citation" as="node()*">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
  </xsl:template>

  <!-- And this: what the record says and the format has no place for, each as it continues "it cannot say". -->
  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <!-- And this: what the format requires and the record lacks, as in "DataCite requires a year of publication". -->
  <xsl:function name="r:missing" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <xsl:template match="/" as="node()*">
    <xsl:variable name="header" as="element(tei:teiHeader)?" select="r:header(.)"/>
    <xsl:choose>
      <xsl:when test="$header">
        <xsl:variable name="record" as="map(xs:string, item()*)" select="($record, r:record($header))[1]"/>
        <xsl:call-template name="r:citation">
          <xsl:with-param name="record" select="$record"/>
        </xsl:call-template>
        <xsl:sequence select="
            r:missing($record) ! r:message('XSL003', $header, .),
            r:unsaid($record) ! r:message('XSL005', $header, .)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="r:message('XSL002', *, '')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Family name, year and the first long word of the title, in ASCII: trotsky1928situation. -->
  <xsl:function name="r:citation-key" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="author" as="map(xs:string, xs:string)?" select="$record?authors[1]"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(r:ascii(string($record?title)), '[^a-z0-9]+')[string-length(.) gt 3]"/>
    <xsl:variable name="parts" as="xs:string*" select="
        $author ! replace(r:ascii((?family, ?literal)[1]), '[^a-z0-9]', ''),
        r:year(r:issued($record)),
        $words[1]"/>
    <xsl:sequence select="(string-join($parts), replace($record?key, '[^A-Za-z0-9_-]', ''), 'text')[.][1]"/>
  </xsl:function>

  <xsl:function name="r:ascii" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="lower-case(replace(normalize-unicode($text, 'NFD'), '\p{M}', ''))"/>
  </xsl:function>

</xsl:stylesheet>
