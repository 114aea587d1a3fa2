"""The kinds of mistakes in a document, each with what ``rubricator explain`` says of it."""

from __future__ import annotations

from rubricator.diagnostics import Rule, Severity

_REFERENCE = "RELAX NG specification, "

NOT_ALLOWED = Rule(
    "RNG001",
    Severity.ERROR,
    "An element where the schema does not allow it",
    "The schema knows the element, but not at this place: not in this parent, or not between these neighbours. What is inside "
    "the element is checked by itself; what follows it is checked as if the element were not there.",
    hint="Move it to where it belongs, or look whether something that must precede it is missing.",
    wrong="<p>It is <div>red</div></p>",
    right="<p>It is</p><div>…</div>",
    reference=f"{_REFERENCE}6.2.6",
)
UNKNOWN = Rule(
    "RNG002",
    Severity.ERROR,
    "An element that the schema does not have",
    "No element of this name is in the schema: it may be misspelled, or the schema leaves it out. It is taken for the element "
    "that seems to be meant, so that nothing more is said of it.",
    hint="Use an element that the schema has.",
    wrong="<para>It is red.</para>",
    right="<p>It is red.</p>",
    reference=f"{_REFERENCE}6.2.6",
)
INCOMPLETE = Rule(
    "RNG003",
    Severity.ERROR,
    "The content of an element is not complete",
    "The element lacks a child that the schema requires. It is reported at the start tag of the element that lacks it, once for "
    "all that is missing.",
    hint="Add what is missing, or remove the element if it has nothing to say.",
    wrong="<list/>",
    right="<list><item>One</item></list>",
    reference=f"{_REFERENCE}6.2.6",
)
TEXT = Rule(
    "RNG004",
    Severity.ERROR,
    "Text where the schema allows only elements",
    "The element takes other elements only; words have to stand inside one of them.",
    hint="Put the words into an element, such as p or head.",
    wrong="<body>It is red.</body>",
    right="<body><p>It is red.</p></body>",
    reference=f"{_REFERENCE}6.2.8",
)
ATTRIBUTE = Rule(
    "RNG005",
    Severity.ERROR,
    "An attribute that the element does not take",
    "The schema does not give this attribute to this element: it may be misspelled, or belong to another element.",
    hint="Remove the attribute, or use one of those expected.",
    wrong='<pb nn="12"/>',
    right='<pb n="12"/>',
    reference=f"{_REFERENCE}6.2.5",
)
VALUE = Rule(
    "RNG006",
    Severity.ERROR,
    "A value that the schema does not allow",
    "The element takes the attribute, but not with this value: it is not of the right form, or not one of those listed. The "
    "same is said of an element whose text has to be a value, such as a number.",
    hint="Correct the value.",
    wrong='<date when="21.10.1928"/>',
    right='<date when="1928-10-21"/>',
    reference=f"{_REFERENCE}6.2.9",
)
ATTRIBUTE_MISSING = Rule(
    "RNG007",
    Severity.ERROR,
    "An attribute is missing",
    "The schema requires an attribute that the element does not have.",
    hint="Add the attribute.",
    wrong="<graphic/>",
    right='<graphic url="page1.png"/>',
    reference=f"{_REFERENCE}6.2.5",
)
REPEATED_ID = Rule(
    "RNG008",
    Severity.ERROR,
    "An identifier given twice",
    "An xml:id names one element of the document. With two of the same, no link to it is sure.",
    hint="Give one of the two another xml:id, and correct the links that mean it.",
    wrong='<p xml:id="p1">…</p><p xml:id="p1">…</p>',
    right='<p xml:id="p1">…</p><p xml:id="p2">…</p>',
    reference="xml:id 1.0, 4",
)
NAMESPACE = Rule(
    "RNG009",
    Severity.ERROR,
    "An element in the wrong namespace",
    "The name is known, but the element is in no namespace or in another than the schema wants. It is said once, of the outermost "
    "such element.",
    hint='Put xmlns="http://www.tei-c.org/ns/1.0" on the root element of a TEI document.',
    wrong="<TEI>…</TEI>",
    right='<TEI xmlns="http://www.tei-c.org/ns/1.0">…</TEI>',
    reference=f"{_REFERENCE}6.2.6",
)
ORDER = Rule(
    "RNG010",
    Severity.ERROR,
    "An element too late or too early among its siblings",
    "The parent takes the element, but the schema fixes the order of its children, and it stands after one that it has to come "
    "before, or before one that it has to come after.",
    hint="Move the element to where it belongs in its parent.",
    wrong="<div><p>It is red.</p><head>Colours</head></div>",
    right="<div><head>Colours</head><p>It is red.</p></div>",
    reference=f"{_REFERENCE}6.2.6",
)
REPEATED = Rule(
    "RNG011",
    Severity.ERROR,
    "An element that may be there only once",
    "The parent takes one element of this name, and it has one already.",
    hint="Remove one of the two, or merge them.",
    wrong="<text><body>…</body><body>…</body></text>",
    right="<text><body>…</body></text>",
    reference=f"{_REFERENCE}6.2.6",
)
REFERENCE = Rule(
    "RNG012",
    Severity.ERROR,
    "A reference to an identifier that no element has",
    "The schema says that the attribute names the identifier of an element in the same document (IDREF), and no element has it.",
    hint="Correct the reference, or give the element that is meant this identifier.",
    wrong='<p xml:id="p1"/> … <ptr target="p2"/>',
    right='<p xml:id="p1"/> … <ptr target="p1"/>',
    reference="RELAX NG DTD Compatibility, 3",
)
CONFLICT = Rule(
    "RNG013",
    Severity.ERROR,
    "Attributes that exclude each other",
    "The element takes either attribute, but not both together, or not one with this value of the other.",
    hint="Remove one of the two.",
    wrong='<moduleRef key="core" url="core.rng"/>',
    right='<moduleRef key="core"/>',
    reference=f"{_REFERENCE}6.2.5",
)
NOT_XML = Rule(
    "RNG014",
    Severity.ERROR,
    "Not well-formed XML",
    "The document breaks XML's grammar at this place, or is not in the encoding that it claims, so it cannot be compared with a "
    "schema.",
    hint="Look at this place and just before it for a missing end tag, quotation mark or >.",
    wrong="<p>It is <hi>red</p>",
    right="<p>It is <hi>red</hi></p>",
    reference="XML 1.0, 2.1",
)
RULES = (
    NOT_ALLOWED, UNKNOWN, INCOMPLETE, TEXT, ATTRIBUTE, VALUE, ATTRIBUTE_MISSING, REPEATED_ID, NAMESPACE, ORDER, REPEATED,
    REFERENCE, CONFLICT, NOT_XML,
)  # fmt: skip
