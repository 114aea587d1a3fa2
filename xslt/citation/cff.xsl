<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI header as CITATION.cff (https://citation-file-format.github.io/, schema 1.2.0): the file is the data set, and how
     the text is to be cited is its preferred citation. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:import href="citation.xsl"/>
  <xsl:include href="identities.xsl"/>
  <xsl:include href="listed-licences.xsl"/>
  <xsl:include href="standard-numbers.xsl"/>
  <xsl:include href="cff/identifiers.xsl"/>
  <xsl:include href="cff/names.xsl"/>
  <xsl:include href="cff/reference.xsl"/>
  <xsl:include href="../common/json-members.xsl"/>
  <xsl:include href="../common/web-addresses.xsl"/>
  <xsl:include href="../common/yaml.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template name="r:citation" as="text()">
    <xsl:param name="record" as="map(xs:string, item()*)" required="yes"/>
    <xsl:variable name="file" as="element()">
      <map>
        <string key="cff-version">1.2.0</string>
        <string key="message">If you use this text, please cite it as said here.</string>
        <string key="type">dataset</string>
        <xsl:sequence select="
            r:json-strings('title', r:cff-title($record)),
            r:cff-authors($record),
            r:json-strings('abstract', $record?abstract),
            r:json-array('keywords', $record?keywords ! r:json-string(.)),
            r:json-strings('version', $record?version),
            r:json-strings('date-released', r:cff-day($record?edited)),
            r:json-strings('license', r:listed-licence($record?licence-id)[. ne 'CC-PDM-1.0']),
            r:json-strings('license-url', r:web-address($record?licence-uri)),
            r:cff-identifiers($record),
            r:cff-reference($record)"/>
      </map>
    </xsl:variable>
    <xsl:value-of select="string-join(r:yaml($file) ! (. || '&#10;'))"/>
  </xsl:template>

  <xsl:function name="r:missing" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        'CFF requires a title'[empty($record?title)],
        'CFF requires an author'[empty($record?authors)]"/>
  </xsl:function>

  <xsl:function name="r:unsaid" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
        $record?edited[empty(r:cff-day(.))] ! ('that the file was published ' || . || ', which is no full day'),
        r:doubts('date of issue', r:issued($record)),
        r:issued($record)[contains(., '/')] ! ('that the date of issue ' || . || ' has an end'),
        $record?licence[empty(($record?licence-id, r:web-address($record?licence-uri)))] ! ('the licence, which is in words only: ' || .),
        $record?series[$record?container-level = 'm'][not($record?container = $record?title)] ! ('the series: ' || .),
        $record?publisher[not(. = r:publisher($record))] ! ('who published the file: ' || .),
        $record?transcribers ! ('who transcribed the text: ' || r:display-name(.)),
        $record?contributors ! ('what part in it has ' || r:display-name(.)),
        $record?funders ! ('who paid: ' || r:display-name(.))"/>
  </xsl:function>

  <xsl:function name="r:cff-title" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="(string-join(($record?title, $record?subtitle), ': ')[.], 'Untitled')[1]"/>
  </xsl:function>

  <!-- A day of one date, however uncertain: nothing of a year, and nothing of an interval. -->
  <xsl:function name="r:cff-day" as="xs:string?">
    <xsl:param name="edtf" as="xs:string?"/>
    <xsl:sequence select="r:ends($edtf)[r:is-one-date($edtf)][matches(., '^\d{4}-\d\d-\d\d$')]"/>
  </xsl:function>

</xsl:stylesheet>
