<?xml version="1.0" encoding="UTF-8"?>
<!-- Members of JSON objects, in the XML form of XPath Functions 17.4, and JSON that may stand in a page. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- Something of which only its type and its name are known. -->
  <xsl:function name="r:thing" as="element()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="name" as="xs:string?"/>
    <xsl:if test="$name">
      <map>
        <string key="@type">{$type}</string>
        <string key="name">{$name}</string>
      </map>
    </xsl:if>
  </xsl:function>

  <!-- A browser reads the data of a script up to the first "</script", so no tag and no comment may begin in it. -->
  <xsl:function name="r:json-in-script" as="xs:string">
    <xsl:param name="value" as="element()"/>
    <xsl:sequence select="r:json($value) => replace('&lt;', '\\u003c')"/>
  </xsl:function>

</xsl:stylesheet>
