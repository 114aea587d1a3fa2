<?xml version="1.0" encoding="UTF-8"?>
<!-- What the text was taken from and what it is part of, in DataCite's terms. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://datacite.org/schema/kernel-4"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:related-items" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:where-populated>
      <relatedItems>
        <xsl:sequence select="
            r:printed($record),
            r:held-at($record) ! r:related-item('PhysicalObject', 'IsDerivedFrom', (), ., ()),
            $record?series ! r:related-item('Collection', 'IsPartOf', (), ., ())"/>
      </relatedItems>
    </xsl:where-populated>
  </xsl:function>

  <!-- The periodical or book that the printed source is part of; or the book that it is. -->
  <xsl:function name="r:printed" as="element()?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="book" as="xs:boolean" select="r:is-book($record)"/>
    <xsl:sequence select="
        $record?container ! r:related-item(
          if ($record?container-level = 'j') then 'Journal' else 'Book',
          if ($book) then 'IsDerivedFrom' else 'IsPublishedIn',
          $record?source-identifiers,
          .,
          (r:datacite-element('publicationYear', r:year($record?published)),
           r:datacite-element('volume', $record?volume),
           r:datacite-element('issue', $record?issue),
           r:datacite-element('firstPage', $record?first-page),
           r:datacite-element('lastPage', $record?last-page),
           r:datacite-element('publisher', $record?source-publisher),
           r:datacite-element('edition', $record?source-edition),
           r:datacite-editors($record?source-editors)))"/>
  </xsl:function>

  <!-- $details follow the title, in the order of the schema. DataCite has room for one identifier, and calls its schemes as we do. -->
  <xsl:function name="r:related-item" as="element()">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="relation" as="xs:string"/>
    <xsl:param name="identifiers" as="map(xs:string, xs:string)*"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="details" as="element()*"/>
    <relatedItem relatedItemType="{$type}" relationType="{$relation}">
      <xsl:for-each select="$identifiers[?scheme][1]">
        <relatedItemIdentifier relatedItemIdentifierType="{?scheme}">{?value}</relatedItemIdentifier>
      </xsl:for-each>
      <titles>
        <title>{$title}</title>
      </titles>
      <xsl:sequence select="$details"/>
    </relatedItem>
  </xsl:function>

</xsl:stylesheet>
