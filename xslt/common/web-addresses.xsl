<?xml version="1.0" encoding="UTF-8"?>
<!-- What is an address on the web to those who are strict about it (RFC 3986). -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- A host, a port, and then a path, a query, a fragment, in characters of which none must be escaped. -->
  <xsl:variable name="r:web-address" as="xs:string" select="
      let $character := '([A-Za-z0-9\-._~!$&amp;''()*+,;=:@/]|%[0-9A-Fa-f]{2})'
      return '^https?://([A-Za-z0-9]([A-Za-z0-9\-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9\-]*[A-Za-z0-9](:\d{1,5})?'
             || '(/' || $character || '*)?(\?(' || $character || '|\?)*)?(#(' || $character || '|\?)*)?$'"/>

  <!-- The address if it is one, with what is not ASCII escaped. -->
  <xsl:function name="r:web-address" as="xs:string?">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:sequence select="iri-to-uri($address)[matches(., $r:web-address, 'i')]"/>
  </xsl:function>

</xsl:stylesheet>
