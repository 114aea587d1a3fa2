"""The bytes of a page's XML → its elements, every one with its place in the file.

Names are without prefix and namespace: exports have the namespaces of many versions, wrong ones, and none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position
from rubricator.wellformedness import check_wellformedness

ENTITIES = Rule(
    "READ150",
    Severity.ERROR,
    "A transcription of pages declares entities",
    "No program that transcribes pages writes declarations of entities into PAGE or ALTO XML; with them a small file can "
    "grow beyond all measure. Files that have them are not read.",
    hint="write the characters themselves and remove the DOCTYPE",
    wrong='<!DOCTYPE PcGts [<!ENTITY long "…">]>',
    right="<PcGts>",
)
RULES = (ENTITIES,)

DEEPEST = 100
"""How deep the elements of a page may be nested; those that programs write are some ten deep."""

_SKIPPED = frozenset({"Glyph", "Grapheme", "Variant", "TextConfusion"})


@dataclass(slots=True, eq=False)
class Element:
    """An element; ``attributes`` have no prefixes either."""

    name: str
    attributes: dict[str, str]
    position: Position
    children: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The characters that stand in the element itself."""
        return "".join(self.pieces)

    def get(self, name: str) -> str:
        """Return an attribute's value without white space at its edges, empty if there is none."""
        return self.attributes.get(name, "").strip()

    def each(self, *names: str) -> Iterator[Element]:
        """Yield the children of these names."""
        return (child for child in self.children if child.name in names)

    def first(self, name: str) -> Element | None:
        """Return the first child of a name."""
        return next(self.each(name), None)

    def within(self, *names: str) -> Iterator[Element]:
        """Yield the elements of these names anywhere inside, in document order."""
        waiting = self.children[::-1]
        while waiting:
            element = waiting.pop()
            if element.name in names:
                yield element
            waiting += element.children[::-1]


def parse(name: str, data: bytes) -> tuple[Element | None, tuple[Diagnostic, ...]]:
    """Return the root of a file, and what keeps it from being read; ``name`` is the file's for messages."""
    builder = _Builder()
    try:
        builder.parser.Parse(data, True)
    except _DeclaredError as declared:
        return None, (at_position(name, declared.position, ENTITIES, "the file declares entities"),)
    except (expat.ExpatError, _DepthError, ValueError, LookupError):
        return None, check_wellformedness(name, data, DEEPEST)
    finally:
        del builder.parser  # it holds the builder, and so all elements, until the collector of cycles comes by
    return builder.root, ()


class _DepthError(Exception):
    """The elements are nested too deep."""


class _DeclaredError(Exception):
    """An entity is declared at this place."""

    def __init__(self, position: Position) -> None:
        super().__init__(position)
        self.position = position


class _Builder:
    """Makes elements of expat's events; those below a glyph are passed over."""

    def __init__(self) -> None:
        self.root: Element | None = None
        self._open: list[Element] = []
        self._skipping = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.EntityDeclHandler = self._declared

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if len(self._open) + self._skipping >= DEEPEST:
            raise _DepthError
        if self._skipping or local in _SKIPPED:
            self._skipping += 1
            return
        place = Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        element = Element(local, {key.rpartition(":")[2]: value for key, value in attributes.items()}, place)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def _end(self, _name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        else:
            self._open.pop()

    def _characters(self, text: str) -> None:
        if not self._skipping and self._open:
            self._open[-1].pieces.append(text)

    def _declared(self, *_declaration: object) -> None:
        raise _DeclaredError(Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1))
