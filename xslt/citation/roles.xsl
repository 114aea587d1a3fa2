<?xml version="1.0" encoding="UTF-8"?>
<!-- All names of a record, each with what the person or body did, for formats that list them together. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- With 'role': the code of a relator, else words. The authors are the first. -->
  <xsl:function name="r:with-roles" as="map(xs:string, xs:string)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        $record?authors ! map:put(., 'role', 'aut'),
        $record?translators ! map:put(., 'role', 'trl'),
        $record?editors ! map:put(., 'role', 'edt'),
        $record?transcribers ! map:put(., 'role', 'trc'),
        $record?recipients ! map:put(., 'role', 'rcp'),
        $record?contributors ! map:put(., 'role', (r:relator(?role), ?role, 'ctb')[1])"/>
  </xsl:function>

</xsl:stylesheet>
