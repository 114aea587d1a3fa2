<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables: a row is a line, its cells with tabs between them, or padded to columns. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:template match="tei:row" priority="1" as="xs:anyAtomicType*">
    <xsl:sequence select="$line"/>
    <xsl:choose>
      <xsl:when test="$folded">
        <xsl:sequence select="xs:untypedAtomic(string-join(tei:cell ! r:cell(.), '&#9;'))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="* | text()[normalize-space()]"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:sequence select="$line"/>
  </xsl:template>

  <xsl:template match="tei:cell" as="xs:anyAtomicType*">
    <xsl:sequence select="if (preceding-sibling::tei:cell) then ($glue, '&#9;', $glue) else ()"/>
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="tei:table[$tables eq 'aligned']" priority="1" as="xs:anyAtomicType*">
    <xsl:variable name="rows" as="array(xs:string)*" select="tei:row ! array { tei:cell ! r:cell(.) }"/>
    <xsl:variable name="widths" as="xs:integer*" select="
        (1 to max(($rows ! array:size(.), 0))) ! (for $column in . return max($rows[array:size(.) ge $column] ! string-length(.($column))))"/>
    <xsl:sequence select="$blank"/>
    <xsl:for-each select="tei:row | * except tei:row">
      <xsl:choose>
        <xsl:when test="self::tei:row">
          <xsl:sequence select="$line, xs:untypedAtomic(r:padded($rows[count(current()/preceding-sibling::tei:row) + 1], $widths)), $line"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="."/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:sequence select="$blank"/>
  </xsl:template>

  <xsl:function name="r:cell" as="xs:string">
    <xsl:param name="cell" as="element(tei:cell)"/>
    <xsl:variable name="items" as="xs:anyAtomicType*">
      <xsl:apply-templates select="$cell/node()"/>
    </xsl:variable>
    <xsl:sequence select="r:in-one-line($items)"/>
  </xsl:function>

  <!-- Cells in columns, two spaces apart. -->
  <xsl:function name="r:padded" as="xs:string">
    <xsl:param name="cells" as="array(xs:string)"/>
    <xsl:param name="widths" as="xs:integer*"/>
    <xsl:variable name="size" as="xs:integer" select="array:size($cells)"/>
    <xsl:sequence select="
        string-join(
          for $column in 1 to $size return (
            $cells($column),
            if ($column eq $size) then () else (string-length($cells($column)) to $widths[$column] + 1) ! ' '))"/>
  </xsl:function>

</xsl:stylesheet>
