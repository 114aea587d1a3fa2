"""A document as bytes, with the places of its tags: what is needed to put one fault into it and leave the rest alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from xml.parsers import expat

_ATTRIBUTE = re.compile(rb"""\s+([^\s=<>/]+)\s*=\s*("[^"]*"|'[^']*')""")
_START_TAG = re.compile(rb"""<[^\s/>]+(?:\s+[^\s=<>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>""")
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*(?:\[.*?\])?\s*>", re.DOTALL)

Edit = tuple[int, int, bytes]
"""Bytes from the first offset up to the second are replaced."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute: ``start`` is the offset of the white space before it, ``value`` is as written, without quotes."""

    name: str
    value: str
    start: int
    name_start: int
    value_start: int
    end: int


@dataclass(eq=False, slots=True)
class Node:
    """An element and its places: ``start`` <tag ``inside`` content ``close`` </tag> ``end``, all offsets in bytes."""

    name: str
    start: int
    inside: int
    parent: Node | None
    attributes: tuple[Attribute, ...]
    close: int = 0
    end: int = 0
    children: list[Node] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)

    @property
    def is_empty_tag(self) -> bool:
        """Whether it is written as one tag: ``<lb/>``."""
        return self.close == self.end

    @property
    def has_words(self) -> bool:
        """Whether text stands directly inside."""
        return any(text.strip() for _, text in self.texts)

    def attribute(self, name: str) -> Attribute | None:
        """Return the attribute of a name as written."""
        return next((one for one in self.attributes if one.name == name), None)

    def ancestors(self) -> Iterator[Node]:
        """Yield the parent, its parent, and so on."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


@dataclass(frozen=True)
class Document:
    """A valid document: where it comes from, its bytes, all its elements in document order."""

    name: str
    data: bytes

    @cached_property
    def nodes(self) -> list[Node]:
        """All elements in document order."""
        return _nodes(self.data)

    def named(self, *names: str) -> list[Node]:
        """Return the elements of some names."""
        return [node for node in self.nodes if node.name in names]

    def line(self, offset: int) -> int:
        """Return the line, from 1, of an offset."""
        return self.data.count(b"\n", 0, offset) + 1

    def source(self, node: Node) -> bytes:
        """Return an element as written."""
        return self.data[node.start : node.end]

    def edited(self, *edits: Edit) -> bytes:
        """Return the bytes with some edits, whose offsets are those of this document and do not overlap."""
        return edited(self.data, edits)

    def renamed(self, node: Node, name: str) -> bytes:
        """Return the bytes with another name in both tags of an element."""
        return self.edited(*renaming(node, name))


def renaming(node: Node, name: str) -> list[Edit]:
    """Return the edits that give an element another name."""
    length, written = len(node.name.encode()), name.encode()
    edits = [(node.start + 1, node.start + 1 + length, written)]
    if not node.is_empty_tag:
        edits.append((node.close + 2, node.close + 2 + length, written))
    return edits


def unwrapping(node: Node) -> list[Edit]:
    """Return the edits that take the tags of an element away and leave its content."""
    return [(node.start, node.inside, b""), (node.close, node.end, b"")]


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return bytes with some edits, which do not overlap; at the same offset in the order given."""
    parts, done = [], 0
    for start, end, new in sorted(edits, key=lambda edit: edit[0]):
        parts += [data[done:start], new]
        done = end
    return b"".join([*parts, data[done:]])


def read(path: Path, name: str) -> Document:
    """Return a document without its document type: external declarations are not at hand when mutants are judged."""
    return Document(name, _DOCTYPE.sub(b"", path.read_bytes().removeprefix(b"\xef\xbb\xbf")))


def _nodes(data: bytes) -> list[Node]:
    parser = expat.ParserCreate()
    nodes: list[Node] = []
    open_: list[Node] = []

    def start(name: str, _attributes: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        tag = _START_TAG.match(data, at)
        assert tag is not None, data[at : at + 80]
        node = Node(name, at, tag.end(), open_[-1] if open_ else None, tuple(_attributes_of(tag)))
        nodes.append(node)
        if open_:
            open_[-1].children.append(node)
        open_.append(node)

    def end(_name: str) -> None:
        node = open_.pop()
        node.close = max(parser.CurrentByteIndex, node.inside)
        node.end = node.inside if data[node.inside - 2 : node.inside] == b"/>" else data.index(b">", node.close) + 1

    def text(words: str) -> None:
        open_[-1].texts.append((parser.CurrentByteIndex, words))

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    parser.Parse(data, True)
    return nodes


def _attributes_of(tag: re.Match[bytes]) -> Iterator[Attribute]:
    for found in _ATTRIBUTE.finditer(tag.string, tag.start(), tag.end()):
        name, value = found[1].decode(), found[2][1:-1].decode()
        yield Attribute(name, value, found.start(), found.start(1), found.start(2) + 1, found.end())
