<?xml version="1.0" encoding="UTF-8"?>
<!-- A schema learns nothing of other files and of the machine. Most of what it may try is an error where it is tried; some
     functions just answer that there is nothing. That they do is reported once for each of them and each element. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:outside="urn:x-rubricator:schematron:outside"
    xmlns:transpiled="urn:x-rubricator:schematron"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl">

  <xsl:variable name="functions" as="xs:string"
      select="'available-environment-variables|environment-variable|unparsed-text-available|doc-available'"/>

  <!-- Returns what the report says of the functions that these elements and those in them ask. -->
  <xsl:template name="outside" as="element(svrl:error)*">
    <xsl:param name="elements" as="element()*"/>
    <xsl:for-each select="$elements/descendant-or-self::*/@*[matches(., $functions)]">
      <xsl:variable name="place" as="xs:string*" select="ancestor::*[@transpiled:place][1]/@transpiled:place ! tokenize(., '[: /]')"/>
      <xsl:for-each select="distinct-values(outside:asked(.))">
        <svrl:error code="SCH905">
          <svrl:text>{.}() (line {$place[1]} of {$place[last()]})</svrl:text>
        </svrl:error>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- Returns the names of the functions that are called, or taken, in an expression. -->
  <xsl:function name="outside:asked" as="xs:string*">
    <xsl:param name="expression" as="xs:string"/>
    <xsl:analyze-string select="replace($expression, '&quot;[^&quot;]*&quot;|''[^'']*''', '')" regex="([\i\c}}]*[:}}])?({$functions})\s*[(#]">
      <xsl:matching-substring>
        <xsl:sequence select="regex-group(2)"/>
      </xsl:matching-substring>
    </xsl:analyze-string>
  </xsl:function>

</xsl:stylesheet>
