"""Names that are alike to a grammar: none of its name classes tells them apart, so its automaton need not either.

A document may have any number of names; the ones that a schema lists are few, and so are the namespaces that it mentions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.relaxng.grammar import Grammar
from rubricator.relaxng.nameclasses import Name, NameClass, NsName, parts
from rubricator.relaxng.names import expanded, namespace_of

_ANY = "*"
"""Stands for a local name that is not listed: no name is written so."""

_ELSEWHERE = expanded("*", _ANY)
"""Stands for the names of namespaces that are not mentioned."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The expanded names that a grammar lists, and the namespaces that it mentions besides."""

    listed: frozenset[str]
    namespaces: frozenset[str]

    @classmethod
    def of(cls, grammar: Grammar) -> Vocabulary:
        """Return the vocabulary of a grammar."""
        classes = [part for names in _name_classes(grammar) for part in parts(names)]
        return cls(
            frozenset(part.name for part in classes if isinstance(part, Name)),
            frozenset(part.namespace for part in classes if isinstance(part, NsName)),
        )

    def representative(self, name: str) -> str:
        """Return the name itself if it is listed, else one that stands for all that are alike."""
        if name in self.listed:
            return name
        namespace = namespace_of(name)
        return expanded(namespace, _ANY) if namespace in self.namespaces else _ELSEWHERE


def _name_classes(grammar: Grammar) -> Iterator[NameClass]:
    for element in grammar.elements:
        yield element.names
    for attribute in grammar.patterns.attributes:
        yield attribute.names
