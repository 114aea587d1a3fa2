<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands on lines of its own: divisions, paragraphs, verse, lists, tables, the parts of a letter. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all"
                expand-text="yes">


  <!-- A block and the line end before it, which only those who read the page's source see. -->
  <xsl:function name="r:block" as="node()+">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:sequence select="r:wrap($element, $name)"/>
  </xsl:function>

  <xsl:template match="tei:TEI | tei:teiCorpus" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="tei:teiHeader | tei:standOff | tei:facsimile | tei:sourceDoc[../tei:text]" as="empty-sequence()"/>

  <xsl:template match="tei:TEI/text() | tei:text/text() | tei:front/text() | tei:body/text() | tei:back/text() | tei:div/text()
                       | tei:titlePage/text() | tei:list/text() | tei:lg/text() | tei:table/text() | tei:row/text()"
                as="text()?">
    <xsl:sequence select=".[normalize-space()]"/>
  </xsl:template>

  <!-- The title page stands above; one that holds only other things is left where it is. -->
  <xsl:template match="tei:titlePage" as="empty-sequence()"/>

  <xsl:template match="
      tei:text | tei:front | tei:body | tei:back | tei:group | tei:opener | tei:closer | tei:postscript | tei:argument
      | tei:epigraph | tei:floatingText | tei:sp | tei:lg | tei:castList | tei:listBibl | tei:address | tei:list/tei:head
      | tei:listPerson | tei:listPlace | tei:surface | tei:zone | tei:sourceDoc" as="node()*">
    <xsl:sequence select="r:block(., 'div')"/>
  </xsl:template>

  <xsl:template match="tei:div | tei:div1 | tei:div2 | tei:div3 | tei:div4 | tei:div5 | tei:div6 | tei:div7" as="node()*">
    <xsl:text>&#10;</xsl:text>
    <xsl:element name="{if (tei:head) then 'section' else 'div'}">
      <xsl:sequence select="r:attributes(., ''), r:id(r:division-id(.))"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- What is cited by its number. -->
  <xsl:template match="(tei:p | tei:ab | tei:sp | tei:lg)[r:is-numbered(.)]" priority="1" as="node()*">
    <xsl:variable name="name" as="xs:string" select="if (self::tei:p or self::tei:ab) then r:paragraph-or-division(.) else 'div'"/>
    <xsl:variable name="id" as="xs:string" select="r:block-id(.)"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:element name="{$name}">
      <xsl:sequence select="r:class(., $name), r:id($id), @xml:lang ! r:language-attributes(.), r:number-link(., $id)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="
      tei:p | tei:ab | tei:byline | tei:docAuthor | tei:docDate | tei:docImprint | tei:docEdition | tei:imprimatur
      | tei:trailer | tei:dateline | tei:salute | tei:signed | tei:speaker | tei:castItem | tei:person | tei:place
      | (tei:bibl | tei:biblStruct | tei:fw | tei:stage | tei:label | tei:formula | tei:line)[r:set-apart(.)]" as="node()*">
    <xsl:sequence select="r:block(., r:paragraph-or-division(.))"/>
  </xsl:template>

  <!-- Headings count the divisions that have one, so that no level is left out. -->
  <xsl:template match="tei:head" as="node()*">
    <xsl:sequence select="r:block(., r:paragraph-or-division(.))"/>
  </xsl:template>

  <xsl:template match="(tei:div | tei:div1 | tei:div2 | tei:div3 | tei:div4 | tei:div5 | tei:div6 | tei:div7 | tei:body | tei:front | tei:back)
                       /tei:head[not(preceding-sibling::tei:head)]" as="node()*">
    <xsl:variable name="depth" as="xs:integer" select="count(ancestor::*[tei:head][not(self::tei:body | self::tei:front | self::tei:back)])"/>
    <xsl:sequence select="if (r:holds-blocks(.)) then r:block(., 'div') else r:block(., 'h' || min((6, 1 + max((1, $depth)))))"/>
  </xsl:template>

  <xsl:template match="tei:quote[r:set-apart(.) or r:holds-blocks(.)] | tei:cit[r:set-apart(.)]" as="node()*">
    <xsl:sequence select="r:block(., if (self::tei:quote and not(parent::tei:cit)) then 'blockquote' else 'div')"/>
  </xsl:template>

  <xsl:template match="tei:l | tei:addrLine" as="node()*">
    <xsl:sequence select="r:block(., r:inline(., 'span'))"/>
  </xsl:template>

  <!-- Lists. The number or bullet that was printed is a label; a list without labels has the browser's. -->
  <xsl:template match="tei:list" as="node()*">
    <xsl:apply-templates select="tei:head"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:element name="{if (not(tei:label) and @rend = ('numbered', 'ordered')) then 'ol' else 'ul'}">
      <xsl:attribute name="class" select="
          'list', 'labelled'[current()/tei:label], 'plain'[current()/(@rend | @type) = ('simple', 'plain', 'signatories')]"/>
      <xsl:sequence select="@xml:id ! r:id(.)"/>
      <xsl:for-each select="* except (tei:head | tei:label[following-sibling::*[1]/self::tei:item])">
        <xsl:choose>
          <xsl:when test="self::tei:item">
            <xsl:apply-templates select="."/>
          </xsl:when>
          <xsl:otherwise>
            <li class="other">
              <xsl:apply-templates select="."/>
            </li>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:item" as="node()*">
    <xsl:text>&#10;</xsl:text>
    <li>
      <xsl:sequence select="@xml:id ! r:id(.), r:language-attributes(@xml:lang)"/>
      <xsl:for-each select="preceding-sibling::*[1]/self::tei:label">
        <span class="label">
          <xsl:apply-templates/>
        </span>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates/>
    </li>
  </xsl:template>

  <!-- Tables. -->
  <xsl:template match="tei:table" as="node()*">
    <xsl:text>&#10;</xsl:text>
    <table>
      <xsl:sequence select="@xml:id ! r:id(.)"/>
      <xsl:for-each select="tei:head[1]">
        <caption>
          <xsl:apply-templates/>
        </caption>
      </xsl:for-each>
      <xsl:apply-templates select="tei:row"/>
    </table>
  </xsl:template>

  <xsl:template match="tei:row" as="node()*">
    <xsl:text>&#10;</xsl:text>
    <tr>
      <xsl:apply-templates select="tei:cell"/>
    </tr>
  </xsl:template>

  <xsl:template match="tei:cell" as="element()">
    <xsl:element name="{if (@role = 'label' or ../@role = 'label') then 'th' else 'td'}">
      <xsl:if test="@cols castable as xs:positiveInteger">
        <xsl:attribute name="colspan" select="@cols"/>
      </xsl:if>
      <xsl:if test="@rows castable as xs:positiveInteger">
        <xsl:attribute name="rowspan" select="@rows"/>
      </xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Figures: a page that fetches nothing links to the picture. -->
  <xsl:template match="tei:figure" as="node()*">
    <xsl:text>&#10;</xsl:text>
    <figure>
      <xsl:sequence select="@xml:id ! r:id(.)"/>
      <xsl:apply-templates select="* except (tei:head | tei:figDesc)"/>
      <xsl:where-populated>
        <figcaption>
          <xsl:for-each select="tei:head | tei:figDesc">
            <xsl:apply-templates/>
            <xsl:text> </xsl:text>
          </xsl:for-each>
        </figcaption>
      </xsl:where-populated>
    </figure>
  </xsl:template>

  <xsl:template match="tei:graphic" as="element()?">
    <xsl:variable name="href" as="xs:string?" select="r:href(@url)[not(starts-with(., '#'))]"/>
    <xsl:if test="$href">
      <a class="graphic" href="{$href}">{r:label('picture')}</a>
    </xsl:if>
  </xsl:template>

  <!-- Breaks between blocks. -->
  <xsl:template match="tei:milestone[r:set-apart(.)]" as="node()*">
    <xsl:text>&#10;</xsl:text>
    <xsl:choose>
      <xsl:when test="@rend">
        <p class="milestone">{@rend}</p>
      </xsl:when>
      <xsl:otherwise>
        <hr/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
