<?xml version="1.0" encoding="UTF-8"?>
<!-- From a TEI element to an HTML element: its class, id and language, its content, and what it may link to. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The context element as an HTML element of the given name: class, id, language and content. A template and not a
       function, since what a function gives is copied again for every element around it; and what is asked of every
       element has to cost nothing where there is no such attribute. -->
  <xsl:template name="r:element" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="class" as="xs:string*" select="()"/>
    <xsl:choose>
      <xsl:when test="empty(@*) and empty($class)">
        <xsl:element name="{$name}">
          <xsl:if test="local-name() ne $name">
            <xsl:attribute name="class" select="local-name()"/>
          </xsl:if>
          <xsl:apply-templates/>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{$name}">
          <xsl:sequence select="r:attributes(., $name, $class)"/>
          <xsl:apply-templates/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The same with the line end before a block, which only those see who read the page's source. -->
  <xsl:template name="r:block" as="node()+">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="class" as="xs:string*" select="()"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:call-template name="r:element">
      <xsl:with-param name="name" select="$name"/>
      <xsl:with-param name="class" select="$class"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="r:attributes" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="r:attributes($element, $name, ())"/>
  </xsl:function>

  <xsl:function name="r:attributes" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="class" as="xs:string*"/>
    <xsl:sequence select="
        r:class($element, $name, $class),
        $element/@xml:id ! r:xml-id(..) ! r:id(.),
        $element/@xml:lang ! r:language-attributes(.),
        if ($r:is-judged and r:may-be-judged($element)) then r:judgement($element) else ()"/>
  </xsl:function>

  <xsl:function name="r:class" as="attribute(class)?">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="more" as="xs:string*"/>
    <xsl:for-each select="r:classes($element, $name, $more)[.]">
      <xsl:attribute name="class" select="."/>
    </xsl:for-each>
  </xsl:function>

  <!-- The TEI element's name, unless the HTML element of the given name says as much; its @type, and how it looked. -->
  <xsl:function name="r:classes" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="more" as="xs:string*"/>
    <xsl:sequence select="
        string-join((
          local-name($element)[. ne $name],
          $element/@type[matches(., '^[A-Za-z][\w-]*$')][not(. = $r:own-classes)],
          $element[@rend or @rendition or @style] ! r:rendition(.),
          $more), ' ')"/>
  </xsl:function>

  <!-- What the style sheets give a meaning of its own, and a @type may not have. -->
  <xsl:variable name="r:own-classes" as="xs:string*" select="
      tokenize('reading diplomatic number mark typed sign skip views contents endnotes persons endnote other card panel')"/>

  <xsl:function name="r:id" as="attribute(id)">
    <xsl:param name="id" as="xs:string"/>
    <xsl:attribute name="id" select="$id"/>
  </xsl:function>

  <!-- The element's id, unless it is no name or was given to an element before it, as in a document that is not valid. -->
  <xsl:function name="r:xml-id" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        if ($r:ids-are-sound) then $element/@xml:id ! string()
        else $element/@xml:id[. castable as xs:NCName][$r:first-with-id(.) is ..] ! string()"/>
  </xsl:function>

  <xsl:variable name="r:ids-are-sound" as="xs:boolean" select="
      let $ids := //@xml:id
      return count($ids) eq count(distinct-values($ids)) and (every $id in $ids satisfies $id castable as xs:NCName)"/>

  <xsl:variable name="r:first-with-id" as="map(xs:string, element())" select="
      map:merge(//*[@xml:id] ! map:entry(string(@xml:id), .), map { 'duplicates': 'use-first' })"/>

  <xsl:key name="r:xml-id" match="*[@xml:id]" use="@xml:id"/>

  <!-- The language as HTML writes it, and the direction of its script where there are two in the document. -->
  <xsl:function name="r:language-attributes" as="attribute()*">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="tag" as="xs:string?" select="r:bcp47($language)"/>
    <xsl:if test="$tag">
      <xsl:attribute name="lang" select="$tag"/>
      <xsl:variable name="direction" as="xs:string" select="r:direction($tag)"/>
      <xsl:if test="$direction eq 'rtl' or $r:runs-both-ways">
        <xsl:attribute name="dir" select="$direction"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!-- Is there a language in the document whose script runs to the left? -->
  <xsl:variable name="r:runs-both-ways" as="xs:boolean" select="
      (distinct-values(//@xml:lang), /*/tei:teiHeader/tei:profileDesc/tei:langUsage/tei:language/@ident)
        ! r:bcp47(.) ! r:direction(.) = 'rtl'"/>

  <!-- An address that may be linked to: relative, or of a scheme that runs nothing. Others give the empty sequence. -->
  <xsl:function name="r:href" as="xs:string?">
    <xsl:param name="target" as="xs:string?"/>
    <xsl:variable name="address" as="xs:string?" select="tokenize($target)[1]"/>
    <xsl:sequence select="
        $address[matches(., '^(https?|ftp|mailto|doi|urn):', 'i') or not(contains(tokenize(., '[/?#]')[1], ':'))] ! iri-to-uri(.)"/>
  </xsl:function>

  <!-- The same where it stands for a file of the edition: the document names it from where it lies, the page from where that is. -->
  <xsl:function name="r:href-from-page" as="xs:string?">
    <xsl:param name="target" as="xs:string?"/>
    <xsl:variable name="href" as="xs:string?" select="r:href($target)"/>
    <xsl:sequence select="if (matches($href, '^([A-Za-z][A-Za-z0-9+.\-]*:|[/#?])')) then $href else $href ! ($r:document-folder || .)"/>
  </xsl:function>

  <xsl:variable name="r:document-folder" as="xs:string" select="
      string-join(tokenize($r:alternates[?format = 'tei'][1]?href, '/')[position() lt last()] ! (. || '/'))"/>

  <!-- May $element be a link? A link may not hold another, nor a note's mark: the inner one is the link. -->
  <xsl:function name="r:may-link" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not($element/*/descendant-or-self::*[r:is-link(.)] or r:holds-blocks($element))"/>
  </xsl:function>

  <!-- Could $element be a link, or have a mark beside it? -->
  <xsl:function name="r:is-link" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($element)"/>
    <xsl:sequence select="
        $name = ('note', 'app', 'anchor')
        or $name = ('ref', 'ptr', 'graphic', 'media', 'pb', 'gb') and exists($element/(@target | @url | @facs))
        or $name = ('persName', 'rs') and exists($element/(@ref | @key | @corresp))"/>
  </xsl:function>

</xsl:stylesheet>
