<?xml version="1.0" encoding="UTF-8"?>
<!-- How a browser searches the site from its own line of addresses (OpenSearch 1.1), which allows so many characters for a name and no more. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://a9.com/-/spec/opensearch/1.1/"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template name="r:search-description" as="xs:string" visibility="public">
    <xsl:variable name="description" as="element()">
      <OpenSearchDescription>
        <ShortName>{r:within($r:site?title, 16)}</ShortName>
        <LongName>{r:within($r:site?title, 48)}</LongName>
        <Description>{r:within(($r:site?description[.], $r:site?title)[1], 1024)}</Description>
        <Url type="text/html" template="{$r:site?address}search.html?q={{searchTerms}}"/>
        <Language>{$r:language}</Language>
        <InputEncoding>UTF-8</InputEncoding>
        <OutputEncoding>UTF-8</OutputEncoding>
      </OpenSearchDescription>
    </xsl:variable>
    <xsl:sequence select="r:xml($description)"/>
  </xsl:template>

  <!-- The first words of $words, as many as have room; of a longer word its beginning. -->
  <xsl:function name="r:within" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="room" as="xs:integer"/>
    <xsl:variable name="cut" as="xs:string" select="substring($words, 1, $room)"/>
    <xsl:sequence select="
        if (string-length($words) le $room or matches(substring($words, $room + 1, 1), '\s')) then $cut
        else (replace($cut, '[\s,;:–-]+\S*$', '')[.], $cut)[1]"/>
  </xsl:function>

</xsl:stylesheet>
