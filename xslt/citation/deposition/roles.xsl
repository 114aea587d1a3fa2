<?xml version="1.0" encoding="UTF-8"?>
<!-- What part somebody had, in the list of DataCite, which Zenodo and InvenioRDM have; translators are of InvenioRDM's alone. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Of a relator of MARC; Other of the rest. -->
  <xsl:function name="r:deposition-role" as="xs:string">
    <xsl:param name="role" as="xs:string?"/>
    <xsl:sequence select="
        ($role
           ! map {
               'cur': 'DataCurator', 'dtm': 'DataManager', 'dst': 'Distributor', 'edt': 'Editor', 'his': 'HostingInstitution',
               'pdr': 'ProjectLeader', 'pro': 'Producer', 'res': 'Researcher', 'cph': 'RightsHolder', 'spn': 'Sponsor', 'fnd': 'Sponsor'
             }(.),
         'Other')[1]"/>
  </xsl:function>

  <!-- Those whose part it has no word for. -->
  <xsl:function name="r:without-role" as="xs:string*">
    <xsl:param name="people" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="$people[r:deposition-role(?role) = 'Other'] ! ('what part in it has ' || r:display-name(.))"/>
  </xsl:function>

</xsl:stylesheet>
