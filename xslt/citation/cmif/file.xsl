<?xml version="1.0" encoding="UTF-8"?>
<!-- What a file of CMIF says of itself: whom to ask, who publishes it, where, under which licence, and what it indexes. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.tei-c.org/ns/1.0"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:cmif-file" as="element(tei:fileDesc)">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="letters" as="map(xs:string, item()*)*"/>
    <fileDesc>
      <titleStmt>
        <title>{(r:whole-title($record), 'Untitled')[1]}</title>
        <xsl:for-each select="if (exists($record?editors)) then $record?editors ! r:display-name(.) else 'Unknown'">
          <editor>{.}</editor>
        </xsl:for-each>
      </titleStmt>
      <publicationStmt>
        <publisher>{($record?publisher, 'Unknown')[1]}</publisher>
        <xsl:for-each select="r:permanent-address($record)">
          <idno type="url">{.}</idno>
        </xsl:for-each>
        <xsl:for-each select="r:cmif-changed($record)">
          <date when="{.}"/>
        </xsl:for-each>
        <xsl:sequence select="r:cmif-availability($record)"/>
      </publicationStmt>
      <sourceDesc>
        <xsl:for-each-group select="$letters" group-by="r:cmif-source-id(.)">
          <xsl:sequence select="r:cmif-source(.)"/>
        </xsl:for-each-group>
      </sourceDesc>
    </fileDesc>
  </xsl:function>

  <!-- The last change that the header tells of, or the publication. -->
  <xsl:function name="r:cmif-changed" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="($record?revised, r:ends($record?edited)[matches(., '^\d{4}')][last()])[1]"/>
  </xsl:function>

  <xsl:function name="r:cmif-availability" as="element(tei:availability)?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="address" as="xs:string?" select="r:web-address($record?licence-uri)"/>
    <xsl:if test="$address or $record?licence">
      <availability>
        <licence>
          <xsl:if test="$address">
            <xsl:attribute name="target" select="$address"/>
          </xsl:if>
          <xsl:text>{($record?licence, $address)[1]}</xsl:text>
        </licence>
      </availability>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
