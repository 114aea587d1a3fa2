"""Start tags: what is left of them after an attribute, and what is missing in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from rubricator.relaxng import derivatives
from rubricator.relaxng.diagnosis.elements import Elements
from rubricator.relaxng.nameclasses import Name, NameClass, contains, listed
from rubricator.relaxng.patterns import (
    Attribute,
    Choice,
    Element,
    Group,
    Interleave,
    OneOrMore,
    Pattern,
    attributes_of,
)

_WAYS = 12
"""How many ways past a start tag are looked at."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way past a start tag: the attributes that are missing for it, and the content that is expected then."""

    missing: tuple[Attribute, ...]
    content: Pattern


@dataclass
class StartTags(Elements):
    """What start tags may be, asked of patterns and remembered."""

    _attributes: dict[tuple[Pattern, str], tuple[Pattern, tuple[Pattern, ...]]] = field(default_factory=dict)
    _ways: dict[Pattern, tuple[Way, ...]] = field(default_factory=dict)

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

    def owners(self, attribute: str) -> list[str]:
        """Return the names of the elements that take an attribute."""
        by_name, wildcards = self._owners
        by_wildcard = (owner for owner, names in wildcards if contains(names, attribute))
        return list(dict.fromkeys([*by_name.get(attribute, ()), *by_wildcard]))

    @cached_property
    def _owners(self) -> tuple[dict[str, list[str]], list[tuple[str, NameClass]]]:
        """The elements by the attributes that they name, and those that take attributes by a wildcard."""
        by_name: dict[str, list[str]] = {}
        wildcards: list[tuple[str, NameClass]] = []
        for owner, elements in self._named.items():
            for names in {attribute.names for one in elements for attribute in attributes_of(one.content)}:
                if not isinstance(names, Name):
                    wildcards.append((owner, names))
                for name in listed(names):
                    by_name.setdefault(name, []).append(owner)
        return by_name, wildcards

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

    def content(self, element: Element) -> Pattern:
        """Return what may stand in an element whose attributes are as they should be."""
        return self.ways(element.content)[0].content
