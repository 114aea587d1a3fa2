"""Faults in the name of an element, and elements where they cannot stand."""

from __future__ import annotations

import random

from mutants.document import Document, Node, renaming
from mutants.mutant import TEI, Fault, Kind, fault, word
from mutants.slips import mistyped

MOVE = r"(?i)\b(move|outside|out of|instead|remove|unwrap|close|end it before|put)\b"
"""What can be done with an element that stands where it cannot."""

REPLACE = r"(?i)\b(remove|rename|replace|instead|use)\b"

HTML = {
    "hi": ("b", "i", "em", "strong", "u", "bold", "italic", "sup", "sub", "small", "tt"),
    "ref": ("a", "link"),
    "head": ("h1", "h2", "h3", "heading", "header", "caption"),
    "p": ("para", "paragraph"),
    "list": ("ul", "ol"),
    "item": ("li",),
    "lb": ("br",),
    "quote": ("blockquote",),
    "note": ("footnote", "endnote"),
    "cell": ("td", "th"),
    "row": ("tr",),
    "graphic": ("img", "image"),
    "persName": ("person-name", "pers", "personName", "Person"),
    "placeName": ("place-name", "location-name", "placename"),
    "div": ("section", "chapter", "div1a"),
    "lg": ("stanza", "verse", "strophe"),
    "l": ("line", "vers"),
    "pb": ("pagebreak", "page"),
    "gap": ("lacuna", "illegible"),
    "del": ("deleted", "strike"),
    "add": ("added", "insertion"),
    "sp": ("speech",),
    "stage": ("stageDirection", "direction"),
    "speaker": ("speakerName",),
    "foreign": ("foreignWord",),
    "date": ("datum", "day"),
    "bibl": ("cite", "reference"),
    "title": ("booktitle", "worktitle"),
}
"""Names from HTML or common sense, by the TEI element that is meant."""

UNKNOWN = (
    "widget",
    "blurb",
    "myNote",
    "foo",
    "editorialRemark",
    "layer",
    "highlight",
    "commentary",
    "xyz",
    "paratexts",
)

BLOCKS = (
    ("div", "<div><p>{}</p></div>"),
    ("p", "<p>{}</p>"),
    ("ab", "<ab>{}</ab>"),
    ("lg", "<lg><l>{}</l></lg>"),
    ("head", "<head>{}</head>"),
    ("sp", "<sp><p>{}</p></sp>"),
    ("body", "<body><p>{}</p></body>"),
    ("opener", "<opener>{}</opener>"),
    ("closer", "<closer>{}</closer>"),
    ("item", "<item>{}</item>"),
    ("l", "<l>{}</l>"),
    ("table", "<table><row><cell>{}</cell></row></table>"),
    ("list", "<list><item>{}</item></list>"),
)

NAMES = ("persName", "placeName", "orgName", "name", "forename", "surname", "settlement", "country", "roleName")

STRAYS = (
    ("item", "<item>one more thing</item>"),
    ("row", "<row><cell>1</cell></row>"),
    ("cell", "<cell>1</cell>"),
    ("speaker", "<speaker>Anna</speaker>"),
    ("titleStmt", "<titleStmt><title>Title</title></titleStmt>"),
    ("body", "<body><p>Words.</p></body>"),
    ("div", "<div><p>Words of a section.</p></div>"),
    ("forename", "<forename>Anna</forename>"),
    ("person", "<person><persName>Anna</persName></person>"),
    ("castItem", "<castItem>Anna, a cook</castItem>"),
    ("publisher", "<publisher>A press</publisher>"),
    ("change", '<change when="2020-01-01">Encoded.</change>'),
    ("correspAction", '<correspAction type="sent"><persName>Anna</persName></correspAction>'),
    ("msItem", "<msItem><title>A poem</title></msItem>"),
    ("analytic", "<analytic><title>A paper</title></analytic>"),
    ("language", '<language ident="en">English</language>'),
    ("head", "<head>Late words</head>"),
    ("opener", "<opener><salute>Dear friend,</salute></opener>"),
    ("front", "<front><p>Words before.</p></front>"),
    ("l", "<l>A line of verse</l>"),
    ("p", "<p>A paragraph.</p>"),
    ("hi", "<hi>red</hi>"),
    ("persName", "<persName>Anna</persName>"),
    ("note", "<note>A note.</note>"),
    ("list", "<list><item>One</item></list>"),
    ("pb", '<pb n="3"/>'),
    ("date", '<date when="1900">1900</date>'),
)
"""TEI elements with content of their own, to be put where they cannot stand."""


def misspelled_element(document: Document, chance: random.Random) -> Fault | None:
    """Mistype the name of an element."""
    node = chance.choice(document.nodes)
    if len(node.name) < 3:
        return None
    name = mistyped(node.name, chance)
    return fault("misspelled element", document, node.start, document.renamed(node, name), name, word(node.name))


def miscased_element(document: Document, chance: random.Random) -> Fault | None:
    """Write the name of an element in the wrong case."""
    node = chance.choice(document.nodes)
    name = chance.choice([node.name.lower(), node.name.upper(), node.name.capitalize()])
    if name == node.name:
        return None
    return fault("miscased element", document, node.start, document.renamed(node, name), name, word(node.name))


def foreign_element(document: Document, chance: random.Random) -> Fault | None:
    """Give an element the name that HTML or common sense has for it."""
    nodes = [node for node in document.nodes if node.name in HTML]
    if not nodes:
        return None
    node = chance.choice(nodes)
    name = chance.choice(HTML[node.name])
    return fault("foreign element", document, node.start, document.renamed(node, name), name, word(node.name))


def unknown_element(document: Document, chance: random.Random) -> Fault | None:
    """Set an element of no vocabulary before another, after it, or around its content."""
    node, name = chance.choice(document.nodes[1:]), chance.choice(UNKNOWN)
    tags = f"<{name}>".encode(), f"</{name}>".encode()
    match chance.randrange(3):
        case 0:
            data, at = document.edited((node.start, node.start, b"some words".join(tags))), node.start
        case 1:
            data, at = document.edited((node.end, node.end, f"<{name}/>".encode())), node.end
        case _ if node.is_empty_tag:
            return None
        case _:
            data, at = (
                document.edited((node.inside, node.inside, tags[0]), (node.close, node.close, tags[1])),
                node.inside,
            )
    return fault("unknown element", document, at, data, name, REPLACE)


def renamed_element(document: Document, chance: random.Random) -> Fault | None:
    """Give an element a name of no vocabulary."""
    node, name = chance.choice(document.nodes), chance.choice(UNKNOWN)
    return fault("renamed element", document, node.start, document.renamed(node, name), name, REPLACE, word(node.name))


def block_in_name(document: Document, chance: random.Random) -> Fault | None:
    """Put a block inside a name: around its words, or after them."""
    names = [node for node in document.named(*NAMES) if not node.is_empty_tag]
    if not names:
        return None
    node, (name, block) = chance.choice(names), chance.choice(BLOCKS)
    before, after = (part.encode() for part in block.split("{}"))
    words = document.data[node.inside : node.close]
    if chance.random() < 0.5:
        data = document.edited((node.inside, node.close, before + words + after))
        at = node.inside
    else:
        at = node.close
        data = document.edited((at, at, before + b"some words" + after))
    return _misplaced("block in name", document, at, data, name, node)


def misplaced_element(document: Document, chance: random.Random) -> Fault | None:
    """Put a TEI element where it cannot stand: before, after or into another."""
    node, (name, source) = chance.choice(document.nodes[1:]), chance.choice(STRAYS)
    at = chance.choice([node.start, node.end, node.close])
    if node.is_empty_tag:
        at = node.end
    parent = node if at == node.close and not node.is_empty_tag else node.parent
    assert parent is not None
    return _misplaced("misplaced element", document, at, document.edited((at, at, source.encode())), name, parent)


def _misplaced(kind: str, document: Document, at: int, data: bytes, name: str, parent: Node) -> Fault:
    # Which element is in the way has to be said too.
    repair = rf"(?s)(?=.*{word(parent.name)}).*({MOVE.removeprefix('(?i)')}|\bwrap\b|\bfirst\b|\bonly\b)"
    return Fault(kind, data, frozenset({document.line(at)}), (name,), (f"(?i){repair}",))


def namespaced(namespace: str, kind: str) -> Kind:
    """Return the kind that puts an element into another namespace."""

    def put(document: Document, chance: random.Random) -> Fault | None:
        node = chance.choice(document.nodes)
        known = node.attribute("xmlns")
        if known is None:
            at = node.start + 1 + len(node.name.encode())
            data = document.edited((at, at, f' xmlns="{namespace}"'.encode()))
        else:
            data = document.edited(
                (known.value_start, known.value_start + len(known.value.encode()), namespace.encode())
            )
        return fault(kind, document, node.start, data, node.name, word(TEI))

    return put


def undeclared(document: Document, _chance: random.Random) -> Fault | None:
    """Leave the namespace out of the root element."""
    root = document.nodes[0]
    declared = root.attribute("xmlns")
    if declared is None:
        return None
    data = document.edited((declared.start, declared.end, b""))
    return fault("no namespace", document, root.start, data, root.name, word(TEI))


def renamed_in_tei(document: Document, chance: random.Random) -> Fault | None:
    """Give an element the name of another that the document has: TEI, but not there."""
    node, other = chance.choice(document.nodes), chance.choice(document.nodes).name
    data = document.edited(*renaming(node, other))
    return fault("wrong element", document, node.start, data, other, word(node.name), MOVE, REPLACE)
