"""The elements of a document and its events in document order, every one with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rubricator.reading.tei.entities import meaning, value_of
from rubricator.reading.tei.lexer import Kind, Token, attributes_of, tokens
from rubricator.source import Span

TEI = "http://www.tei-c.org/ns/1.0"
_XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(slots=True, eq=False)
class Element:
    """An element: its name apart from its prefix, its namespace, and its attributes as written but resolved.

    ``start`` and ``end`` are the spans of its tags (one and the same for an empty element); ``first`` and ``last`` the
    indices of their events. ``parent`` is None for the root.
    """

    name: str
    prefix: str
    namespace: str
    attributes: Mapping[str, str]
    parent: Element | None
    start: Span
    first: int
    end: Span = field(init=False)
    last: int = field(init=False)
    children: list[Element] = field(default_factory=list)

    @property
    def tei(self) -> str:
        """The name of an element of TEI, empty for one of another vocabulary."""
        return self.name if self.namespace == TEI else ""

    def get(self, attribute: str) -> str:
        """Return an attribute's value with white space folded, empty if there is none."""
        return " ".join(self.attributes.get(attribute, "").split())

    def ancestors(self) -> Iterator[Element]:
        """Yield the element and those around it, from the inside out."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def descendants(self) -> Iterator[Element]:
        """Yield the elements inside this one, in document order."""
        waiting = self.children[::-1]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += element.children[::-1]


@dataclass(frozen=True, slots=True)
class Open:
    """A start tag, or an empty element's only one, which ``Close`` follows all the same."""

    element: Element


@dataclass(frozen=True, slots=True)
class Close:
    """An end tag."""

    element: Element


@dataclass(frozen=True, slots=True)
class Characters:
    """Text in ``parent``. ``whole``: it has no places inside, as a reference or a CDATA section has none for tags."""

    text: str
    span: Span
    parent: Element
    whole: bool


Event = Open | Close | Characters


@dataclass(frozen=True)
class Tree:
    """A document's events in order and its root; comments and processing instructions are passed over."""

    events: tuple[Event, ...]
    root: Element

    def elements(self) -> Iterator[Element]:
        """Yield all elements in document order."""
        yield self.root
        yield from self.root.descendants()

    def text(self, element: Element) -> str:
        """Return the text of an element and what is in it, with white space folded."""
        events = self.events[element.first : element.last]
        return " ".join("".join(event.text for event in events if isinstance(event, Characters)).split())


def parse(document: str, entities: Mapping[str, str]) -> Tree:
    """Take a well-formed document apart; ``entities`` are those it declares."""
    builder = _Builder(document, entities)
    for token in tokens(document):
        builder.add(token)
    return Tree(tuple(builder.events), builder.elements[0])


class _Builder:
    def __init__(self, document: str, entities: Mapping[str, str]) -> None:
        self.document = document
        self.entities = entities
        self.events: list[Event] = []
        self.open: list[Element] = []
        self.scopes: list[Mapping[str, str]] = [{"xml": _XML, "": ""}]
        self.elements: list[Element] = []

    def add(self, token: Token) -> None:
        match token.kind:
            case Kind.START:
                self.start(token)
            case Kind.EMPTY:
                self.start(token)
                self.close(token.span)
            case Kind.END:
                self.close(token.span)
            case Kind.TEXT if self.open:
                self.characters(token.span.of(self.document), token.span, whole=False)
            case Kind.CDATA:
                self.characters(token.name, token.span, whole=True)
            case Kind.REFERENCE:
                self.characters(meaning(token.name, self.entities) or _UNKNOWN, token.span, whole=True)

    def characters(self, text: str, span: Span, whole: bool) -> None:
        self.events.append(Characters(text, span, self.open[-1], whole))

    def start(self, token: Token) -> None:
        attributes = {
            name: value_of(value, self.entities) for name, value in attributes_of(token.span.of(self.document))
        }
        scope = self.scope(attributes)
        self.scopes.append(scope)
        prefix, _, name = token.name.rpartition(":")
        parent = self.open[-1] if self.open else None
        element = Element(name, prefix, scope[prefix], attributes, parent, token.span, len(self.events))
        if parent is not None:
            parent.children.append(element)
        else:
            self.elements.append(element)
        self.open.append(element)
        self.events.append(Open(element))

    def scope(self, attributes: Mapping[str, str]) -> Mapping[str, str]:
        """Return the namespaces by prefix on an element, those around it included."""
        declared = {
            name.partition(":")[2]: value
            for name, value in attributes.items()
            if name == "xmlns" or name.startswith("xmlns:")
        }
        return {**self.scopes[-1], **declared} if declared else self.scopes[-1]

    def close(self, span: Span) -> None:
        element = self.open.pop()
        self.scopes.pop()
        element.end, element.last = span, len(self.events)
        self.events.append(Close(element))


_UNKNOWN = "\ufffc"
"""Stands for an entity that holds markup: a name does not go over it."""
