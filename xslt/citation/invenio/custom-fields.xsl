<?xml version="1.0" encoding="UTF-8"?>
<!-- The fields that InvenioRDM has for what was printed: the periodical, or the book. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:invenio-custom-fields" as="element()*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        if ($record?container-level = 'j')
        then r:json-object('journal:journal', (
               r:json-strings('title', $record?container), r:json-strings('volume', $record?volume),
               r:json-strings('issue', $record?issue), r:json-strings('pages', r:page-range($record)),
               r:json-strings('issn', r:issn($record?source-identifiers))))
        else r:json-object('imprint:imprint', (
               r:json-strings('title', $record?container[not(r:is-book($record))]), r:json-strings('pages', r:page-range($record)),
               r:json-strings('place', $record?source-place), r:json-strings('isbn', r:isbn($record?source-identifiers)),
               r:json-strings('edition', $record?source-edition)))"/>
  </xsl:function>

</xsl:stylesheet>
