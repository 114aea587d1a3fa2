<?xml version="1.0" encoding="UTF-8"?>
<!-- Where a node stands: its number among the nodes of the document, in the order of the document, the document itself being 0;
     for an attribute that of its element, a slash and its name. Whoever reads the report makes a path of it, and a line.

     A path would have to be made for each finding, and is a function of the siblings; an accumulator numbers all nodes at once,
     and only in a document that has findings. -->
<xsl:stylesheet version="3.0" expand-text="no" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:out="urn:x-rubricator:schematron:alias"
    xmlns:transpiled="urn:x-rubricator:schematron">

  <xsl:template name="location" as="element()*">
    <out:mode use-accumulators="#all"/>
    <out:accumulator name="transpiled:number" as="xs:integer" initial-value="0">
      <out:accumulator-rule match="node()" select="$value + 1"/>
    </out:accumulator>
    <out:function name="transpiled:location" as="xs:string">
      <out:param name="node" as="node()"/>
      <out:variable name="owner" as="node()" select="if ($node instance of attribute()) then $node/.. else $node"/>
      <out:variable name="attribute" as="xs:string?" select="$node[. instance of attribute()]
          ! ('Q{{' || namespace-uri() || '}}' || local-name())"/>
      <out:sequence select="string-join(($owner/accumulator-before('transpiled:number'), $attribute), '/')"/>
    </out:function>
    <!-- The nodes among some things that are of the same document as another node. -->
    <out:function name="transpiled:within" as="node()*">
      <out:param name="things" as="item()*"/>
      <out:param name="node" as="node()"/>
      <out:sequence select="$things ! (if (. instance of node()) then .[root() is root($node)] else ())"/>
    </out:function>
  </xsl:template>

</xsl:stylesheet>
