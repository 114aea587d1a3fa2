<?xml version="1.0" encoding="UTF-8"?>
<!-- What was typed around the words of an editor's intervention: its @rend has an ellipsis where they stood, so that
     <supplied rend="[…]">eo</supplied> was typed as [eo]. A gap has no words: its @rend is all that was typed. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:r="urn:rubricator:functions"
                exclude-result-prefixes="#all">

  <!-- The signs around the content of $element, in order: one before it and one after it, and of a choice one between. -->
  <xsl:function name="r:signs" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@rend[contains(., '…')] ! tokenize(., '…')"/>
  </xsl:function>

  <!-- Does $element stand for words, with the signs that were typed around them? -->
  <xsl:function name="r:is-insertion" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        exists($element/(self::tei:supplied | self::tei:sic | self::tei:unclear | self::tei:surplus | self::tei:add
          | self::tei:del | self::tei:note)) and count(r:signs($element)) eq 2"/>
  </xsl:function>

  <xsl:function name="r:is-correction" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[tei:sic][tei:corr]) and count(r:signs($element)) eq 3"/>
  </xsl:function>

  <!-- What was typed where nothing can be read: signs in brackets; other words for how a gap looks were never typed. -->
  <xsl:function name="r:typed" as="xs:string">
    <xsl:param name="gap" as="element()"/>
    <xsl:param name="other" as="xs:string"/>
    <xsl:sequence select="($gap/@rend[matches(., '^[\[({⟦⟨&lt;]')], $other)[1] ! string()"/>
  </xsl:function>

  <!-- What stands where nothing can be read: what was typed, or the sign that the gap is described by, such as • or
       〈in non-Latin alphabet〉, or the usual one. -->
  <xsl:function name="r:sign-of-gap" as="xs:string">
    <xsl:param name="gap" as="element()"/>
    <xsl:variable name="described" as="xs:string*" select="$gap/tei:desc ! replace(., '^\s+|\s+$', '')"/>
    <xsl:sequence select="r:typed($gap, ($described[matches(., '^[^\p{L}\p{N}\s]{1,8}$|^[〈⟨\[].*[〉⟩\]]$')], '[…]')[1])"/>
  </xsl:function>

</xsl:stylesheet>
