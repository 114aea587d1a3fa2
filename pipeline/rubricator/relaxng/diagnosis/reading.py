"""Reads a well-formed document into records, with the places of its tags and texts."""

from __future__ import annotations

from dataclasses import dataclass
from xml.parsers import expat

from rubricator.relaxng.datatypes.datatype import IdType
from rubricator.relaxng.datatypes.xsd.strings import UNPARSED_ENTITY
from rubricator.relaxng.derivatives import WHITE_SPACE
from rubricator.relaxng.diagnosis.identifiers import Use, uses
from rubricator.relaxng.diagnosis.models import Models
from rubricator.relaxng.diagnosis.records import OUTERMOST, Node, Scope, Words
from rubricator.relaxng.diagnosis.soundness import Soundness
from rubricator.relaxng.diagnosis.usage import Usage
from rubricator.relaxng.documents import bound_entities, too_much
from rubricator.relaxng.names import SEPARATOR

_LARGE = 20
"""An element with more inside is forgotten but for itself, if it is right."""

_DECLARED = 20_000
"""How many attributes the declarations of a document may give it, beside those that stand in it: each may be a mistake to tell,
and a few lines could make millions of them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is kept of a document: its root, its prefixes by namespace, its identifiers in order, and what it does how often."""

    root: Node
    prefixes: dict[str, str]
    identifiers: list[tuple[IdType, Use]]
    usage: Usage


def read(models: Models, document: bytes) -> Reading:
    """Return what a document in UTF-8 comes to. Raises ExpatError if it is not well-formed.

    Of what is right by its schema no more is kept than the outermost elements and the identifiers.
    """
    reader = _Reader(models, len(document))
    reader.parser.Parse(document, True)
    return Reading(reader.root, reader.prefixes, reader.identifiers, reader.usage)


class _Reader:
    """Builds records from the events of expat."""

    root: Node

    def __init__(self, models: Models, size: int) -> None:
        self.models = models
        # An attribute that is written takes five bytes at least.
        self.attributes_left = size // 5 + _DECLARED
        self.soundness = Soundness(models.automaton)
        self.identifiers: list[tuple[IdType, Use]] = []
        self.usage = Usage()
        self.sizes: list[int] = [0]
        self.open: list[Node] = []
        self.counts: list[dict[str, int]] = [{}]
        self.scope = OUTERMOST
        self.prefixes: dict[str, str] = {}
        self.pieces: list[str] = []
        self.text_offset = -1
        # The declared encoding does not count any more: the bytes are UTF-8.
        self.parser = expat.ParserCreate("utf-8", SEPARATOR)
        self.parser.ordered_attributes = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartNamespaceDeclHandler = self.declare
        self.parser.UnparsedEntityDeclHandler = self.declare_entity
        bound_entities(self.parser)

    def declare_entity(self, name: str, *_: str | None) -> None:
        self.scope = Scope(UNPARSED_ENTITY + name, "", self.scope)

    def declare(self, prefix: str | None, namespace: str | None) -> None:
        self.scope = Scope(prefix or "", namespace or "", self.scope)
        self.prefixes.setdefault(namespace or "", prefix or "")

    def start(self, name: str, attributes: list[str]) -> None:
        self.flush()
        self.pieces.clear()
        self.attributes_left -= len(attributes) // 2
        if self.attributes_left < 0:
            raise too_much(self.parser, "the declarations of the document give it more attributes than it has room for")
        counts = self.counts[-1]
        counts[name] = number = counts.get(name, 0) + 1
        parent = self.open[-1] if self.open else None
        node = Node(name, attributes, self.parser.CurrentByteIndex, parent, number, self.scope)
        if parent is None:
            self.root = node
        else:
            parent.items.append(node)
        self.open.append(node)
        self.counts.append({})
        self.sizes.append(1)
        before = parent.items[-2] if parent is not None and len(parent.items) > 1 else None
        self.usage.note(parent.name if parent else "", name, before.name if isinstance(before, Node) else "")
        self.identifiers.extend(uses(self.models, node))
        self.soundness.open(name, attributes, self.scope)

    def end(self, _name: str) -> None:
        self.flush()
        node = self.open.pop()
        text = "".join(self.pieces)
        if not node.items and text:
            node.items.append(Words(text, node.offset))
        self.pieces.clear()
        node.sound = self.soundness.close(text, node.scope)
        size = self.sizes.pop()
        if node.sound is not None and size > _LARGE:
            node.fold()
            size = 1
        self.sizes[-1] += size
        self.counts.pop()
        self.scope = node.parent.scope if node.parent else OUTERMOST

    def text(self, data: str) -> None:
        if self.text_offset < 0:
            rest = data.lstrip(WHITE_SPACE)
            if rest:
                self.text_offset = self.parser.CurrentByteIndex + len(data) - len(rest)
        self.pieces.append(data)

    def flush(self) -> None:
        """Add the text that ends here to the element it stands in, if it is more than white space."""
        if self.text_offset >= 0:
            text = "".join(self.pieces)
            self.open[-1].items.append(Words(text, self.text_offset))
            self.soundness.words(text)
            self.text_offset = -1
