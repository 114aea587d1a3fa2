"""The elements of a schema by name: which there are, what may be in them, and where they may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice

from rubricator.relaxng.automaton import Automaton
from rubricator.relaxng.datatypes.datatype import IdType
from rubricator.relaxng.interning import Patterns
from rubricator.relaxng.nameclasses import contains, listed
from rubricator.relaxng.names import namespace_of
from rubricator.relaxng.patterns import (
    Choice,
    Element,
    Group,
    Interleave,
    OneOrMore,
    Pattern,
    attributes_of,
    datatypes_of,
)


@dataclass
class Elements:
    """What a schema says of names."""

    automaton: Automaton
    _named: dict[str, tuple[Element, ...]] = field(default_factory=dict)
    _children: dict[str, frozenset[str]] = field(default_factory=dict)
    _id_types: dict[str, dict[str, IdType]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for element in self.automaton.grammar.elements:
            for name in listed(element.names):
                self._named[name] = (*self._named.get(name, ()), element)

    @property
    def patterns(self) -> Patterns:
        """The patterns of the schema."""
        return self.automaton.patterns

    @property
    def start(self) -> Pattern:
        """What the root element has to be."""
        return self.automaton.grammar.start

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The expanded names of all elements that the schema names."""
        return tuple(self._named)

    @cached_property
    def namespaces(self) -> frozenset[str]:
        """The namespaces of the elements that the schema names."""
        return frozenset(map(namespace_of, self._named))

    def named(self, name: str) -> tuple[Element, ...]:
        """Return the element patterns that name an element, wherever in the schema."""
        return self._named.get(name, ())

    def definitions(self, name: str) -> tuple[Element, ...]:
        """Return the element patterns of a name; of one in a namespace of which none is named, the first whose wildcard takes it."""
        if name in self._named or namespace_of(name) in self.namespaces:
            return self.named(name)
        return tuple(islice((one for one in self.automaton.grammar.elements if contains(one.names, name)), 1))

    def children(self, name: str) -> Set[str]:
        """Return the names of the elements that may stand somewhere directly in elements of a name."""
        if name in self._named and name not in self._children:
            inside = (child for element in self.named(name) for child in elements_in(element.content))
            self._children[name] = frozenset(one for child in inside for one in listed(child.names))
        return self._children.get(name, frozenset())

    def parents(self, name: str) -> list[str]:
        """Return the names of the elements in which elements of a name may stand."""
        return [parent for parent in self._named if name in self.children(parent)]

    def id_type(self, element: str, attribute: str) -> IdType:
        """Return what the values of an attribute mean to the ID checks; of an unknown element, as of those that take it."""
        owner = element if element in self._named else ""
        if owner not in self._id_types:
            elements = [self.named(owner)] if owner else self._named.values()
            self._id_types[owner] = dict(_id_types_in(chain.from_iterable(elements)))
        return self._id_types[owner].get(attribute, IdType.NONE)


def _id_types_in(elements: Iterable[Element]) -> Iterator[tuple[str, IdType]]:
    for pattern in {attribute for one in elements for attribute in attributes_of(one.content)}:
        for id_type in {one.id_type for one in datatypes_of(pattern.content)} - {IdType.NONE}:
            for name in listed(pattern.names):
                yield name, id_type


def elements_in(pattern: Pattern) -> Iterator[Element]:
    """Yield the element patterns that may stand directly in a pattern."""
    match pattern:
        case Element():
            yield pattern
        case Choice(members=members) | Group(members=members) | Interleave(members=members):
            for member in members:
                yield from elements_in(member)
        case OneOrMore(member=member):
            yield from elements_in(member)
        case _:
            return
