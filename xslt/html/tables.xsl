<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables and formulas of rows and cells. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:template match="tei:table" as="node()*">
    <xsl:apply-templates select="tei:head[r:holds-blocks(.)]"/>
    <xsl:text>&#10;</xsl:text>
    <table>
      <xsl:sequence select="r:attributes(., 'table')"/>
      <xsl:where-populated>
        <caption>
          <xsl:for-each select="tei:head[not(r:holds-blocks(.))]">
            <xsl:if test="position() gt 1">
              <br/>
            </xsl:if>
            <xsl:apply-templates/>
          </xsl:for-each>
        </caption>
      </xsl:where-populated>
      <xsl:apply-templates select="(* | text()[normalize-space()]) except tei:head" mode="r:row"/>
    </table>
  </xsl:template>

  <xsl:mode name="r:row" on-no-match="shallow-skip"/>

  <xsl:template match="tei:row[not(*) and not(normalize-space())]" priority="1" mode="r:row" as="empty-sequence()"/>

  <xsl:template match="tei:row" mode="r:row" as="node()+">
    <xsl:variable name="rows" as="xs:integer" select="1 + count(following-sibling::tei:row)"/>
    <xsl:text>&#10;</xsl:text>
    <tr>
      <xsl:sequence select="r:attributes(., 'row')"/>
      <xsl:apply-templates select="* | text()[normalize-space()]" mode="r:cell">
        <xsl:with-param name="rows" select="$rows"/>
      </xsl:apply-templates>
    </tr>
  </xsl:template>

  <!-- What stands between the rows. -->
  <xsl:template match="* | text()" mode="r:row" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <tr class="other">
      <td>
        <xsl:apply-templates select="."/>
      </td>
    </tr>
  </xsl:template>

  <xsl:mode name="r:cell" on-no-match="shallow-skip"/>

  <!-- A label is a heading: of its column in a row of labels, else of its row. -->
  <xsl:template match="tei:cell" mode="r:cell" as="element()">
    <xsl:param name="rows" as="xs:integer"/>
    <xsl:variable name="heading" as="xs:boolean" select="(@role = 'label' or ../@role = 'label') and not(r:holds-blocks(.))"/>
    <xsl:element name="{if ($heading) then 'th' else 'td'}">
      <xsl:if test="$heading">
        <xsl:attribute name="scope" select="if (../@role = 'label') then 'col' else 'row'"/>
      </xsl:if>
      <xsl:if test="@cols castable as xs:positiveInteger and @cols != '1'">
        <xsl:attribute name="colspan" select="min((xs:integer(@cols), 1000))"/>
      </xsl:if>
      <xsl:if test="@rows castable as xs:positiveInteger and $rows gt 1 and @rows != '1'">
        <xsl:attribute name="rowspan" select="min((xs:integer(@rows), $rows))"/>
      </xsl:if>
      <xsl:sequence select="r:attributes(., 'cell')"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="* | text()" mode="r:cell" as="element()">
    <td class="other">
      <xsl:apply-templates select="."/>
    </td>
  </xsl:template>

  <!-- Rows and cells of no table. -->
  <xsl:template match="tei:row | tei:cell" as="node()+">
    <xsl:call-template name="r:block">
      <xsl:with-param name="name" select="'div'"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
