"""Reads a document that somebody is writing: not well-formed yet, perhaps; and finds where in it the cursor stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from rubricator.relaxng.diagnosis.records import OUTERMOST, Node, Scope, Words
from rubricator.relaxng.names import expanded
from rubricator.source import Position

_TOKEN = re.compile(
    r"""<!--.*?(?:-->|\Z) | <\?.*?(?:\?>|\Z) | <!\[CDATA\[(?P<cdata>.*?)(?:\]\]>|\Z) | <!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>
    | </(?P<end>[^\s<>]*)\s*>? | <(?P<start>[^\s<>/"'=]+)(?P<inside>(?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(?P<empty>/?)>
    | (?P<open><[^<>]*) | (?P<text>[^<]+)""",
    re.DOTALL | re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([^\s=<>/"']+)(?:\s*=\s*(?:"([^"<]*)("?)|'([^'<]*)('?)))?""")
_NAME = re.compile(r"""[^\s<>/"'=]+""")
_LINE_END = re.compile(r"\r\n?|\n")


class Where(Enum):
    """What kind of place a cursor is at."""

    CONTENT = auto()
    TAG = auto()
    VALUE = auto()
    NOWHERE = auto()


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place: in the content of ``node``, in its start tag, or in the value of one of its attributes.

    In content, it is after the first ``before`` children and before those from number ``after`` on; between them is the
    element whose name is being written. ``attribute`` is an expanded name, ``typed`` what of its value stands before the place.
    NOWHERE: in a comment, a processing instruction, an end tag.
    """

    where: Where
    node: Node
    before: int = 0
    after: int = 0
    attribute: str = ""
    typed: str = ""


def cursor_at(text: str, position: Position) -> Cursor:
    """Return where a position is in a document; past the end of a line or of the document, it is at that end."""
    scanner = _Scanner(_offset(text, position))
    scanner.scan(text)
    return scanner.cursor or scanner.content()


def _offset(text: str, position: Position) -> int:
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
    if position.line > len(starts):
        return len(text)
    end = _LINE_END.search(text, starts[position.line - 1])
    return min(starts[position.line - 1] + position.column - 1, end.start() if end else len(text))


@dataclass(slots=True)
class _Scanner:
    """Makes records of tags and text. ``node`` is the element that is open; above the root, one without a name."""

    offset: int
    node: Node = field(default_factory=lambda: Node("", [], 0, None, 1, OUTERMOST))
    cursor: Cursor | None = None

    def scan(self, text: str) -> None:
        for token in _TOKEN.finditer(text):
            self._notice(token)
            if token["start"]:
                self._start(token)
            elif token["open"]:
                self._open(token)
            elif token["end"] is not None:
                self._end(token["end"])
            elif (token["text"] or token["cdata"] or "").strip():
                self.node.items.append(Words(token["text"] or token["cdata"], token.start()))

    def content(self, following: int = 0) -> Cursor:
        """Return the place where the scanner is, before what is read next or after so many children more."""
        count = len(self.node.items)
        return Cursor(Where.CONTENT, self.node, count, count + following)

    def _notice(self, token: re.Match[str]) -> None:
        """Note the place if it is before this token or in it; if it is in a start tag, that is noted when the tag is read."""
        if self.cursor is not None or self.offset >= token.end():
            return
        if self.offset <= token.start() or token["text"] or token["cdata"] is not None:
            self.cursor = self.content()
        elif not token["start"] and not token["open"]:
            self.cursor = Cursor(Where.NOWHERE, self.node)

    def _open(self, token: re.Match[str]) -> None:
        """Note the place in a start tag that is not finished; the tag is no element yet."""
        if self.cursor is not None or self.offset > token.end():
            return
        name = _NAME.match(token[0], 1)
        if name is None or self.offset <= token.start() + name.end():
            self.cursor = self.content()
        else:
            node = self._node(name[0], token[0][name.end() :], token.start())
            self.cursor = self._in_tag(node, token[0][name.end() :], token.start() + name.end())

    def _start(self, token: re.Match[str]) -> None:
        inside = token.start("inside")
        node = self._node(token["start"], token["inside"], token.start())
        if self.cursor is None and self.offset <= token.end("start"):
            self.cursor = self.content(1)
        elif self.cursor is None and self.offset < token.end():
            self.cursor = self._in_tag(node, token["inside"], inside)
        self.node.items.append(node)
        if not token["empty"]:
            self.node = node

    def _node(self, name: str, inside: str, offset: int) -> Node:
        written = [(pair[1], _unescaped(pair[2] or pair[4] or "")) for pair in _ATTRIBUTE.finditer(inside)]
        scope = self.node.scope
        for attribute, value in written:
            if attribute == "xmlns" or attribute.startswith("xmlns:"):
                scope = Scope(attribute[6:], value, scope)
        pairs = [(_expanded(one, scope, ""), value) for one, value in written if not one.startswith("xmlns")]
        attributes = [part for pair in pairs for part in pair]
        return Node(_expanded(name, scope, scope.get("", "")), attributes, offset, self.node, 1, scope)

    def _in_tag(self, node: Node, inside: str, start: int) -> Cursor:
        """Return the place among the attributes of a tag, whose text begins at ``start``."""
        at = self.offset - start
        for pair in _ATTRIBUTE.finditer(inside):
            name = _expanded(pair[1], node.scope, "")
            group = 2 if pair[2] is not None else 4
            if pair[group] is not None and pair.start(group) <= at <= pair.end(group):
                return Cursor(Where.VALUE, node, attribute=name, typed=_unescaped(inside[pair.start(group) : at]))
            if pair.start() < at <= pair.end(1):
                return Cursor(Where.TAG, node, attribute=name)
        return Cursor(Where.TAG, node)

    def _end(self, name: str) -> None:
        """Close the innermost element of a name; an end tag without one is passed over."""
        node: Node | None = self.node
        while node is not None and node.parent is not None:
            if not name or node.name == _expanded(name, node.scope, node.scope.get("", "")):
                self.node = node.parent
                return
            node = node.parent


def _expanded(written: str, scope: Scope, default: str) -> str:
    prefix, colon, local = written.rpartition(":")
    return expanded(scope.get(prefix, "") if colon else default, local)


def _unescaped(value: str) -> str:
    # As xml.sax.saxutils has it, which loads half of the network library.
    return value.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
