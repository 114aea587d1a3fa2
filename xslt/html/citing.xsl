<?xml version="1.0" encoding="UTF-8"?>
<!-- How the document is cited, and what script/citing.js needs to cite a paragraph of it. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- Of a document that says nothing of itself there is no reference. -->
  <xsl:function name="r:how-to-cite" as="node()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="$record?title">
      <xsl:text>&#10;</xsl:text>
      <details class="cite" id="-cite">
        <summary>{r:label('cite')}</summary>
        <p class="reference">
          <xsl:sequence select="r:reference($record, (), r:address($record))"/>
        </p>
        <xsl:sequence select="r:styled-references()"/>
      </details>
    </xsl:if>
  </xsl:function>

  <!-- Where the document is, by its DOI or the address that its header gives. -->
  <xsl:function name="r:address" as="element(a)?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:for-each select="r:permanent-address($record)">
      <a class="address" href="{.}">{.}</a>
    </xsl:for-each>
  </xsl:function>

  <!-- The script writes the paragraph's number for {1}; and its address, unless the document has a permanent one. -->
  <xsl:function name="r:citing" as="element(template)">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="locator" as="element()">
      <span class="locator">{r:label('cite-number')}</span>
    </xsl:variable>
    <xsl:variable name="address" as="element()">
      <span class="address">{r:permanent-address($record)[r:is-permanent(.)]}</span>
    </xsl:variable>
    <template id="-citing">
      <xsl:if test="$record?title">
        <p class="task">{r:label('cite-paragraph')}</p>
        <p class="reference">
          <xsl:sequence select="r:reference($record, $locator, $address)"/>
        </p>
      </xsl:if>
      <p class="link">
        <a>{r:label('link-to-paragraph')}</a>
      </p>
      <p class="buttons">
        <xsl:if test="$record?title">
          <button type="button" class="copy-reference">{r:label('copy-reference')}</button>
        </xsl:if>
        <button type="button" class="copy-link">{r:label('copy-link')}</button>
        <span role="status" data-copied="{r:label('copied')}"/>
      </p>
    </template>
  </xsl:function>

</xsl:stylesheet>
