<?xml version="1.0" encoding="UTF-8"?>
<!-- Rubricator's page with the edition's own over it, for an XSLT processor or an editor that knows nothing of Rubricator. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:l="urn:rubricator:labels"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:import href="../../xslt/html/html.xsl"/>
  <xsl:import href="custom/html.xsl"/>

  <xsl:variable name="r:own-style" as="xs:string" static="yes" select="unparsed-text('custom/page.css')"/>

  <xsl:variable name="own-labels-file" as="document-node()" static="yes" select="doc('custom/labels.xml')"/>

  <xsl:variable name="r:own-labels" as="element(l:language)*" select="$own-labels-file/l:labels/l:language"/>

</xsl:stylesheet>
