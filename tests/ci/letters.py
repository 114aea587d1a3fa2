"""A small edition: a schema in two kinds, and letters that are right."""

GRAMMAR = """\
default namespace = "http://www.tei-c.org/ns/1.0"
start = element TEI { ids, element text { element body { block+ } } }
block = element p { ids, element-content } | element list { ids, element item { element-content }+ }
element-content = (text | element persName { attribute ref { text }?, text } | element date { attribute when { xsd:date }?, text })*
ids = attribute xml:id { xsd:ID }?
"""

RULES = """\
<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">
  <ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>
  <pattern>
    <rule context="tei:p">
      <assert id="HOUSE1" test="normalize-space()">A paragraph has words.</assert>
    </rule>
  </pattern>
</schema>
"""

LETTER = """\
<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{name}">
  <text>
    <body>
      {body}
    </body>
  </text>
</TEI>
"""

EDITION = {
    "schema/letters.rnc": GRAMMAR,
    "schema/letters.sch": RULES,
    "rubricator.toml": 'schemas = ["schema/letters.rnc", "schema/letters.sch"]\n',
    "letters/first.xml": LETTER.format(name="first", body="<p>Dear friend,</p>"),
    "letters/second.xml": LETTER.format(name="second", body='<p>On <date when="1891-05-03">3 May</date>.</p>'),
}
"""The files of a repository without a mistake in it, by their paths."""


def letter(name: str, body: str) -> str:
    """Return a letter with some text in its body, which starts at line 5, column 7."""
    return LETTER.format(name=name, body=body)
