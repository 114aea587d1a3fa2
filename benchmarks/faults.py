"""What Jing and Rubricator say of a document, as faults that can be compared: in which element, and of what kind.

Jing gives the place behind the tag at which it noticed a fault, Rubricator that of the tag, attribute or text at fault. Both lead
to an element of the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from mutants.document import Document, Node
from validators import Said

from rubricator.diagnostics import Diagnostic
from rubricator.source import Position


class Kind(Enum):
    """What is wrong, as far as both validators tell it apart."""

    ELEMENT = "an element that has no place"
    CONTENT = "content that is incomplete"
    TEXT = "text that has no place"
    ATTRIBUTE = "an attribute that its element does not take"
    VALUE = "a value that is not allowed"
    CHARACTERS = "text that is no value of the element"
    MISSING = "an attribute that is missing"
    IDENTIFIER = "an identifier given twice, or referred to and not given"


_KINDS_OF_CODES = {
    **dict.fromkeys(("RNG001", "RNG002", "RNG009", "RNG010", "RNG011"), Kind.ELEMENT),
    **{"RNG003": Kind.CONTENT, "RNG004": Kind.TEXT, "RNG005": Kind.ATTRIBUTE, "RNG013": Kind.ATTRIBUTE},
    **{"RNG006": Kind.VALUE, "RNG007": Kind.MISSING, "RNG008": Kind.IDENTIFIER, "RNG012": Kind.IDENTIFIER},
}
_KINDS_OF_WORDS = (
    (re.compile(r'element "([^"]+)" not allowed (?:anywhere|here|yet)'), Kind.ELEMENT),
    (re.compile(r'element "([^"]+)" incomplete'), Kind.CONTENT),
    (re.compile(r"text not allowed here"), Kind.TEXT),
    (re.compile(r'attribute "([^"]+)" not allowed here'), Kind.ATTRIBUTE),
    (re.compile(r'value of attribute "([^"]+)" is invalid'), Kind.VALUE),
    (re.compile(r'character content of element "([^"]+)" invalid'), Kind.CHARACTERS),
    (re.compile(r'element "[^"]+" missing required attributes? (.*)'), Kind.MISSING),
    (re.compile(r'(?:ID|IDREF) "([^"]+)"'), Kind.IDENTIFIER),
)
_OF_TAGS = (Kind.ATTRIBUTE, Kind.MISSING, Kind.VALUE)


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault in an element; ``attributes`` are the names of those that it is about. ``words`` are the validator's own."""

    kind: Kind
    node: Node
    attributes: frozenset[str]
    words: str

    @property
    def model(self) -> Node | None:
        """The element whose content is at fault; None for a root that cannot be one, and where tags are at fault."""
        if self.kind is Kind.ELEMENT:
            return self.node.parent
        return None if self.kind in _OF_TAGS else self.node

    @property
    def is_of_content(self) -> bool:
        """Whether the content of an element is at fault, and not a tag."""
        return self.kind in (Kind.ELEMENT, Kind.CONTENT, Kind.TEXT)

    def is_same(self, other: Fault) -> bool:
        """Whether it is of the same kind, in the same element, and about the same attribute."""
        same_attribute = self.attributes == other.attributes or bool(self.attributes & other.attributes)
        return self.kind is other.kind and self.node is other.node and same_attribute


def of_jing(document: Document, said: Sequence[Said]) -> Iterator[Fault | None]:
    """Yield the fault that each message of Jing is; None for an echo, which is no fault.

    At an end tag Jing may notice that content is not right without a message for it, since what is wrong was said before. It then
    gives its last message again, whatever that was about. Raises ValueError for what is neither.
    """
    tags = _Tags(document)
    last: tuple[str, str] = ("", "")
    for one in said:
        fault = tags.fault(one)
        repeats = one.words == last[0]
        if repeats and (fault is None or fault.node.name != last[1]) and (one.line, one.column) in tags.ends:
            yield None
        elif fault is None:
            raise ValueError(f"{document.name}:{one.line}:{one.column}: no tag has this fault: {one.words}")
        else:
            last = (one.words, fault.node.name)
            yield fault


class _Tags:
    """The tags of a document by the places that Jing gives: line and column, in UTF-16, of what is behind them."""

    def __init__(self, document: Document) -> None:
        lines = _Lines(document.data)
        self.starts = {lines.place(node.inside): node for node in document.nodes}
        self.ends = {lines.place(node.end): node for node in document.nodes}

    def fault(self, one: Said) -> Fault | None:
        """Return the fault that a message is, if the tag at its place has what it names."""
        kind, name = _meaning(one.words)
        node = self._node(kind, one)
        if node is None or not _concerns(kind, name, node):
            return None
        attributes = re.findall(r'[^"\s]{2,}', name.replace(" and ", " ")) if kind in _OF_TAGS else ()
        return Fault(kind, node, frozenset(attributes), one.words)

    def _node(self, kind: Kind, one: Said) -> Node | None:
        place = (one.line, one.column)
        if kind in (Kind.CONTENT, Kind.CHARACTERS):
            return self.ends.get(place)
        if kind is Kind.TEXT:
            return self.starts[place].parent if place in self.starts else self.ends.get(place)
        return self.starts.get(place)


class _Lines:
    """The lines of a document in UTF-8."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.starts = [0, *(found.end() for found in re.finditer(b"\n", data))]

    def place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        before = self.data[self.starts[line - 1] : offset].decode()
        return line, len(before.encode("utf-16-le")) // 2 + 1

    def offset(self, position: Position) -> int:
        start = self.starts[position.line - 1]
        before = self.data[start:].partition(b"\n")[0].decode()[: position.column - 1]
        return start + len(before.encode())


def _meaning(words: str) -> tuple[Kind, str]:
    for pattern, kind in _KINDS_OF_WORDS:
        if found := pattern.match(words):
            return kind, found[1] if pattern.groups else ""
    raise ValueError(f"not known what Jing means: {words}")


def _concerns(kind: Kind, name: str, node: Node) -> bool:
    """Return whether a message can be of an element: what it names is there."""
    if kind in (Kind.ELEMENT, Kind.CONTENT, Kind.CHARACTERS):
        return _local(node.name) == _local(name)
    if kind in (Kind.ATTRIBUTE, Kind.VALUE):
        return any(_local(one.name) == _local(name) for one in node.attributes)
    return True


def _local(name: str) -> str:
    # Jing makes prefixes of its own where it finds none.
    return name.rpartition(":")[2]


def of_rubricator(document: Document, found: Sequence[Diagnostic]) -> Iterator[Fault]:
    """Yield the faults that findings are."""
    lines = _Lines(document.data)
    for one in found:
        kind = _kind(one)
        node = _around(document, lines.offset(one.position))
        attribute = one.path.rpartition("/@")[2] if "/@" in one.path else ""
        named = re.findall(r"@([\w:.-]*\w)", one.message) if kind is Kind.MISSING else [attribute]
        yield Fault(kind, node, frozenset(filter(None, named)), f"{one.position.line}: {one.code} {one.message}")


def _kind(one: Diagnostic) -> Kind:
    kind = _KINDS_OF_CODES[one.code]
    return Kind.CHARACTERS if kind is Kind.VALUE and "/@" not in one.path else kind


def _around(document: Document, offset: int) -> Node:
    """Return the innermost element around an offset."""
    index = bisect_right(document.nodes, offset, key=lambda node: node.start) - 1
    node = document.nodes[index]
    return next(one for one in (node, *node.ancestors()) if offset < one.end)
