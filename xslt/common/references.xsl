<?xml version="1.0" encoding="UTF-8"?>
<!-- Who is meant: from what @ref or @key of a mention says to the entries for a person, place or organisation, in the
     document or in the authority files.

     An identity is the reference by which an entry is known from here on: "#id" for an entry of the document, "file#id" for
     one of an authority file, else the reference itself (an address on the web, a key), since those who are mentioned
     under the same reference are the same, whether or not anybody says who it is. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <xsl:include href="registers.xsl"/>

  <!-- Files whose listPerson says who the persons are that @ref names. -->
  <xsl:param name="authorities" as="document-node()*" select="()"/>

  <xsl:variable name="r:document" as="document-node()" select="/"/>

  <xsl:key name="r:entry" match="tei:person | tei:personGrp | tei:persona | tei:org | tei:place" use="r:references-to(.)"/>

  <!-- How others may refer to $entry: by its id, or as to those that it says are the same. -->
  <xsl:function name="r:references-to" as="xs:string*">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="
        $entry/@xml:id ! ('#' || ., r:file-name(root(.)) || '#' || .),
        r:references-of($entry)"/>
  </xsl:function>

  <!-- What $entry says is the same as itself. -->
  <xsl:function name="r:references-of" as="xs:string*">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="
        $entry/(@corresp | @sameAs | @ref) ! tokenize(.) ! r:references(., root($entry)),
        $entry/tei:idno ! r:address-of-idno(.) ! r:comparable(.)"/>
  </xsl:function>

  <!-- The identity that $reference has, as it stands in an attribute of the document. -->
  <xsl:function name="r:identity" as="xs:string?">
    <xsl:param name="reference" as="xs:string"/>
    <xsl:variable name="references" as="xs:string*" select="r:references($reference, $r:document)"/>
    <xsl:variable name="known" as="element()?" select="
        (key('r:entry', $references, $r:document), $authorities ! key('r:entry', $references, .))[1]"/>
    <xsl:variable name="here" as="element()?" select="
        $known[not(root() is $r:document)] ! key('r:entry', r:references-to(.)[not(starts-with(., '#'))], $r:document)[1]"/>
    <xsl:sequence select="(($here, $known)[1] ! r:identity-of-entry(.), $references)[1]"/>
  </xsl:function>

  <xsl:function name="r:identity-of-entry" as="xs:string?">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="
        $entry/@xml:id ! ((if (root($entry) is $r:document) then '' else r:file-name(root($entry))) || '#' || .)"/>
  </xsl:function>

  <!-- What is known of an identity: the entries of the document, then those of the authority files. -->
  <xsl:function name="r:entries-for" as="element()*">
    <xsl:param name="identity" as="xs:string"/>
    <xsl:variable name="here" as="element()*" select="key('r:entry', $identity, $r:document)"/>
    <xsl:variable name="references" as="xs:string*" select="
        if ($here) then ($here ! r:references-of(.))[not(starts-with(., '#'))] else $identity"/>
    <xsl:sequence select="$here, $authorities ! key('r:entry', $references, .)"/>
  </xsl:function>

  <!-- Where on the web $reference leads: by itself, and by the identifiers of the entries to which it points. -->
  <xsl:function name="r:web-addresses-of" as="xs:string*">
    <xsl:param name="reference" as="xs:string"/>
    <xsl:sequence select="
        distinct-values((
          r:public($reference, $r:document),
          r:identity($reference) ! r:entries-for(.)/tei:idno ! r:address-of-idno(.))[matches(., '^https?://\S+$')])"/>
  </xsl:function>

  <!-- The forms in which $reference can be compared: without the folders, without the private scheme. -->
  <xsl:function name="r:references" as="xs:string*">
    <xsl:param name="reference" as="xs:string"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="address" as="xs:string" select="r:public($reference, $document)"/>
    <xsl:sequence select="
        if (matches($address, '^https?:', 'i'))
        then (r:comparable($address), $address[contains(., '#')] ! replace(., '^.*/', ''))
        else if (starts-with($address, '#')) then $address
        else if (contains($address, '#')) then replace($address, '^.*/', '')
        else if (matches($address, '^[\w.-]+$')) then '#' || $address
        else $address"/>
  </xsl:function>

  <!-- An address of a private scheme (TEI P5 16.2.3) as the header explains it, or as everybody knows it. -->
  <xsl:function name="r:public" as="xs:string">
    <xsl:param name="reference" as="xs:string"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="scheme" as="xs:string?" select="substring-before($reference, ':')[.]"/>
    <xsl:variable name="value" as="xs:string" select="substring-after($reference, ':')"/>
    <xsl:sequence select="
        if (empty($scheme) or matches($scheme, '^https?$', 'i')) then $reference
        else ((key('r:scheme', $scheme, $document) ! r:replaced($value, .))[1], r:address($scheme, $value), $reference)[1]"/>
  </xsl:function>

  <xsl:key name="r:scheme" match="tei:prefixDef" use="@ident"/>

  <!-- $value by the pattern of a scheme, or nothing if it does not follow it or the pattern is none. -->
  <xsl:function name="r:replaced" as="xs:string?">
    <xsl:param name="value" as="xs:string"/>
    <xsl:param name="scheme" as="element(tei:prefixDef)"/>
    <xsl:variable name="pattern" as="xs:string" select="'^(?:' || $scheme/@matchPattern || ')$'"/>
    <xsl:try>
      <xsl:sequence select="$value[matches(., $pattern)] ! replace(., $pattern, $scheme/@replacementPattern)"/>
      <xsl:catch errors="*" select="()"/>
    </xsl:try>
  </xsl:function>

  <!-- An address on the web, alike for all ways in which it is written. -->
  <xsl:function name="r:comparable" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="
        $address => replace('^https?://(www\.)?', 'https://', 'i') => replace('wikidata\.org/wiki/', 'wikidata.org/entity/')
                 => replace('[/#]$', '')"/>
  </xsl:function>

  <xsl:function name="r:file-name" as="xs:string">
    <xsl:param name="document" as="node()"/>
    <xsl:sequence select="replace(string(base-uri($document)), '^.*/', '')"/>
  </xsl:function>

</xsl:stylesheet>
