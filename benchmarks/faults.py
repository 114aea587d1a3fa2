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
    (re.compile(r'found attribute "([^"]+)", but no attributes allowed here'), Kind.ATTRIBUTE),
    (re.compile(r'value of attribute "([^"]+)" is invalid'), Kind.VALUE),
    (re.compile(r'character content of element "([^"]+)" invalid'), Kind.CHARACTERS),
    (re.compile(r'element "[^"]+" missing required attributes? (.*)'), Kind.MISSING),
    (re.compile(r'(?:ID|IDREF) "([^"]+)"'), Kind.IDENTIFIER),
)
_COMPANIONS = ("first occurrence of ID ", "value of attribute of type ID contained multiple tokens")
"""What is said besides, of a fault that is told as such."""

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
    """Yield the fault that each message of Jing is; None for what is no fault of its own: an echo, or a companion.

    At an end tag Jing may notice that content is not right without a message for it, since what is wrong was said before. It then
    gives its last message again, whatever that was about. Raises ValueError for what is neither.
    """
    tags = _Tags(document)
    last: tuple[str, str] = ("", "")
    for one in said:
        if one.words.startswith(_COMPANIONS):
            yield None
            continue
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
    """The tags of a document by the places that Jing gives: those of what is behind them. Of text it is what is behind a part of it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = _Lines(document.data)
        self.starts = {self.lines.place(node.inside): node for node in document.nodes}
        self.ends = {self.lines.place(node.end): node for node in document.nodes}

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
            behind = self.lines.offset(*place)
            # It has read the beginning of the tag already.
            return _around(self.document, behind - 1 - self.document.data[:behind].endswith(b"<"))
        return self.starts.get(place)


class _Lines:
    """The lines of a document in UTF-8; columns are in UTF-16, as Java counts, which is the same in documents without rare letters."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.starts = [0, *(found.end() for found in re.finditer(b"\n", data))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset in bytes."""
        line = bisect_right(self.starts, offset)
        before = self.data[self.starts[line - 1] : offset].decode()
        return line, len(before.encode("utf-16-le")) // 2 + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset in bytes of a line and a column."""
        start = self.starts[line - 1]
        units = self.data[start:].partition(b"\n")[0].decode().encode("utf-16-le")
        return start + len(units[: 2 * (column - 1)].decode("utf-16-le", "ignore").encode())


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
        node = _around(document, lines.offset(one.position.line, one.position.column))
        attribute = one.path.rpartition("/@")[2] if "/@" in one.path and kind in _OF_TAGS else ""
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
