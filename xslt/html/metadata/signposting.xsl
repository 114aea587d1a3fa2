<?xml version="1.0" encoding="UTF-8"?>
<!-- Links by which a program finds its way (https://signposting.org/FAIR/, the profile's first level): the permanent
     identifier, what describes the text, what it consists of, its authors, licence and type. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:signposting" as="element(link)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        r:link('canonical', r:canonical-address($record)),
        r:link('cite-as', r:permanent-address($record)[r:is-permanent(.)]),
        r:link('author', distinct-values($record?authors ! tokenize(?uris))),
        r:link('license', $record?licence-uri),
        r:link('type', ('AboutPage', r:schema-types($record)) ! ('https://schema.org/' || .))[r:whole-title($record)],
        $r:alternates ! r:alternate(.)"/>
  </xsl:function>

  <xsl:function name="r:link" as="element(link)*">
    <xsl:param name="relation" as="xs:string"/>
    <xsl:param name="addresses" as="xs:string*"/>
    <xsl:for-each select="$addresses ! r:href(.)">
      <link rel="{$relation}" href="{.}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The text in another form is part of what there is; a citation file describes it. -->
  <xsl:function name="r:alternate" as="element(link)?">
    <xsl:param name="file" as="map(xs:string, xs:string)"/>
    <xsl:for-each select="r:href($file?href)">
      <link rel="alternate {if ($file?format = ('tei', 'text')) then 'item' else 'describedby'}" type="{$file?type}" href="{.}" title="{r:format-name($file)}"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
