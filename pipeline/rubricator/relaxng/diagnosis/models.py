"""Questions about content models, asked of patterns and remembered: what may come next, what must, what would do.

Source: the derivatives of ``derivatives.py``; here they are taken by every element that a pattern allows, not by the one that is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from rubricator.relaxng import derivatives
from rubricator.relaxng.automaton import Automaton
from rubricator.relaxng.datatypes.datatype import IdType
from rubricator.relaxng.diagnosis.records import Item, Node, Words
from rubricator.relaxng.nameclasses import Name, NameClass, contains, listed
from rubricator.relaxng.names import expanded, local_of, namespace_of
from rubricator.relaxng.patterns import (
    Attribute,
    Choice,
    Element,
    Group,
    Interleave,
    OneOrMore,
    Pattern,
    Patterns,
    datatypes_of,
)

Slot = tuple[Element, ...]
"""A place to be filled by one of several elements."""

Bridge = tuple[tuple[Slot, ...], Pattern]
"""What would have to be inserted, one after the other, and where the content model stands after that."""

_LONGEST_BRIDGE = 3
_BRIDGE_STATES = 60
_WAYS = 12


@dataclass(frozen=True, slots=True)
class Way:
    """A way past a start tag: the attributes that are missing for it, and the content that is expected then."""

    missing: tuple[Attribute, ...]
    content: Pattern


@dataclass
class Models:
    """The content models of a schema, and all that was found out about them so far."""

    automaton: Automaton
    _openings: dict[tuple[Pattern, str], tuple[tuple[Element, Pattern], ...]] = field(default_factory=dict)
    _followings: dict[Pattern, tuple[tuple[Element, Pattern], ...]] = field(default_factory=dict)
    _after_text: dict[Pattern, Pattern] = field(default_factory=dict)
    _allowed: dict[Pattern, tuple[str, ...]] = field(default_factory=dict)
    _bridges: dict[tuple[Pattern, str | None], tuple[Bridge, ...]] = field(default_factory=dict)
    _attributes: dict[tuple[Pattern, str], tuple[Pattern, tuple[Pattern, ...]]] = field(default_factory=dict)
    _ways: dict[Pattern, tuple[Way, ...]] = field(default_factory=dict)
    _named: dict[str, tuple[Element, ...]] = field(default_factory=dict)
    _id_types: dict[tuple[str, str], IdType] = field(default_factory=dict)
    _inside: dict[Element, tuple[frozenset[str], tuple[NameClass, ...]]] = field(default_factory=dict)
    _children: dict[str, set[str]] = field(default_factory=dict)

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
    def main_namespace(self) -> str:
        """The namespace of the first element that a document may start with."""
        return next(
            (namespace_of(name) for element, _ in self.following(self.start) for name in listed(element.names)), ""
        )

    @cached_property
    def namespaces(self) -> frozenset[str]:
        """The namespaces of the elements that the schema names."""
        return frozenset(map(namespace_of, self._named))

    def children(self, name: str) -> Set[str]:
        """Return the names of the elements that may stand somewhere directly in elements of a name."""
        if not self._children:
            self._relate()
        return self._children.get(name, frozenset())

    def may_contain(self, element: Element, item: Item) -> bool:
        """Return whether a child may stand somewhere in an element, whatever else is in it."""
        inside = self._inside.get(element)
        if inside is None:
            classes = [child.names for child in _elements_in(element.content)]
            names = frozenset(name for one in classes for name in listed(one))
            inside = self._inside[element] = names, tuple(one for one in classes if not isinstance(one, Name))
        if isinstance(item, Words):
            return self.takes_words(element) or element.content.data
        return item.name in inside[0] or any(contains(one, item.name) for one in inside[1])

    def parents(self, name: str) -> list[str]:
        """Return the names of the elements in which elements of a name may stand."""
        if not self._children:
            self._relate()
        return [parent for parent, children in self._children.items() if name in children]

    def _relate(self) -> None:
        for name, elements in self._named.items():
            inside = (child for element in elements for child in _elements_in(element.content))
            self._children[name] = {one for child in inside for one in listed(child.names)}

    def owners(self, attribute: str) -> list[str]:
        """Return the names of the elements that take an attribute."""
        return [
            name
            for name, elements in self._named.items()
            if any(self.take_attribute(one.content, attribute)[0] is not self.patterns.not_allowed for one in elements)
        ]

    def id_type(self, element: str, attribute: str) -> IdType:
        """Return what the values of an attribute mean to the ID checks; of an unknown element, as of those that take it."""
        if not self._id_types:
            self._id_types.update(self._find_id_types())
        owner = element if element in self._named else ""
        return self._id_types.get((owner, attribute), IdType.NONE)

    def _find_id_types(self) -> Iterator[tuple[tuple[str, str], IdType]]:
        yield ("", ""), IdType.NONE
        for element, elements in self._named.items():
            for pattern in {attribute for one in elements for attribute in attributes_in(one.content)}:
                for id_type in {one.id_type for one in datatypes_of(pattern.content)} - {IdType.NONE}:
                    for name in listed(pattern.names):
                        yield (element, name), id_type
                        yield ("", name), id_type

    def named(self, name: str) -> tuple[Element, ...]:
        """Return the element patterns that name an element, wherever in the schema."""
        return self._named.get(name, ())

    def definitions(self, name: str) -> tuple[Element, ...]:
        """Return the element patterns of a name; of one in a namespace of which none is named, the first whose wildcard takes it."""
        if name in self._named or namespace_of(name) in self.namespaces:
            return self.named(name)
        return tuple(islice((one for one in self.automaton.grammar.elements if contains(one.names, name)), 1))

    def in_right_namespace(self, name: str) -> str:
        """Return the name that is meant by one in no namespace of the schema: of the same local name, in its main namespace.

        Empty if the namespace is one of the schema's, or the main one has no such name.
        """
        meant = expanded(self.main_namespace, local_of(name))
        return meant if namespace_of(name) not in self.namespaces and meant in self._named else ""

    def opening(self, pattern: Pattern, name: str) -> tuple[tuple[Element, Pattern], ...]:
        """Return what an element of this name may be at this point, each with what follows it."""
        key = (pattern, name)
        known = self._openings.get(key)
        if known is None:
            known = self._openings[key] = self._joined(derivatives.open_element(self.patterns, pattern, name))
        return known

    def after_text(self, pattern: Pattern) -> Pattern:
        """Return what follows text; notAllowed where none may stand, or only a value seen whole."""
        known = self._after_text.get(pattern)
        if known is None:
            known = self._after_text[pattern] = derivatives.take_text(self.patterns, pattern, lambda _: False)
        return known

    def following(self, pattern: Pattern) -> tuple[tuple[Element, Pattern], ...]:
        """Return every element that may come at this point, with what follows it."""
        known = self._followings.get(pattern)
        if known is None:
            taken = derivatives.take_element(self.patterns, pattern, lambda _: True)
            known = self._followings[pattern] = self._joined(taken)
        return known

    def _joined(self, steps: Iterable[tuple[Element, Pattern]]) -> tuple[tuple[Element, Pattern], ...]:
        rests: dict[Element, Pattern] = {}
        for element, rest in steps:
            rests[element] = self.patterns.choice((rests.get(element, self.patterns.not_allowed), rest))
        return tuple(rests.items())

    def allowed(self, pattern: Pattern) -> tuple[str, ...]:
        """Return the expanded names of the elements that may come at this point; those of wildcards are not among them."""
        known = self._allowed.get(pattern)
        if known is None:
            names = (name for element, _ in self.following(pattern) for name in listed(element.names))
            known = self._allowed[pattern] = tuple(dict.fromkeys(names))
        return known

    def takes(self, pattern: Pattern, item: Item) -> bool:
        """Return whether a child may stand at this point, whatever is in it."""
        if isinstance(item, Words):
            return self.after_text(pattern) is not self.patterns.not_allowed
        return bool(self.opening(pattern, item.name))

    def bridges(self, pattern: Pattern, item: Item) -> tuple[Bridge, ...]:
        """Return the shortest insertions after which a child may stand at this point; none if three are not enough."""
        key = (pattern, item.name if isinstance(item, Node) else None)
        known = self._bridges.get(key)
        if known is None:
            known = self._bridges[key] = tuple(self._search_bridges(pattern, item))
        return known

    def _search_bridges(self, pattern: Pattern, item: Item) -> list[Bridge]:
        seen = {pattern}
        level: list[Bridge] = [((), pattern)]
        for _ in range(_LONGEST_BRIDGE):
            level = [bridge for bridge in self._longer(level) if bridge[1] not in seen]
            seen.update(rest for _, rest in level)
            found = [bridge for bridge in level if self.takes(bridge[1], item)]
            if found or len(seen) > _BRIDGE_STATES:
                return found
        return []

    def _longer(self, bridges: list[Bridge]) -> Iterator[Bridge]:
        for slots, pattern in bridges:
            for rest, slot in self.exits(pattern).items():
                yield (*slots, slot), rest

    def content(self, element: Element) -> Pattern:
        """Return what may stand in an element whose attributes are as they should be."""
        return self.ways(element.content)[0].content

    def takes_words(self, element: Element) -> bool:
        """Return whether an element may begin with words."""
        return self.after_text(self.content(element)) is not self.patterns.not_allowed

    def is_empty(self, element: Element) -> bool:
        """Return whether neither words nor elements can stand in an element."""
        content = self.content(element)
        return not (self.following(content) or self.takes_words(element) or content.data)

    def exits(self, pattern: Pattern) -> dict[Pattern, Slot]:
        """Return where one more element leads from this point, each with the elements that lead there."""
        exits: dict[Pattern, Slot] = {}
        for element, rest in self.following(pattern):
            exits[rest] = (*exits.get(rest, ()), element)
        return exits

    def completion(self, pattern: Pattern) -> tuple[Slot, ...]:
        """Return the fewest elements that still have to come before the end."""
        if pattern.nullable:
            return ()
        match pattern:
            case Element():
                return ((pattern,),)
            case Choice(members=members):
                return _shortest([self.completion(member) for member in members])
            case Group(members=members) | Interleave(members=members):
                return tuple(slot for member in members for slot in self.completion(member))
            case OneOrMore(member=member):
                return self.completion(member)
            case _:
                return ()

    def take_attribute(self, pattern: Pattern, name: str) -> tuple[Pattern, tuple[Pattern, ...]]:
        """Return what is left of a start tag after an attribute of any value, and the contents that the value may have."""
        key = (pattern, name)
        known = self._attributes.get(key)
        if known is None:
            contents: dict[Pattern, None] = {}

            def takes(content: Pattern) -> bool:
                contents[content] = None
                return True

            rest = derivatives.take_attribute(self.patterns, pattern, name, takes)
            known = self._attributes[key] = (rest, tuple(contents))
        return known

    def ways(self, pattern: Pattern) -> tuple[Way, ...]:
        """Return the ways past a start tag of which this is left, those that lack the fewest attributes first."""
        if not pattern.attributes:
            return (Way((), pattern),)
        known = self._ways.get(pattern)
        if known is None:
            known = self._ways[pattern] = self._find_ways(pattern)
        return known

    def _find_ways(self, pattern: Pattern) -> tuple[Way, ...]:
        patterns = self.patterns
        match pattern:
            case Attribute():
                return (Way((pattern,), patterns.empty),)
            case Choice(members=members):
                return self._merged(way for member in members for way in self.ways(member))
            case Group(members=members):
                return self._combined(members, patterns.group)
            case Interleave(members=members):
                return self._combined(members, patterns.interleave)
            case OneOrMore(member=member):
                return tuple(Way(way.missing, patterns.one_or_more(way.content)) for way in self.ways(member))
            case _:
                return (Way((), pattern),)

    def _merged(self, ways: Iterable[Way]) -> tuple[Way, ...]:
        """Return one way for each set of missing attributes, but none that lacks more for the same content."""
        contents: dict[tuple[Attribute, ...], Pattern] = {}
        for way in sorted(ways, key=lambda way: len(way.missing)):
            content = self.patterns.choice((contents.get(way.missing, self.patterns.not_allowed), way.content))
            contents[way.missing] = content
        least: dict[Pattern, int] = {}
        for missing, content in contents.items():
            least.setdefault(content, len(missing))
        kept = [Way(missing, content) for missing, content in contents.items() if len(missing) == least[content]]
        return tuple(kept[:_WAYS])

    def _combined(self, members: tuple[Pattern, ...], join: Callable[[Iterable[Pattern]], Pattern]) -> tuple[Way, ...]:
        ways: list[tuple[tuple[Attribute, ...], tuple[Pattern, ...]]] = [((), ())]
        for member in members:
            options = self.ways(member)
            ways = [((*missing, *way.missing), (*parts, way.content)) for missing, parts in ways for way in options]
            ways = sorted(ways, key=lambda way: len(way[0]))[:_WAYS]
        return self._merged(Way(missing, join(parts)) for missing, parts in ways)


def attributes_in(pattern: Pattern) -> Iterator[Attribute]:
    """Yield the attribute patterns in a pattern, those of the elements inside it not among them."""
    match pattern:
        case Attribute():
            yield pattern
        case Choice(members=members) | Group(members=members) | Interleave(members=members):
            for member in members:
                yield from attributes_in(member)
        case OneOrMore(member=member):
            yield from attributes_in(member)
        case _:
            return


def _elements_in(pattern: Pattern) -> Iterator[Element]:
    match pattern:
        case Element():
            yield pattern
        case Choice(members=members) | Group(members=members) | Interleave(members=members):
            for member in members:
                yield from _elements_in(member)
        case OneOrMore(member=member):
            yield from _elements_in(member)
        case _:
            return


def _shortest(completions: list[tuple[Slot, ...]]) -> tuple[Slot, ...]:
    """Return the shortest of several completions; of several with one slot, that slot with all their elements."""
    least = min(map(len, completions))
    if least == 1:
        return (tuple(dict.fromkeys(element for one in completions if len(one) == 1 for element in one[0])),)
    return next(one for one in completions if len(one) == least)
