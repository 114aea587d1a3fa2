"""What is in a schema: the elements and attributes of a grammar, and the rules of Schematron."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from rubricator.relaxng.grammar import Grammar
from rubricator.relaxng.nameclasses import listed
from rubricator.relaxng.names import local_of, namespace_of
from rubricator.relaxng.patterns import Choice, Element, Group, Interleave, OneOrMore, Pattern, attributes_of
from rubricator.schematron.placing import SCH


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a grammar: the elements a document may have as its root, and all elements and attributes, each once.

    ``namespaces`` are those of the elements, the one with most of them first. What is there by wildcard is not counted.
    """

    roots: tuple[str, ...]
    elements: tuple[str, ...]
    attributes: tuple[str, ...]
    namespaces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The Schematron of a schema: how many patterns, rules and assertions (reports among them) it has, and its phases.

    ``binding`` is the query language as written, ``default_phase`` the phase that applies if none is named; may be empty.
    """

    patterns: int
    rules: int
    assertions: int
    phases: tuple[str, ...] = ()
    default_phase: str = ""
    binding: str = ""


def names_of(grammar: Grammar) -> Names:
    """Return the names of a grammar, in alphabetical order."""
    elements = {name for element in grammar.elements for name in listed(element.names)}
    attributes = {
        name
        for element in grammar.elements
        for attribute in attributes_of(element.content)
        for name in listed(attribute.names)
    }
    roots = {name for element in _elements_at(grammar.start) for name in listed(element.names)}
    namespaces = Counter(map(namespace_of, elements))
    return Names(
        _locals(roots),
        _locals(elements),
        _locals(attributes),
        tuple(space for space, _ in namespaces.most_common() if space),
    )


def rules_of(schema: bytes) -> Rules | None:
    """Return the Schematron of a schema, given with everything that it includes in its place; None if there is none."""
    root = etree.fromstring(schema, etree.XMLParser(no_network=True, collect_ids=False))
    patterns, rules, assertions = (
        sum(1 for _ in root.iter(*(SCH + name for name in names)))
        for names in (["pattern"], ["rule"], ["assert", "report"])
    )
    if root.tag != f"{SCH}schema" and not rules:
        return None
    phases = tuple(phase.get("id", "") for phase in root.iter(f"{SCH}phase"))
    return Rules(patterns, rules, assertions, phases, root.get("defaultPhase", ""), root.get("queryBinding", ""))


def _elements_at(pattern: Pattern) -> Iterator[Element]:
    match pattern:
        case Element():
            yield pattern
        case Choice() | Group() | Interleave():
            for member in pattern.members:
                yield from _elements_at(member)
        case OneOrMore():
            yield from _elements_at(pattern.member)
        case _:
            return


def _locals(names: set[str]) -> tuple[str, ...]:
    return tuple(sorted(map(local_of, names)))
