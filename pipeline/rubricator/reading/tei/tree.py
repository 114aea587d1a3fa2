"""The elements of a document and its events in document order, every one with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rubricator.source import Span

TEI = "http://www.tei-c.org/ns/1.0"


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
