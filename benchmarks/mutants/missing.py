"""What is not there: a child that is required, the tags around one, words outside any element."""

from __future__ import annotations

import random
from dataclasses import replace

from mutants.document import Document, Node, unwrapping
from mutants.mutant import Fault, word

WRAPPERS = (
    "p ab head item note speaker bibl desc title l name resp cell row label salute signed dateline persName placeName "
    "publisher idno language term change addrLine street settlement orgName licence seg body div list lg sp opener closer "
    "trailer stage titlePart docAuthor castItem role roleDesc def form orth sense summary support rubric"
).split()  # fmt: skip
"""Elements in which words may have to be wrapped; the schema says which of them may."""

REQUIRING = (
    ("graphic", 'url="a.png"', "/>"),
    ("language", 'ident="en"', ">English</language>"),
    ("relation", 'name="sibling"', "/>"),
    ("tagUsage", 'gi="p"', ">Paragraphs</tagUsage>"),
    ("damageSpan", 'spanTo="#a"', "/>"),
    ("addSpan", 'spanTo="#a"', "/>"),
    ("delSpan", 'spanTo="#a"', "/>"),
    ("media", 'mimeType="audio/mp3" url="a.mp3"', "/>"),
    ("person", 'role="guest"', "/>"),
    ("castItem", 'type="role"', "/>"),
    ("label", 'n="1"', "/>"),
    ("metDecl", 'pattern="x"', "><p>Metre.</p></metDecl>"),
    ("fsDecl", 'type="a"', '><fDecl name="b"><vRange><vAlt/></vRange></fDecl></fsDecl>'),
    ("f", 'name="case"', "/>"),
)
"""An element, an attribute that it may have to have, and the rest of it; whether it has to, the schema decides."""

HOLDING = (
    ("list", "item", "<item>One</item>"),
    ("lg", "l", "<l>A line</l>"),
    ("sp", "p", "<p>Words.</p>"),
    ("choice", "sic", "<sic>teh</sic><corr>the</corr>"),
    ("table", "row", "<row><cell>1</cell></row>"),
    ("row", "cell", "<cell>1</cell>"),
    ("listPerson", "person", "<person/>"),
    ("listBibl", "bibl", "<bibl>A book</bibl>"),
    ("biblStruct", "monogr", "<monogr><title>A book</title><imprint><date/></imprint></monogr>"),
    ("respStmt", "resp", "<resp>editor</resp><name>Anna</name>"),
    ("cit", "quote", "<quote>Words</quote>"),
    ("figure", "graphic", '<graphic url="a.png"/>'),
    ("app", "rdg", "<rdg>words</rdg>"),
    ("titlePage", "docTitle", "<docTitle><titlePart>Words</titlePart></docTitle>"),
    ("msDesc", "msIdentifier", "<msIdentifier><idno>1</idno></msIdentifier>"),
    ("subst", "add", "<del>a</del><add>b</add>"),
)
"""An element, a child of which it needs, and all that it needs."""

STRAY = (
    "stray words",
    "Here somebody forgot the tags.",
    "see above",
    "[missing]",
    "12",
    "oh",
    "Lorem ipsum dolor sit amet, consectetur",
    "A second sentence, with a comma; and a semicolon.",
)


FILLERS = (
    "p ab title author publisher authority distributor item bibl head div body text group front back fileDesc titleStmt "
    "publicationStmt sourceDesc teiHeader edition language change idno settlement persName placeName name orgName l lg sp "
    "speaker desc label row cell monogr imprint date series person place org event msIdentifier summary msItem support "
    "layout handNote decoNote binding category catDesc term form orth sense def quote lem rdg witness list listBibl "
    "listPerson correspAction surface graphic resp respStmt note availability licence castItem role stage u f symbol "
    "string binary vAlt when standOff category space"
).split()  # fmt: skip
"""Elements that may fill a gap, empty as they are; the schema says which of them may."""


def missing_child(document: Document, chance: random.Random) -> Fault | None:
    """Leave an element out; the schema says whether it was required, and which other would do."""
    node = chance.choice(document.nodes[1:])
    missing = _missing("missing child", document, node)
    fillers = tuple((name, ((node.start, node.start, f"<{name}/>".encode()),)) for name in FILLERS)
    return replace(missing, wrappings=fillers) if missing else None


def missing_header_part(document: Document, chance: random.Random) -> Fault | None:
    """Leave out a part of the header or of the text that every TEI document has."""
    nodes = document.named(
        "fileDesc", "titleStmt", "publicationStmt", "sourceDesc", "title", "teiHeader", "body", "text", "msIdentifier",
        "monogr", "imprint", "availability", "correspAction", "person", "item", "publisher", "profileDesc", "speaker",
    )  # fmt: skip
    return _missing("missing header part", document, chance.choice(nodes)) if nodes else None


def missing_required_attribute(document: Document, chance: random.Random) -> Fault | None:
    """Add an element without an attribute that it has to have."""
    name, attribute, content = chance.choice(REQUIRING)
    at = _gap(document, chance)
    without, whole = (f"<{name}{given}{content}".encode() for given in ("", f" {attribute}"))
    data, control = document.edited((at, at, without)), document.edited((at, at, whole))
    lines = frozenset({document.line(at)})
    return Fault("", data, lines, (name,), (word(attribute.partition("=")[0]),), control=control)


def missing_content(document: Document, chance: random.Random) -> Fault | None:
    """Add an element with nothing in it that has to have something."""
    name, child, content = chance.choice(HOLDING)
    at = _gap(document, chance)
    data, control = (document.edited((at, at, f"<{name}>{some}</{name}>".encode())) for some in ("", content))
    return Fault("", data, frozenset({document.line(at)}), (name,), (word(child),), control=control)


def missing_tags(document: Document, chance: random.Random) -> Fault | None:
    """Leave the tags of an element out and its elements there: paragraphs without body, items without list."""
    nodes = [node for node in document.nodes[1:] if node.children and not node.has_words]
    if not nodes:
        return None
    node = chance.choice(nodes)
    data, first = document.edited(*unwrapping(node)), node.children[0]
    assert node.parent is not None
    lines = frozenset({document.line(first.start), document.line(node.parent.start)})
    return Fault("missing tags", data, lines, tuple(child.name for child in node.children), (word(node.name),))


def bare_words(document: Document, chance: random.Random) -> Fault | None:
    """Leave out the tags of an element that has words: a paragraph of which only the text is left."""
    nodes = [node for node in document.nodes[1:] if node.has_words and node.texts[0][1].strip()]
    if not nodes:
        return None
    node = chance.choice(nodes)
    at, text = node.texts[0]
    first = text.split()[0]
    lead = len(text[: text.index(first)].encode())
    lines = frozenset({document.line(at + lead)})
    return Fault("bare words", document.edited(*unwrapping(node)), lines, (first,), (word(node.name),))


def stray_text(document: Document, chance: random.Random) -> Fault | None:
    """Put words where only elements may stand: before, between or behind the children of an element."""
    parents = [node for node in document.nodes if node.children and not node.has_words]
    if not parents:
        return None
    parent, words = chance.choice(parents), chance.choice(STRAY)
    at = chance.choice([parent.inside, parent.close, *(child.end for child in parent.children)])
    data = document.edited((at, at, f" {words} ".encode()))
    start, end = at + 1, at + 1 + len(words.encode())
    wrappings = tuple(
        (name, ((start, start, f"<{name}>".encode()), (end, end, f"</{name}>".encode()))) for name in WRAPPERS
    )
    return Fault("stray text", data, frozenset({document.line(at)}), (words.split()[0],), (), wrappings)


def _missing(kind: str, document: Document, node: Node) -> Fault | None:
    if node.parent is None:
        return None
    data = document.edited((node.start, node.end, b""))
    lines = frozenset({document.line(node.parent.start)})
    return Fault(kind, data, lines, (node.parent.name, node.name), (word(node.name),))


def _gap(document: Document, chance: random.Random) -> int:
    """Return an offset between two nodes."""
    node = chance.choice(document.nodes[1:])
    return chance.choice([node.start, node.end, node.close if not node.is_empty_tag else node.end])
