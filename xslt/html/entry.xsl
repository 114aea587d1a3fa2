<?xml version="1.0" encoding="UTF-8"?>
<!-- An entry of the index: name, dates, other names, what is said of the person, identifiers, mentions. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <xsl:function name="r:entry" as="node()+">
    <xsl:param name="indexed" as="map(xs:string, item()*)"/>
    <xsl:variable name="entries" as="element()*" select="$indexed?entries"/>
    <xsl:variable name="name" as="xs:string" select="r:display-form($indexed)"/>
    <xsl:variable name="mentions" as="element()+" select="$indexed?mentions"/>
    <xsl:text>&#10;</xsl:text>
    <li class="entry" id="{$indexed?id}">
      <span class="name">{$name}</span>
      <xsl:sequence select="r:part('life', r:life($entries) ! ('(' || . || ')'))"/>
      <xsl:sequence select="r:part('forms', string-join(r:forms($indexed)[not(contains(' ' || $name || ' ', ' ' || . || ' '))], ' · ')[.])"/>
      <xsl:for-each select="r:descriptions($entries)">
        <xsl:sequence select="r:part('description', .)"/>
      </xsl:for-each>
      <xsl:where-populated>
        <span class="identifiers">
          <xsl:for-each select="r:identifiers($entries, $indexed?identity)">
            <xsl:text> </xsl:text>
            <xsl:sequence select="."/>
          </xsl:for-each>
        </span>
      </xsl:where-populated>
      <xsl:text> </xsl:text>
      <span class="mentions">
        <span class="count">{count($mentions)} {r:label(if (count($mentions) eq 1) then 'mention' else 'mentions')}</span>
        <xsl:text>: </xsl:text>
        <xsl:sequence select="r:links-to($mentions)"/>
      </span>
      <xsl:sequence select="r:to-person($indexed)"/>
    </li>
  </xsl:function>

  <xsl:function name="r:part" as="node()*">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="text" as="xs:string?"/>
    <xsl:for-each select="$text[.]">
      <xsl:text> </xsl:text>
      <span class="{$class}">{.}</span>
    </xsl:for-each>
  </xsl:function>

  <!-- The name to be called by: the one that is said to be the usual one, or the first; of somebody without an entry, the
       longest name in the text. -->
  <xsl:function name="r:display-form" as="xs:string">
    <xsl:param name="indexed" as="map(xs:string, item()*)"/>
    <xsl:variable name="names" as="element()*" select="$indexed?entries ! r:names-in(.)"/>
    <xsl:variable name="usual" as="element()*" select="$names[@type = ('standard', 'preferred', 'pref', 'main', 'reg', 'display')]"/>
    <xsl:sequence select="
        (($usual, $names) ! r:field(.), r:longest($indexed?mentions[not(self::tei:rs)]), r:longest($indexed?mentions),
         replace($indexed?identity, '^.*#', ''))[1]"/>
  </xsl:function>

  <!-- The same by identity, since there may be thousands of mentions to choose from. -->
  <xsl:variable name="r:names" as="map(xs:string, xs:string)" select="map:merge($r:indexed?* ! map:entry(?identity, r:display-form(.)))"/>

  <xsl:function name="r:longest" as="xs:string?">
    <xsl:param name="mentions" as="element()*"/>
    <xsl:variable name="forms" as="xs:string*" select="$mentions ! r:field(.)"/>
    <xsl:sequence select="$forms[string-length(.) eq max($forms ! string-length(.))][1]"/>
  </xsl:function>

  <!-- The names: of the entry, or for want of one those in the text that are no mere references. -->
  <xsl:function name="r:forms" as="xs:string*">
    <xsl:param name="indexed" as="map(xs:string, item()*)"/>
    <xsl:variable name="entries" as="element()*" select="$indexed?entries"/>
    <xsl:sequence select="
        distinct-values((if (exists($entries ! r:names-in(.))) then $entries ! r:names-in(.) else $indexed?mentions[not(self::tei:rs)]) ! r:field(.))"/>
  </xsl:function>

  <xsl:function name="r:names-in" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="
        $entry/(tei:persName | tei:orgName | tei:placeName | tei:geogName | tei:settlement | tei:country | tei:region | tei:name)[r:field(.)]"/>
  </xsl:function>

  <!-- 1879–1940; * 1879; † 1940. A year that is not known for certain is as the entry writes it. -->
  <xsl:function name="r:life" as="xs:string?">
    <xsl:param name="entries" as="element()*"/>
    <xsl:variable name="birth" as="xs:string?" select="($entries/tei:birth ! r:date-of-life(.))[1]"/>
    <xsl:variable name="death" as="xs:string?" select="($entries/tei:death ! r:date-of-life(.))[1]"/>
    <xsl:variable name="floruit" as="xs:string?" select="($entries/tei:floruit ! (r:field(.), r:date-of-life(.))[1])[1]"/>
    <xsl:sequence select="
        if ($birth and $death) then $birth || '–' || $death
        else ($birth ! ('* ' || .), $death ! ('† ' || .), $floruit)[1]"/>
  </xsl:function>

  <xsl:function name="r:date-of-life" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="dated" as="element()" select="($date[@when or @from or @notBefore or @to or @notAfter], $date/tei:date, $date)[1]"/>
    <xsl:sequence select="(r:years($dated), $date/tei:date[1] ! r:field(.), $date[not(*)] ! r:field(.))[1]"/>
  </xsl:function>

  <!-- What is said of somebody, in a note, an occupation or a description. -->
  <xsl:function name="r:descriptions" as="xs:string*">
    <xsl:param name="entries" as="element()*"/>
    <xsl:sequence select="
        distinct-values((
          string-join($entries/tei:occupation ! r:field(.), ', ')[.],
          $entries/(tei:note/tei:p | tei:note[not(tei:p)] | tei:desc | tei:p) ! r:field-of-content(.)))"/>
  </xsl:function>

  <!-- r:field leaves notes out, and so has to be asked for what is in one. -->
  <xsl:function name="r:field-of-content" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="parts" as="text()*">
      <xsl:apply-templates select="$element/node()" mode="r:field"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($parts))[.]"/>
  </xsl:function>

</xsl:stylesheet>
