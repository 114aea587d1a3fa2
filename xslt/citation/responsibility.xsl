<?xml version="1.0" encoding="UTF-8"?>
<!-- What somebody did for a text or its edition: by a code of MARC's list of relators, or by words in several languages. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- The names in those statements of responsibility that speak of $role: editor, translator or transcriber. -->
  <xsl:function name="r:names-of-role" as="map(xs:string, xs:string)*">
    <xsl:param name="statements" as="element()*"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="r:distinct($statements[r:role(.) = $role] ! r:responsible(.))"/>
  </xsl:function>

  <!-- Who else had a part in it: names with 'role', a relator of MARC or, where there is none, the words of the header. -->
  <xsl:function name="r:other-contributors" as="map(xs:string, xs:string)*">
    <xsl:param name="file" as="element(tei:fileDesc)?"/>
    <xsl:variable name="statements" as="element()*" select="$file/(tei:titleStmt | tei:editionStmt)/(tei:respStmt | tei:editor)[r:role(.) = 'other']"/>
    <xsl:variable name="helpers" as="map(xs:string, xs:string)*" select="
        for $statement in $statements return
          r:responsible($statement) ! r:in-role(., (r:relator-of($statement), r:role-words($statement))[1]),
        r:names($file/tei:titleStmt/tei:principal) ! r:in-role(., 'pdr'),
        r:names($file/tei:titleStmt/tei:sponsor) ! r:in-role(., 'spn')"/>
    <xsl:for-each-group select="$helpers" group-by="r:display-name(.) || ' ' || ?role">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="r:in-role" as="map(xs:string, xs:string)">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="role" as="xs:string?"/>
    <xsl:sequence select="map:merge(($name, $role ! map { 'role': . }))"/>
  </xsl:function>

  <xsl:function name="r:responsible" as="map(xs:string, xs:string)*">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="r:names(if ($statement/self::tei:respStmt) then $statement/(tei:persName | tei:orgName | tei:name) else $statement)"/>
  </xsl:function>

  <!-- editor, translator, transcriber or other. -->
  <xsl:function name="r:role" as="xs:string">
    <xsl:param name="statement" as="element()"/>
    <xsl:variable name="relator" as="xs:string?" select="r:relator-of($statement)"/>
    <xsl:sequence select="
        ($relator ! map { 'trl': 'translator', 'trc': 'transcriber', 'mrk': 'transcriber', 'edt': 'editor', 'edc': 'editor' }(.),
         'editor'[$statement/self::tei:editor and empty($relator)],
         'other')[1]"/>
  </xsl:function>

  <!-- The code of what a statement says: as it gives it, or by the first kind of words that it has. It is asked for each role, so it
       is kept. The kinds are in this order
       since a translator may also be said to have edited, and an editor to have made notes. -->
  <xsl:function name="r:relator-of" as="xs:string?" cache="yes">
    <xsl:param name="statement" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="lower-case(string-join(($statement/@role, $statement/tei:resp/@key, r:role-words($statement)), ' '))"/>
    <xsl:variable name="codes" as="xs:string*" select="
        ($statement/(@role, tei:resp/(@key, @ref)) ! tokenize(.), $statement/tei:resp ! r:field(.))
          ! replace(., '^(https?://id\.loc\.gov/vocabulary/relators/|marcrelator:|marc:|#)', '') ! r:relator(.)"/>
    <xsl:sequence select="($codes, $r:relator-words[matches($words, ?words)]?code)[1]"/>
  </xsl:function>

  <xsl:function name="r:role-words" as="xs:string?">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="string-join($statement/tei:resp ! (r:field(.), tei:note/node() ! r:field(.))[1], ', ')[.]"/>
  </xsl:function>

  <xsl:variable name="r:relator-words" as="map(xs:string, xs:string)+" select="
      map { 'code': 'trl', 'words': 'transl|übers|traduc|traduit|tradott|traduz|перев[её]|перевод|vertaal|vertaling|tłum' },
      map { 'code': 'trc', 'words': 'transcri|trascri|transkri|транскри|keyboarded|data entry|erfass|расшифров|prepis' },
      map { 'code': 'mrk', 'words': 'encod|kodier|markup|coding|tagging|auszeichnung|codifica|codage|разметк|(^|\W)(xml|tei)\W*(conversion|konver)' },
      map { 'code': 'edt', 'words': '(^|\W)(edit(ed|ing|ors?)|eds?)(\W|$)|éditeur|édité|éditrice|herausg|hrsg|(^|\W)hg\.|редак[тц]|a cura di|curato(re)?(\W|$)|editado|editora?(\W|$)|bearbeite|^(digital |digitale )?edition$' },
      map { 'code': 'pfr', 'words': 'proof|korrektur|korrigier|relecture|relu |correct|корректор|correzion' },
      map { 'code': 'win', 'words': 'introduc|einleitung|vorwort|préface|foreword|prefac|предислов' },
      map { 'code': 'ann', 'words': 'annotat|notes|anmerkung|kommenta|comment|примечани' },
      map { 'code': 'com', 'words': 'compil|zusammengestellt|zusammenstell|составител' },
      map { 'code': 'pdr', 'words': 'project (director|lead|manag|coordinat)|projektleit|director of|principal|direction|руководител' },
      map { 'code': 'prg', 'words': 'schema|programm|software|script|xslt|stylesheet|technical|technisch|(^|\W)odd(\W|$)' },
      map { 'code': 'pht', 'words': 'photo|фотограф' },
      map { 'code': 'ill', 'words': 'illustr|иллюстр' },
      map { 'code': 'res', 'words': 'research|recherche|forschung' },
      map { 'code': 'fnd', 'words': 'funded|funding|funder|finanzier|gefördert' }"/>

</xsl:stylesheet>
