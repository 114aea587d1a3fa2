<?xml version="1.0" encoding="UTF-8"?>
<!-- From a TEI element to an HTML element: which one, its attributes, its content. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">


  <!-- $element as an HTML element of the given name, with its class, id and language, and its content. -->
  <xsl:function name="r:wrap" as="element()">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:element name="{$name}">
      <xsl:sequence select="r:attributes($element, $name)"/>
      <xsl:apply-templates select="$element/node()"/>
    </xsl:element>
  </xsl:function>

  <!-- Class, id and language. What is asked of every element has to cost nothing where there is no such attribute. -->
  <xsl:function name="r:attributes" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="r:class($element, $name), $element/@xml:id ! r:id(.), $element/@xml:lang ! r:language-attributes(.)"/>
  </xsl:function>

  <!-- The TEI element's name and type; nothing where the HTML element of the given name says as much. -->
  <xsl:function name="r:class" as="attribute(class)?">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$element/@type[matches(., '^[A-Za-z][\w-]*$')]">
        <xsl:attribute name="class" select="local-name($element) || ' ' || $element/@type"/>
      </xsl:when>
      <xsl:when test="local-name($element) ne $name">
        <xsl:attribute name="class" select="local-name($element)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="r:id" as="attribute(id)">
    <xsl:param name="id" as="xs:string"/>
    <xsl:attribute name="id" select="$id"/>
  </xsl:function>

  <!-- The language as HTML writes it, and the direction of the scripts that run to the left. -->
  <xsl:function name="r:language-attributes" as="attribute()*">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="tag" as="xs:string?" select="r:bcp47($language)"/>
    <xsl:if test="$tag">
      <xsl:attribute name="lang" select="$tag"/>
      <xsl:if test="tokenize($tag, '-')[1] = ('ar', 'fa', 'he', 'syr', 'ur', 'yi')">
        <xsl:attribute name="dir" select="'rtl'"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!-- HTML allows a block in a division but not in a paragraph or a span; TEI allows a list in a paragraph. Notes do not
       count, since their content stands elsewhere. -->
  <xsl:function name="r:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        some $child in $element/* satisfies (
          exists($child/(self::tei:p | self::tei:ab | self::tei:list | self::tei:lg | self::tei:table | self::tei:figure
            | self::tei:floatingText | self::tei:sp | self::tei:address | self::tei:castList | self::tei:listBibl
            | self::tei:head | self::tei:opener | self::tei:closer | self::tei:div | self::tei:listPerson))
          or not($child/self::tei:note) and r:holds-blocks($child))"/>
  </xsl:function>

  <xsl:function name="r:paragraph-or-division" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (r:holds-blocks($element)) then 'div' else 'p'"/>
  </xsl:function>

  <xsl:function name="r:division-or-span" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (r:set-apart($element) or r:holds-blocks($element)) then 'div' else 'span'"/>
  </xsl:function>

  <!-- An inline HTML element, unless there are blocks in it. -->
  <xsl:function name="r:inline" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="if (r:holds-blocks($element)) then 'div' else $name"/>
  </xsl:function>

  <!-- An address that may be linked to: relative, or of a scheme that runs nothing. Others give the empty sequence. -->
  <xsl:function name="r:href" as="xs:string?">
    <xsl:param name="target" as="xs:string?"/>
    <xsl:variable name="address" as="xs:string?" select="tokenize($target)[1]"/>
    <xsl:sequence select="
        $address[matches(., '^(https?|ftp|mailto|doi|urn):', 'i') or not(contains(tokenize(., '[/?#]')[1], ':'))] ! iri-to-uri(.)"/>
  </xsl:function>

  <!-- A link may not hold another, so what has a link or a note's mark in it, or stands in a link, is none. -->
  <xsl:function name="r:may-link" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        empty($element/ancestor::*[self::tei:ref or self::tei:persName or self::tei:rs or self::tei:name][not(self::tei:note)])
        and empty($element//(tei:ref | tei:ptr | tei:note | tei:persName | tei:rs | tei:name))
        and not(r:holds-blocks($element))"/>
  </xsl:function>

</xsl:stylesheet>
