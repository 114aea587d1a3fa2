<?xml version="1.0" encoding="UTF-8"?>
<!-- The letters of all texts in one file of CMIF, for correspSearch (see ../citation/cmif.xsl). The page has letters: an array of entry and source
     (elements as text, see letters.xsl) and href; and changed: a day, where there is one. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.tei-c.org/ns/1.0"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:correspondence-file" as="xs:string" visibility="public">
    <xsl:variable name="letters" as="map(*)*" select="$r:page?letters?*"/>
    <xsl:variable name="publisher" as="xs:string" select="($r:site?publisher[.], $r:site?title)[1]"/>
    <xsl:variable name="here" as="xs:string" select="r:uuid($r:site?title || ' ' || $r:site?address)"/>
    <xsl:variable name="file" as="element()">
      <TEI>
        <teiHeader>
          <fileDesc>
            <titleStmt>
              <title>{$r:site?title}</title>
              <editor>{$publisher}</editor>
            </titleStmt>
            <publicationStmt>
              <publisher>{$publisher}</publisher>
              <xsl:for-each select="$r:site?address[.]">
                <idno type="url">{.}correspondence.cmif.xml</idno>
              </xsl:for-each>
              <xsl:for-each select="$r:page?changed[.]">
                <date when="{.}"/>
              </xsl:for-each>
              <xsl:for-each select="$r:site?licence[.]">
                <availability>
                  <licence target="{.}">{.}</licence>
                </availability>
              </xsl:for-each>
            </publicationStmt>
            <sourceDesc>
              <xsl:if test="exists($letters[empty(?source)])">
                <bibl type="online">
                  <xsl:attribute name="xml:id" select="$here"/>
                  <xsl:text>{string-join(distinct-values(($r:site?title, $publisher)), '. ')}</xsl:text>
                  <xsl:for-each select="$r:site?address[.]">
                    <xsl:text>. </xsl:text>
                    <ref target="{.}">{.}</ref>
                  </xsl:for-each>
                </bibl>
              </xsl:if>
              <xsl:sequence select="distinct-values($letters ! ?source) ! parse-xml-fragment(.)/*"/>
            </sourceDesc>
          </fileDesc>
          <profileDesc>
            <xsl:for-each select="$letters">
              <xsl:sequence select="r:entry-of-file(parse-xml-fragment(?entry)/*, ., $here)"/>
            </xsl:for-each>
          </profileDesc>
        </teiHeader>
        <text>
          <body>
            <p/>
          </body>
        </text>
      </TEI>
    </xsl:variable>
    <xsl:sequence select="r:xml($file)"/>
  </xsl:template>

  <!-- A letter that was not printed is from here, and a letter that says no address is where its page is. -->
  <xsl:function name="r:entry-of-file" as="element(tei:correspDesc)">
    <xsl:param name="entry" as="element(tei:correspDesc)"/>
    <xsl:param name="letter" as="map(*)"/>
    <xsl:param name="here" as="xs:string"/>
    <correspDesc>
      <xsl:sequence select="$entry/(@key, @ref)"/>
      <xsl:for-each select="$r:site?address[.][not($entry/@ref)]">
        <xsl:attribute name="ref" select=". || $letter?href"/>
      </xsl:for-each>
      <xsl:attribute name="source" select="if (exists($letter?source)) then $entry/@source else '#' || $here"/>
      <xsl:sequence select="$entry/*"/>
    </correspDesc>
  </xsl:function>

</xsl:stylesheet>
