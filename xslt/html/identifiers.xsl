<?xml version="1.0" encoding="UTF-8"?>
<!-- The identifiers of those who are named, as links to the files of names that libraries keep. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The identifiers of those of whom $entries tell and whose identity is given, each once: links where they lead
       somewhere. -->
  <xsl:function name="r:identifiers" as="element()*">
    <xsl:param name="entries" as="element()*"/>
    <xsl:param name="identity" as="xs:string"/>
    <xsl:variable name="addresses" as="xs:string*" select="
        ($entries/tei:idno ! r:address-of-idno(.),
         $entries/(@corresp | @sameAs | @ref) ! tokenize(.) ! r:public(., $r:document),
         $identity)[matches(., '^https?://', 'i')] ! r:href(.)"/>
    <xsl:for-each-group select="$addresses" group-by="r:comparable(.)">
      <a class="identifier" href="{.}" rel="external">{r:register-name(.)}</a>
    </xsl:for-each-group>
    <xsl:for-each-group select="$entries/tei:idno[empty(r:address-of-idno(.))]" group-by="string-join((@type, r:field(.)), ' ')[.]">
      <span class="identifier">{current-grouping-key()}</span>
    </xsl:for-each-group>
  </xsl:function>

</xsl:stylesheet>
