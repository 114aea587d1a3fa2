<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in JSON-LD. What ISO 8601 can say is a plain value, which the context of schema.org makes a date; a doubt, one day of
     several, or an end that is not known is a literal of EDTF, under the name that the Library of Congress has for it. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:schema-org-date" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="matches($edtf, '[?~%\[]|\.\.')">
        <map key="{$key}">
          <string key="@type">http://id.loc.gov/datatypes/edtf/EDTF</string>
          <string key="@value">{$edtf}</string>
        </map>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="r:json-strings($key, $edtf)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
