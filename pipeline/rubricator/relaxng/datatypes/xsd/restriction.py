"""A type of XML Schema with its parameters: a Datatype."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cached_property

from rubricator.relaxng.datatypes.datatype import IdType, Namespaces
from rubricator.relaxng.datatypes.regex.matching import matching
from rubricator.relaxng.datatypes.xsd.base import Base, Matcher
from rubricator.relaxng.datatypes.xsd.facets import Facets

Verdict = Callable[[str, Namespaces], bool]


class Restriction:
    """A built-in type with its parameters. Nothing is compiled before the first string is asked about."""

    def __init__(self, library: str, params: tuple[tuple[str, str], ...], base: Base, facets: Facets) -> None:
        self.library = library
        self.name = base.name
        self.params = params
        self.base = base
        self.facets = facets

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Restriction) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        return self.library, self.name, self.params

    def __repr__(self) -> str:
        return f"Restriction({self.name}, {self.params})"

    def allows(self, text: str, namespaces: Namespaces) -> bool:
        """Return whether a string, as it stands in the document, is in the lexical space and meets every facet."""
        return self._verdict(text, namespaces)

    def value(self, text: str, namespaces: Namespaces) -> Hashable | None:
        """Return the value a string stands for, None if it is not of the type."""
        if not self.allows(text, namespaces):
            return None
        value: Hashable = self.base.value(self.base.normalise(text), namespaces)
        return value

    @property
    def id_type(self) -> IdType:
        """What a value means to the ID checks."""
        return self.base.id_type

    @property
    def depends_on_namespaces(self) -> bool:
        """Whether the answer depends on the declarations in scope."""
        return self.base.contextual

    @property
    def form(self) -> str:
        """The form of the type in words for a message."""
        # Words are wanted only where something is wrong.
        from rubricator.relaxng.datatypes.wording.forms import form_of

        return form_of(self.base, self.facets)

    def fault(self, text: str, namespaces: Namespaces) -> str:
        """Return why a string is not allowed, empty if it is or there is nothing better to say than ``form``."""
        from rubricator.relaxng.datatypes.wording.faults import fault_of

        return fault_of(self.base, self.facets, self.base.normalise(text), namespaces)

    @cached_property
    def _verdict(self) -> Verdict:
        """What ``allows`` asks: no more than this type needs."""
        normalise, matchers = self.base.normalise, self._matchers()
        if self.facets.limits or self.base.contextual:
            return self._verdict_on_value(matchers)
        match matchers:
            case []:
                return lambda text, namespaces: True
            case [only]:
                return lambda text, namespaces: bool(only(normalise(text)))
            case _:
                return lambda text, namespaces: _all_match(matchers, normalise(text))

    def _verdict_on_value(self, matchers: list[Matcher]) -> Verdict:
        normalise, value, limits = self.base.normalise, self.base.value, self.facets.limits

        def verdict(text: str, namespaces: Namespaces) -> bool:
            normal = normalise(text)
            if not _all_match(matchers, normal):
                return False
            found = value(normal, namespaces)
            return found is not None and all(limit.holds(found) for limit in limits)

        return verdict

    def _matchers(self) -> list[Matcher]:
        own = [self.base.lexical()] if self.base.lexical else []
        return own + [matching(pattern.expression) for pattern in self.facets.patterns]


def _all_match(matchers: list[Matcher], text: str) -> bool:
    return all(matches(text) for matches in matchers)
