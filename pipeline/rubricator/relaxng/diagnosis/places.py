"""Where in a document something stands, as people count it, and as XPath says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rubricator.relaxng.diagnosis.naming import Naming
from rubricator.relaxng.diagnosis.records import Node, Scope
from rubricator.relaxng.names import expanded
from rubricator.source import Position

_TAG = re.compile(rb"<[^\s/>]+")
_ATTRIBUTE = re.compile(rb"""\s+([^\s=<>/]+)\s*=\s*(?:"[^"]*"|'[^']*')""")
_LINE_END = re.compile(rb"\r\n?|\n")

_DEEPEST = 500
"""The longest path that is given, in steps: with an error at every level, longer ones would grow with the square of the depth."""


def positions(document: bytes, offsets: Iterable[int]) -> dict[int, Position]:
    """Return the line and column of some byte offsets; columns count code points, as lines do from 1."""
    found: dict[int, Position] = {}
    line, column, before = 1, 1, 0
    for offset in sorted(set(offsets)):
        passed = document[before:offset]
        ends = [*_LINE_END.finditer(passed)]
        if ends:
            line, column, passed = line + len(ends), 1, passed[ends[-1].end() :]
        column += len(passed.decode(errors="replace"))
        found[offset] = Position(line, column)
        before = offset
    return found


@dataclass(slots=True)
class AttributePlaces:
    """Where attributes stand in a document; every start tag is read once, however many of them are asked for."""

    document: bytes
    _known: dict[Node, dict[str, int]] = field(default_factory=dict)

    def offset(self, node: Node, name: str) -> int:
        """Return the byte offset of an attribute by its expanded name; the element's if it is not written there (a default)."""
        known = self._known.get(node)
        if known is None:
            known = self._known[node] = dict(self._written(node))
        return known.get(name, node.offset)

    def _written(self, node: Node) -> Iterator[tuple[str, int]]:
        tag = _TAG.match(self.document, node.offset)
        place = tag and _ATTRIBUTE.match(self.document, tag.end())
        while place:
            yield _expanded(place[1].decode(errors="replace"), node.scope), place.start(1)
            place = _ATTRIBUTE.match(self.document, place.end())


def _expanded(written: str, scope: Scope) -> str:
    prefix, colon, local = written.rpartition(":")
    return expanded(scope.get(prefix, ""), local) if colon else written


def path_of(node: Node, naming: Naming, attribute: str = "") -> str:
    """Return the XPath of an element or attribute, such as ``/tei:TEI[1]/@xml:id``; empty for one very deep."""
    steps = [f"/@{naming.attribute(attribute)}"] if attribute else []
    for one in (node, *node.ancestors):
        steps.append(f"/{naming.step(one.written or one.name)}[{one.number}]")
        if len(steps) > _DEEPEST:
            return ""
    return "".join(reversed(steps))
