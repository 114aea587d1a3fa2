<?xml version="1.0" encoding="UTF-8"?>
<!-- Marks of notes that only say what they are about: they are added to the page when the text is there, so that a text
     without such notes is not asked for them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:annotated" as="node()*">
    <xsl:param name="rendered" as="node()*"/>
    <xsl:choose>
      <xsl:when test="exists($r:annotated)">
        <xsl:apply-templates select="$rendered" mode="r:annotated"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$rendered"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:mode name="r:annotated" on-no-match="shallow-copy"/>

  <xsl:template match="*[@id = $r:annotated]" mode="r:annotated" as="element()+">
    <xsl:variable name="rendered" as="element()">
      <xsl:next-match/>
    </xsl:variable>
    <xsl:sequence select="r:append($rendered, r:marks-of(@id))"/>
  </xsl:template>

  <!-- No link may hold another. -->
  <xsl:template match="a[descendant-or-self::*/@id = $r:annotated]" mode="r:annotated" priority="2" as="element()+">
    <xsl:sequence select="., r:marks-of(descendant-or-self::*/@id[. = $r:annotated])"/>
  </xsl:template>

  <xsl:function name="r:marks-of" as="element()*">
    <xsl:param name="ids" as="attribute(id)*"/>
    <xsl:variable name="document" as="document-node()" select="root($r:notes[1])"/>
    <xsl:for-each select="$ids">
      <xsl:variable name="subject" as="element()" select="id(., $document)"/>
      <xsl:sequence select="key('r:about', ., $document) ! r:mark(., $subject)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- $marks at the end of $element: inside it if words may stand there, behind it if it is a link, else in the last that
       it holds. -->
  <xsl:function name="r:append" as="element()+">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="marks" as="element()*"/>
    <xsl:variable name="last" as="element()?" select="
        $element/(self::div | self::section | self::aside | self::blockquote | self::figure | self::table | self::tbody
          | self::tr | self::ul | self::ol | self::dl)/*[last()]"/>
    <xsl:choose>
      <xsl:when test="$element/(self::a | self::br | self::hr)">
        <xsl:sequence select="$element, $marks"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:copy select="$element">
          <xsl:sequence select="@*, node()[empty($last) or . &lt;&lt; $last], $last ! r:append(., $marks), $last/following-sibling::node(), $marks[empty($last)]"/>
        </xsl:copy>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
