<?xml version="1.0" encoding="UTF-8"?>
<!-- What the page is told beside the document. Without any of it the page is whole, but says less. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- The document's other files: a JSON array of objects with format, type (media type) and href. -->
  <xsl:param name="alternates" as="xs:string" select="'[]'"/>

  <xsl:variable name="r:alternates" as="map(xs:string, xs:string)*" select="parse-json($alternates)?*"/>

  <!-- References to the document in styles of citing: a JSON array of objects with style (what it is called) and markup (a
       fragment of XHTML). -->
  <xsl:param name="references" as="xs:string" select="'[]'"/>

  <xsl:variable name="r:references" as="map(xs:string, xs:string)*" select="parse-json($references)?*"/>

  <!-- Anything but nothing: the page is one of a site (site/page.xsl). -->
  <xsl:param name="site" as="xs:string" select="''"/>

  <!-- The text of the document's file; where nobody gives it, the document as it would be written. -->
  <xsl:param name="source" as="xs:string" select="serialize(/)"/>

</xsl:stylesheet>
