<?xml version="1.0" encoding="UTF-8"?>
<!-- Language tags as BCP 47 wants them: TEI headers often have the three letters of ISO 639-2 where there are two. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:include href="iso-639.xsl"/>

  <!-- The tag, or nothing if it is none. -->
  <xsl:function name="r:bcp47" as="xs:string?">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:variable name="language" as="xs:string" select="lower-case(replace($tag, '-.*$', ''))"/>
    <xsl:sequence select="
        $tag[matches(., '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')]
          ! (($r:two-letters($language), $language)[1] || substring(., string-length($language) + 1))"/>
  </xsl:function>

  <!-- Which way the script of a language runs: as its tag says, else as the language is usually written. -->
  <xsl:function name="r:direction" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="subtags" as="xs:string+" select="tokenize(lower-case($tag), '-')"/>
    <xsl:variable name="script" as="xs:string?" select="$subtags[position() gt 1][string-length(.) eq 4][not(matches(., '\d'))][1]"/>
    <xsl:sequence select="
        if (if ($script) then $script = $r:scripts-to-the-left else $subtags[1] = $r:languages-to-the-left) then 'rtl' else 'ltr'"/>
  </xsl:function>

  <xsl:variable name="r:scripts-to-the-left" as="xs:string+" select="
      tokenize('adlm arab aran armi hebr mand mani nkoo nbat palm phnx phli phlp prti rohg samr sarb sogd syrc thaa')"/>

  <xsl:variable name="r:languages-to-the-left" as="xs:string+" select="
      tokenize('ar arc arz ckb dv fa glk he hbo jpr jrb lrc mzn nqo ota pal phn prs ps sam sd syc syr ug ur  xpu yi')"/>

</xsl:stylesheet>
