"""``labels.xml``: the words of the page, a language a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from xml.parsers import expat

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

Labels = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
"""Languages by their tags; of each the words by their keys."""

_NAMESPACE = "urn:rubricator:labels"
_RIGHT = """\
<labels xmlns="urn:rubricator:labels">
  <language ident="en"><label key="notes">Annotations</label></language>
</labels>"""

BROKEN = Rule(
    "CUS002",
    Severity.ERROR,
    "Labels that cannot be read",
    "The file labels.xml of the custom folder is not well-formed, or has other elements than labels, in them language with "
    "@ident, and in them label with @key, all in the namespace urn:rubricator:labels. Nothing was rendered.",
    hint="compare the file with the example in rubricator guide stylesheets",
    wrong='<labels><language ident="en"><label name="notes">Annotations</label></language></labels>',
    right=_RIGHT,
    reference="docs/stylesheets.md",
)
UNKNOWN = Rule(
    "CUS003",
    Severity.WARNING,
    "A label that the page does not have",
    "The page asks for its words by keys, and never for this one; neither does a stylesheet of the custom folder.",
    hint="see the keys in xslt/html/labels.xml",
    wrong='<label key="note-heading">Annotations</label>',
    right='<label key="notes">Annotations</label>',
    reference="docs/stylesheets.md",
)
RULES = (BROKEN, UNKNOWN)

_LEVELS = ("labels", "language", "label")
_ATTRIBUTES = (None, "ident", "key")


def parse_labels(name: str, data: bytes) -> tuple[Labels, tuple[Diagnostic, ...]]:
    """Return the words in a file, and the one thing that is wrong with it if there is one."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        place = Position(error.lineno, error.offset + 1)
        return (), (
            at_position(name, place, BROKEN, f"the labels are not well-formed XML: {expat.ErrorString(error.code)}"),
        )
    except _RefusedError as refused:
        return (), (at_position(name, reader.place(), BROKEN, str(refused)),)
    return tuple((ident, tuple(words)) for ident, words in reader.languages), ()


def check_labels(name: str, data: bytes, labels: Labels, ours: Labels, written: bytes) -> tuple[Diagnostic, ...]:
    """Return a finding for each key that neither the page asks for nor anything that is ``written`` in the folder."""
    known = {key for _, words in ours for key, _ in words}
    keys = dict.fromkeys(key for _, words in labels for key, _ in words)
    return tuple(_unknown(name, data, key, known) for key in keys if key not in known and not _asked(key, written))


def _asked(key: str, written: bytes) -> bool:
    return any(f"{quote}{key}{quote}".encode() in re.sub(rb"<label\s[^>]*>", b"", written) for quote in "'\"")


def _unknown(name: str, data: bytes, key: str, known: set[str]) -> Diagnostic:
    near = get_close_matches(key, sorted(known), 1)
    found = re.search(rb"<\w*:?label\s[^>]*" + re.escape(key.encode()), data)
    line = data.count(b"\n", 0, found.start()) + 1 if found else 1
    hint = f"perhaps {near[0]} is meant" if near else ""
    return at_position(name, Position(line, 1), UNKNOWN, f"the page has no label {key}", hint)


class _RefusedError(Exception):
    """Something in the file that is not of its format."""


class _Reader:
    """Reads the elements, which are of one kind at each depth."""

    def __init__(self) -> None:
        self.languages: list[tuple[str, list[tuple[str, str]]]] = []
        self.depth = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.doctype

    def place(self) -> Position:
        return Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        expected = _LEVELS[self.depth] if self.depth < len(_LEVELS) else ""
        if name != f"{_NAMESPACE} {expected}":
            raise _RefusedError(_misplaced(name.split(" ")[-1], expected, name))
        attribute = _ATTRIBUTES[self.depth]
        if attribute and not attributes.get(attribute, "").strip():
            raise _RefusedError(f"<{expected}> has no @{attribute}")
        if self.depth == 1:
            self.languages.append((attributes["ident"].strip(), []))
        elif self.depth == 2:
            self.languages[-1][1].append((attributes["key"].strip(), ""))
        self.depth += 1

    def end(self, _name: str) -> None:
        self.depth -= 1

    def text(self, text: str) -> None:
        if self.depth == len(_LEVELS):
            words = self.languages[-1][1]
            words[-1] = words[-1][0], words[-1][1] + text
        elif text.strip():
            raise _RefusedError("words stand outside of a <label>")

    def doctype(self, *_: object) -> None:
        raise _RefusedError("a document type declaration is not read; remove it")


def _misplaced(name: str, expected: str, full: str) -> str:
    if name == expected and not full.startswith(f"{_NAMESPACE} "):
        return f"<{name}> is not in the namespace {_NAMESPACE}"
    return f"<{name}> stands where {f'<{expected}>' if expected else 'only text'} may stand"


def labels_as_xslt(labels: Labels) -> Iterator[str]:
    """Yield the words as literal elements of a stylesheet in which the prefix ``l`` is bound."""
    for ident, words in labels:
        yield f'<l:language ident="{literal(ident, braces=True)}">'
        for key, word in words:
            yield f'<l:label key="{literal(key, braces=True)}"><xsl:text>{literal(word)}</xsl:text></l:label>'
        yield "</l:language>"


def literal(text: str, braces: bool = False) -> str:
    """Return text for XML; braces are doubled where a stylesheet would take what is in them for an expression."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("\r", "&#13;")
    return text.replace("{", "{{").replace("}", "}}") if braces else text
