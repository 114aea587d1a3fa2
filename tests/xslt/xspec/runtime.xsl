<?xml version="1.0" encoding="UTF-8"?>
<!-- What a compiled spec asks while it runs: is the result what was expected? The report is an x:test for every x:expect. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:x="http://www.jenitennison.com/xslt/xspec"
                exclude-result-prefixes="#all"
                expand-text="yes">

  <!-- The verdict on two sequences. -->
  <xsl:function name="x:compared" as="element(x:test)">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="expected" as="item()*"/>
    <xsl:param name="actual" as="item()*"/>
    <x:test number="{$number}" successful="{x:equal($expected, $actual)}">
      <x:expected>{x:shown($expected)}</x:expected>
      <x:actual>{x:shown($actual)}</x:actual>
    </x:test>
  </xsl:function>

  <!-- The verdict of an expression: that it is true. -->
  <xsl:function name="x:tested" as="element(x:test)">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="value" as="item()*"/>
    <xsl:param name="result" as="item()*"/>
    <x:test number="{$number}" successful="{$value instance of xs:boolean and deep-equal($value, true())}">
      <xsl:if test="not($value instance of xs:boolean)">
        <x:error>@test gives {x:shown($value)}, neither true nor false, and there is nothing to compare it with</x:error>
      </xsl:if>
      <x:actual>{x:shown($result)}</x:actual>
    </x:test>
  </xsl:function>

  <!-- Nodes as children of a document, so that an expression can say what is among them; other items as they are. -->
  <xsl:function name="x:items" as="item()*">
    <xsl:param name="items" as="item()*"/>
    <xsl:choose>
      <xsl:when test="exists($items) and x:are-content($items)">
        <xsl:document>
          <xsl:sequence select="$items"/>
        </xsl:document>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$items"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="x:are-content" as="xs:boolean">
    <xsl:param name="items" as="item()*"/>
    <xsl:sequence select="
        every $item in $items satisfies
          $item instance of node() and not($item instance of attribute() or $item instance of namespace-node())"/>
  </xsl:function>

  <!-- Item by item; where they do not pair, as the content that they would be, in which neighbouring text is one. -->
  <xsl:function name="x:equal" as="xs:boolean">
    <xsl:param name="expected" as="item()*"/>
    <xsl:param name="actual" as="item()*"/>
    <xsl:choose>
      <xsl:when test="count($expected) eq count($actual)">
        <xsl:sequence select="every $n in 1 to count($expected) satisfies x:equal-items($expected[$n], $actual[$n])"/>
      </xsl:when>
      <xsl:when test="exists($expected) and exists($actual) and x:are-content(($expected, $actual))">
        <xsl:variable name="pair" as="document-node()+" select="x:items($expected), x:items($actual)"/>
        <xsl:sequence select="count($pair[1]/node()) eq count($pair[2]/node()) and x:equal($pair[1]/node(), $pair[2]/node())"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="false()"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Three dots stand for any text, value of an attribute, or content of an element. -->
  <xsl:function name="x:equal-items" as="xs:boolean">
    <xsl:param name="expected" as="item()"/>
    <xsl:param name="actual" as="item()"/>
    <xsl:sequence select="
        if (not($expected instance of node() and $actual instance of node()))
          then not($expected instance of node() or $actual instance of node()) and deep-equal($expected, $actual)
        else if ($expected instance of text() and $expected = '...') then true()
        else if (not(x:kind($expected) eq x:kind($actual) and deep-equal(node-name($expected), node-name($actual)))) then false()
        else if ($expected instance of element() or $expected instance of document-node())
          then x:equal-attributes($expected, $actual)
            and ($expected[self::element()][count(node()) eq 1]/text() = '...' or x:equal($expected/node(), $actual/node()))
        else string($expected) = ('...'[not($expected instance of text())], string($actual))"/>
  </xsl:function>

  <xsl:function name="x:equal-attributes" as="xs:boolean">
    <xsl:param name="expected" as="node()"/>
    <xsl:param name="actual" as="node()"/>
    <xsl:sequence select="
        count($expected/@*) eq count($actual/@*)
        and (every $attribute in $expected/@* satisfies
               $actual/@*[node-name() eq node-name($attribute)] ! x:equal-items($attribute, .))"/>
  </xsl:function>

  <xsl:function name="x:kind" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
        if ($node instance of element()) then 'element' else if ($node instance of attribute()) then 'attribute'
        else if ($node instance of text()) then 'text' else if ($node instance of comment()) then 'comment'
        else if ($node instance of processing-instruction()) then 'processing-instruction'
        else if ($node instance of document-node()) then 'document' else 'namespace'"/>
  </xsl:function>

  <!-- Items as a reader of the report sees them, each on lines of its own. -->
  <xsl:function name="x:shown" as="xs:string">
    <xsl:param name="items" as="item()*"/>
    <xsl:sequence select="if (empty($items)) then '()' else string-join($items ! x:shown-item(.), '&#10;')"/>
  </xsl:function>

  <xsl:function name="x:shown-item" as="xs:string">
    <xsl:param name="item" as="item()"/>
    <xsl:sequence select="
        if ($item instance of document-node()) then 'document { ' || x:shown($item/node()) || ' }'
        else if ($item instance of element()) then serialize($item, map { 'method': 'xml', 'indent': false(), 'omit-xml-declaration': true() })
        else if ($item instance of text()) then 'text { ' || serialize(string($item), map { 'method': 'adaptive' }) || ' }'
        else serialize($item, map { 'method': 'adaptive' })"/>
  </xsl:function>

</xsl:stylesheet>
