<?xml version="1.0" encoding="UTF-8"?>
<!-- Whose note it is: the author's, an editor's, a translator's. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- The words by which projects say it, in @type or @resp. For each kind there is a label note-KIND. -->
  <xsl:variable name="r:kinds-of-note" as="map(xs:string, xs:string)" static="yes" select="
      map:merge((
        ('authorial', 'author', 'auth', 'a', 'au') ! map { .: 'authorial' },
        ('editorial', 'editor', 'edit', 'ed', 'ed.', 'eds', 'comment', 'commentary', 'annotation', 'explanatory', 'context') ! map { .: 'editorial' },
        ('translator', 'translation', 'transl', 'trans', 'tr', 'trl') ! map { .: 'translator' },
        ('transcriber', 'transcription', 'transcr', 'encoder') ! map { .: 'transcriber' },
        ('textual', 'critical', 'text-critical', 'apparatus', 'variant') ! map { .: 'textual' },
        ('gloss', 'glossary') ! map { .: 'gloss' },
        ('source', 'sources', 'bibl', 'bibliographic', 'bibliographical', 'bibliography') ! map { .: 'bibliographic' },
        ('marginal', 'margin', 'sidenote', 'side') ! map { .: 'marginal' }))"/>

  <!-- By its type; else by what the header says of who made it, or by the word that stands in place of a name; else by
       where it stood. -->
  <xsl:function name="r:note-kind" as="xs:string?">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($note/@type), r:roles($note), r:note-names($note), tokenize($note/@resp) ! replace(., '^#', ''), tokenize($note/@place)"/>
    <xsl:sequence select="($words ! $r:kinds-of-note(lower-case(.)))[1]"/>
  </xsl:function>

  <!-- Those of the header that @resp points to, or that point to the same. -->
  <xsl:function name="r:agents" as="element()*">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:for-each select="tokenize($note/@resp)[starts-with(., '#')]">
      <xsl:sequence select="
          (id(substring(., 2), root($note)), key('r:agent', ., root($note)))
            /ancestor-or-self::*[self::tei:author or self::tei:editor or self::tei:respStmt][1]
          => head()"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:key name="r:agent" match="(tei:titleStmt | tei:editionStmt)/(tei:author | tei:editor | tei:respStmt)/descendant-or-self::*[@ref]"
           use="tokenize(@ref)"/>

  <!-- What they did, in words of the table above. -->
  <xsl:function name="r:roles" as="xs:string*">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:for-each select="r:agents($note)">
      <xsl:variable name="role" as="xs:string" select="lower-case(string-join((@role, tei:resp), ' '))"/>
      <xsl:sequence select="
          if (self::tei:author) then 'author'
          else if (matches($role, 'translat|traduc|übersetz|перев')) then 'translator'
          else if (matches($role, 'transcri|transkri|расшифр')) then 'transcriber'
          else if (self::tei:editor or matches($role, 'edit|édit|annot|comment|komment|herausg|hrsg|редак|примеч')) then 'editor'
          else ()"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:note-names" as="xs:string*">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:sequence select="
        distinct-values(
          r:agents($note) ! (tei:persName | tei:name | tei:orgName | .[self::tei:author or self::tei:editor])[1] ! r:field(.))"/>
  </xsl:function>

  <!-- The kind and the names, as far as the document says them. What is signed "Ed." has no name. -->
  <xsl:function name="r:note-title" as="xs:string?">
    <xsl:param name="note" as="element(tei:note)"/>
    <xsl:variable name="kind" as="xs:string?" select="r:note-kind($note) ! r:label('note-' || .)"/>
    <xsl:variable name="names" as="xs:string*" select="r:note-names($note)[not(map:contains($r:kinds-of-note, lower-case(.)))]"/>
    <xsl:sequence select="string-join(($kind, string-join($names, ', ')[.]), ': ')[.]"/>
  </xsl:function>

</xsl:stylesheet>
