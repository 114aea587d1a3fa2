<?xml version="1.0" encoding="UTF-8"?>
<!-- The licences that CITATION.cff (schema 1.2.0), Zenodo and InvenioRDM have in their lists, of those that the record
     knows. A list has SPDX of its day: versions for a country came later, most of them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:function name="r:listed-licence" as="xs:string?">
    <xsl:param name="spdx" as="xs:string?"/>
    <xsl:sequence select="
        $spdx[not(matches(., '^CC-.*\d-[A-Z]+$|^DL-DE-'))
              or . = ('CC-BY-3.0-AT', 'CC-BY-3.0-US', 'CC-BY-NC-ND-3.0-IGO', 'CC-BY-SA-2.0-UK', 'CC-BY-SA-3.0-AT')]"/>
  </xsl:function>

</xsl:stylesheet>
