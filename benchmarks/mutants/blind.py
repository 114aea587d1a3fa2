"""Mutants without a plan: one to three edits anywhere, of which nobody knows whether they are faults.

They serve to compare the verdicts of two validators. Names and values are those of the schemas, so that many edits come
near to what a schema allows; some change only how a document is written, and nothing that it says.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from mutants.document import Document, Edit, Node, edited, renaming, unwrapping
from mutants.elements import STRAYS
from mutants.values import CLOSED, DATING, FORMS, IMPOSSIBLE, IN_WORDS

_VALUES = (
    *IMPOSSIBLE, *IN_WORDS, *(value for _, right, wrong in CLOSED for value in (right, *wrong)),
    *(value for _, right, wrong, _ in FORMS for value in (right, *wrong)),
    "1928", "1928-10", "1928-10-21", "--10-21", "---21", "--10", "-0044-03-15", "0000", "12:30:00", "12:30", "24:00:00",
    "1928-10-21T12:30:00Z", "1928-10-21+14:00", "1928-10-21+14:01", " 1928-10-21 ", "2000-02-29", "12345-01-01",
    "#a", "#a #b", "a b c", "http://example.org/a b", "http://example.org/%zz", "mailto:x", "éà", "ß", "a\u00a0b", "a&#9;b", "a&#10;b",
    "1", "-1", "+1", "01", "1.", ".5", "1e3", "INF", "NaN", "true", "1 2", "1 2 3 4", "0 0 10 10", "10,5 20,5", "P1Y", "-P1D", "PT0S",
    "en", "de-AT", "x-klingon", "zh-Hant-TW", "i-default", "a1-2", "a.b", "-a", "_a", "a-1", "M", "F", "0", "9", "unknown", "10px", "5 cm",
    "5cm", "1em", "50%", "x" * 300, "&#x1F600;", "&lt;&amp;", "text/xml", "image/png", "application/tei+xml;a=b", "count(//p)", "..", "*",
)  # fmt: skip
_WORDS = ("words", " ", "\n\n", "&amp;", "é", "<![CDATA[ ]]>", "<![CDATA[words]]>", "&#x20;", "&#160;", "12")
_INVISIBLE = ("<!-- a remark -->", "<?program do?>", "<!---->")


@dataclass(frozen=True)
class Vocabulary:
    """The names of elements and attributes, and the values, that some schemas have."""

    elements: Sequence[str]
    attributes: Sequence[str]
    values: Sequence[str]


def vocabulary(schemas: Iterable[Path]) -> Vocabulary:
    """Return the vocabulary of schemas in XML syntax."""
    text = "".join(path.read_text(encoding="utf-8") for path in schemas)

    def found(pattern: str) -> list[str]:
        return sorted(set(re.findall(pattern, text)))

    return Vocabulary(
        found(r'<(?:rng:)?element\s+name="([\w.-]+)"'),
        found(r'<(?:rng:)?attribute\s+name="([\w.:-]+)"'),
        found(r"<(?:rng:)?value[^>]*>([^<]+)<"),
    )


Editing = Callable[[Document, Vocabulary, random.Random], list[Edit]]


def mutate(document: Document, words: Vocabulary, chance: random.Random) -> bytes:
    """Return a well-formed mutant of a document, with one to three edits."""
    data = document.data
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        if b"<!DOCTYPE" in data:
            break  # what entities bring stands nowhere in the document
        for _ in range(50):
            current = Document(document.name, data)
            changed = edited(data, _apart(chance.choice(_EDITINGS)(current, words, chance)))
            if changed != data and _is_wellformed(changed):
                data = changed
                break
    return data


def _apart(edits: list[Edit]) -> list[Edit]:
    """Return edits in order, without those that overlap another."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit[:2]):
        if not kept or kept[-1][1] <= edit[0]:
            kept.append(edit)
    return kept


def _is_wellformed(data: bytes) -> bool:
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(data, True)
    except expat.ExpatError:
        return False
    return True


def _deleted(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    node = chance.choice(document.nodes[1:])
    return [(node.start, node.end, b"")]


def _copied(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    """An element, with its identifiers or without them, to another place."""
    node, at = chance.choice(document.nodes[1:]), _place(document, chance)
    source = document.source(node)
    if chance.random() < 0.8:
        source = re.sub(rb'\sxml:id\s*=\s*("[^"]*"|\'[^\']*\')', b"", source)
    return [(at, at, source)]


def _moved(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    node, at = chance.choice(document.nodes[1:]), _place(document, chance)
    inside = node.start < at < node.end
    return [] if inside else [(node.start, node.end, b""), (at, at, document.source(node))]


def _swapped(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    siblings = chance.choice(document.nodes).children
    if len(siblings) < 2:
        return []
    at = chance.randrange(len(siblings) - 1)
    first, second = siblings[at], siblings[at + 1]
    return [(first.start, first.end, document.source(second)), (second.start, second.end, document.source(first))]


def _unwrapped(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    return unwrapping(chance.choice(document.nodes[1:]))


def _wrapped(document: Document, words: Vocabulary, chance: random.Random) -> list[Edit]:
    node, name = chance.choice(document.nodes[1:]), chance.choice(words.elements)
    if chance.random() < 0.5 or node.is_empty_tag:
        start, end = node.start, node.end
    else:
        start, end = node.inside, node.close
    return [(start, start, f"<{name}>".encode()), (end, end, f"</{name}>".encode())]


def _emptied(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    node = chance.choice(document.nodes[1:])
    return [(node.inside, node.close, chance.choice((b"", b" ", b"<!-- -->")))]


def _renamed(document: Document, words: Vocabulary, chance: random.Random) -> list[Edit]:
    names = chance.choice(([node.name for node in document.nodes], words.elements))
    return renaming(chance.choice(document.nodes), chance.choice(names))


def _inserted(document: Document, words: Vocabulary, chance: random.Random) -> list[Edit]:
    at, name = _place(document, chance), chance.choice(words.elements)
    source = chance.choice(
        (f"<{name}/>", f"<{name}>words</{name}>", f"<{name}><p/></{name}>", chance.choice(STRAYS)[1])
    )
    return [(at, at, source.encode())]


def _attribute_added(document: Document, words: Vocabulary, chance: random.Random) -> list[Edit]:
    node = chance.choice(document.nodes)
    name = chance.choice(
        (chance.choice(words.attributes), chance.choice(words.attributes), *DATING[:5], "cert", "xml:id")
    )
    return _set(node, name, _value(words, chance))


def _attribute_copied(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    owners = [one for node in document.nodes for one in node.attributes if not one.name.startswith("xmlns")]
    if not owners:
        return []
    attribute = chance.choice(owners)
    return _set(chance.choice(document.nodes), attribute.name, attribute.value)


def _attribute_deleted(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    attributes = chance.choice(document.nodes).attributes
    return [(one.start, one.end, b"") for one in attributes[:1]]


def _value_changed(document: Document, words: Vocabulary, chance: random.Random) -> list[Edit]:
    owners = [one for node in document.nodes for one in node.attributes if not one.name.startswith("xmlns")]
    if not owners:
        return []
    one, value = chance.choice(owners), _value(words, chance)
    if chance.random() < 0.3 and one.value:
        at = chance.randrange(len(one.value))
        value = (one.value[:at] + chance.choice(("", " ", "-", "1", "x", "é")) + one.value[at + 1 :]).replace("<", "")
    return [(one.value_start, one.end - 1, value.replace('"', "").replace("'", "").encode())]


def _words_added(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    at = _place(document, chance)
    return [(at, at, chance.choice(_WORDS).encode())]


def _words_deleted(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    texts = chance.choice(document.nodes).texts
    return [(at, at + len(text.encode()), b"") for at, text in texts[:1] if "&" not in text]


def _invisible(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    at = _place(document, chance)
    return [(at, at, chance.choice(_INVISIBLE).encode())]


def _namespace_changed(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    node = chance.choice(document.nodes)
    namespaces = (
        "",
        "http://www.tei-c.org/ns/1.0",
        "http://www.w3.org/1998/Math/MathML",
        "http://www.tei-c.org/ns/Examples",
    )
    return _set(node, "xmlns", chance.choice(namespaces))


def _foreign_attribute(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    node = chance.choice(document.nodes)
    return [*_set(node, "xmlns:foreign", "http://example.org/ns"), *_set(node, "foreign:kind", "a")]


def _prefixed(document: Document, _words: Vocabulary, chance: random.Random) -> list[Edit]:
    """The same name, by a prefix."""
    node = chance.choice(document.nodes)
    if ":" in node.name or any(one.name.startswith("xmlns") for one in node.attributes):
        return []
    return [
        *renaming(node, f"t:{node.name}"),
        *_set(node, "xmlns:t", "http://www.tei-c.org/ns/1.0", len(node.name.encode())),
    ]


def _defaulted(document: Document, words: Vocabulary, chance: random.Random) -> list[Edit]:
    """An internal subset that gives an element an attribute, or declares an entity that is used."""
    root, node = document.nodes[0], chance.choice(document.nodes)
    name = chance.choice((*DATING[:3], "n", "type", chance.choice(words.attributes)))
    if ":" in name or ":" in root.name or ":" in node.name:
        return []
    value = _value(words, chance).replace("<", "").replace("&", "").replace("%", "")
    subset = (
        f'<!ATTLIST {node.name} {name} CDATA "{value}"> <!ENTITY e "{chance.choice(("words", " ", "<p>words</p>"))}">'
    )
    at = _place(document, chance)
    return [(root.start, root.start, f"<!DOCTYPE {root.name} [{subset}]>".encode()), (at, at, b"&e;")]


def _set(node: Node, name: str, value: str, length: int | None = None) -> list[Edit]:
    """Return the edits that give an element an attribute, which takes the place of one of this name."""
    written = value.replace('"', "").encode()
    known = node.attribute(name)
    if known is not None:
        return [(known.value_start, known.end - 1, written.replace(b"'", b""))]
    at = node.start + 1 + (length or len(node.name.encode()))
    return [(at, at, f" {name}=".encode() + b'"' + written + b'"')]


def _value(words: Vocabulary, chance: random.Random) -> str:
    values: Sequence[str] = chance.choice((_VALUES, words.values))
    return chance.choice(values)


def _place(document: Document, chance: random.Random) -> int:
    """Return an offset between two nodes: before, inside or after an element, never outside of the root."""
    node = chance.choice(document.nodes[1:])
    places = [node.start, node.end] if node.is_empty_tag else [node.start, node.end, node.inside, node.close]
    return chance.choice(places)


_EDITINGS: tuple[Editing, ...] = (
    _deleted, _copied, _moved, _swapped, _unwrapped, _wrapped, _emptied, _renamed, _inserted, _inserted, _attribute_added,
    _attribute_added, _attribute_added, _attribute_copied, _attribute_deleted, _value_changed, _value_changed, _value_changed,
    _words_added, _words_deleted, _invisible, _namespace_changed, _foreign_attribute, _prefixed, _defaulted,
)  # fmt: skip
