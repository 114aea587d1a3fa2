<?xml version="1.0" encoding="UTF-8"?>
<!-- The page's script, and the policy by which a browser runs no other. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- Read when the stylesheet is compiled. Each file is a function of its own, so that their order is free. Without a line end
       after the last, since the Nu HTML checker forgets it when it compares the digest. -->
  <xsl:variable name="script" as="xs:string" static="yes" select="
      string-join(('contents', 'panel', 'cards', 'citing', 'source') ! unparsed-text('script/' || . || '.js')) => replace('\s+$', '')"/>

  <!-- The SHA-256 of the script, written by tools/script_digest.py. -->
  <xsl:variable name="digest" as="xs:string" static="yes" select="normalize-space(unparsed-text('script/digest.txt'))"/>

  <xsl:function name="r:script" as="element(script)">
    <script>
      <xsl:value-of select="$script"/>
    </script>
  </xsl:function>

  <!-- Whatever a document may smuggle in: nothing is fetched, and no script runs but ours. -->
  <xsl:function name="r:policy" as="element(meta)">
    <meta http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{$digest}'; img-src data:; base-uri 'none'; form-action 'none'"/>
  </xsl:function>

</xsl:stylesheet>
