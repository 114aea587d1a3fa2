<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as a record of MARC 21 in MARCXML (https://www.loc.gov/marc/bibliographic/). The record describes the text as one
     that is read online; dates are those of the original, as in provider-neutral records. It has no punctuation of ISBD. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.loc.gov/MARC21/slim"
                xmlns:m="http://www.loc.gov/MARC21/slim"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="xs m r">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="roles.xsl"/>
  <xsl:include href="articles.xsl"/>
  <xsl:include href="unsaid.xsl"/>
  <xsl:include href="source-words.xsl"/>
  <xsl:include href="marcxml/fields.xsl"/>
  <xsl:include href="marcxml/control-fields.xsl"/>
  <xsl:include href="marcxml/dates.xsl"/>
  <xsl:include href="marcxml/names.xsl"/>
  <xsl:include href="marcxml/titles.xsl"/>
  <xsl:include href="marcxml/codes.xsl"/>
  <xsl:include href="marcxml/description.xsl"/>
  <xsl:include href="marcxml/source.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="m:subfield m:controlfield m:leader"/>

  <xsl:function name="r:missing" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="'MARC requires a title'[empty($record?title)]"/>
  </xsl:function>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="r:left-out($record, 'source-editors')"/>
  </xsl:function>

  <xsl:template name="r:citation" as="element(m:record)">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <record type="Bibliographic" xsi:schemaLocation="http://www.loc.gov/MARC21/slim http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd">
      <xsl:sequence select="r:leader($record)"/>
      <xsl:perform-sort select="
          r:control-fields($record), r:coded-fields($record), r:title-fields($record), r:name-fields($record),
          r:descriptive-fields($record), r:source-fields($record)">
        <xsl:sort select="@tag"/>
      </xsl:perform-sort>
    </record>
  </xsl:template>

</xsl:stylesheet>
