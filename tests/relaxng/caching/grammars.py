"""Grammars made at random, and a way to see two of them as equal that have no object in common."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.relaxng.datatypes.datatype import DatatypeFault, IdType
from rubricator.relaxng.grammar import Grammar, Resource
from rubricator.relaxng.interning import Patterns
from rubricator.relaxng.nameclasses import AnyName, Name, NameChoice, NameClass, NsName
from rubricator.relaxng.patterns import (
    Attribute,
    Choice,
    Data,
    Declaration,
    Element,
    Group,
    Interleave,
    List,
    OneOrMore,
    Pattern,
    Value,
)
from rubricator.relaxng.tree import Annotation, Place
from rubricator.source import Position

Params = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Plain:
    """A datatype that takes every string; one named QName puts the namespace in the place of the prefix."""

    library: str
    name: str
    params: Params = ()
    id_type: IdType = IdType.NONE
    form: str = ""

    @property
    def depends_on_namespaces(self) -> bool:
        return self.name == "QName"

    def allows(self, text: str, namespaces: Mapping[str, str]) -> bool:
        return True

    def value(self, text: str, namespaces: Mapping[str, str]) -> Hashable:
        prefix, _, local = text.rpartition(":")
        return (namespaces.get(prefix, ""), local) if self.depends_on_namespaces else text

    def fault(self, text: str, namespaces: Mapping[str, str]) -> str:
        return ""


def plain(library: str, name: str, params: Params) -> Plain | DatatypeFault:
    """Return a datatype, but none named ``gone``."""
    return DatatypeFault(f"no type {name}") if name == "gone" else Plain(library, name, params)


words = st.text(st.characters(codec="utf-8"), max_size=6)
small = st.sampled_from(["", "a", "urn:x\na", "urn:y\nb", "é"])
scopes = st.dictionaries(st.sampled_from(["", "a", "b"]), small, max_size=2)
params = st.lists(st.tuples(small, words), max_size=2).map(tuple)
datatypes = st.builds(Plain, small, st.sampled_from(["token", "QName"]), params)
name_classes: st.SearchStrategy[NameClass] = st.recursive(
    st.builds(Name, small) | st.builds(NsName, small) | st.just(AnyName()),
    lambda inner: (
        st.builds(NsName, small, inner)
        | st.builds(AnyName, inner)
        | st.builds(NameChoice, st.lists(inner, max_size=3).map(tuple))
    ),
    max_leaves=4,
)
positions = st.builds(Position, st.integers(1, 9), st.integers(1, 9))
annotations = st.recursive(
    st.builds(Annotation, small, st.dictionaries(small, words), st.lists(words), scopes, st.just(1), st.just(2)),
    lambda inner: st.builds(
        Annotation, small, st.just({}), st.lists(inner | words, max_size=3), scopes, st.just(3), st.just(4)
    ),
    max_leaves=4,
)


@st.composite
def grammars(draw: st.DrawFn, files: tuple[str, ...] = ("schema.rng", "other.rng")) -> Grammar:
    """A grammar of some elements whose contents are any patterns over all of them."""
    patterns = Patterns()
    places = st.builds(Place, st.sampled_from(files), positions)
    declarations = st.builds(Declaration, places, words, st.none() | words)
    elements = draw(st.lists(st.builds(patterns.element, name_classes, declarations), min_size=1, max_size=4))
    anything = _patterns(patterns, elements, declarations)
    for element in elements:
        element.content = draw(anything)
    sources = tuple(Resource(file, b"") for file in files)
    schematron = tuple(draw(st.lists(annotations, max_size=2)))
    conflicts = tuple(draw(st.lists(findings(files), max_size=2)))
    return Grammar(draw(anything), tuple(elements), patterns, schematron, sources, conflicts)


def findings(files: tuple[str, ...]) -> st.SearchStrategy[Diagnostic]:
    """Findings in one of the files."""
    reference = words.map(lambda reference: {"reference": reference})
    rest = st.tuples(st.sampled_from(files), positions, words, st.sampled_from(Severity), words, words)
    return st.builds(lambda given, named: Diagnostic(*given, **named), rest, reference)


def _patterns(
    patterns: Patterns, elements: list[Element], declarations: st.SearchStrategy[Declaration]
) -> st.SearchStrategy[Pattern]:
    leaves = (
        st.sampled_from([patterns.not_allowed, patterns.empty, patterns.text, *elements])
        | st.builds(patterns.data, datatypes, st.none(), words)
        | st.builds(patterns.value, datatypes, st.sampled_from(["x", "a:x"]), scopes, words)
    )
    return st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, min_size=2, max_size=3).flatmap(
                lambda members: st.sampled_from([patterns.choice, patterns.group, patterns.interleave]).map(
                    lambda combine: combine(members)
                )
            )
            | st.builds(patterns.one_or_more, inner)
            | st.builds(patterns.list, inner)
            | st.builds(patterns.data, datatypes, inner, words)
            | st.builds(patterns.attribute, name_classes, inner, declarations)
        ),
        max_leaves=8,
    )


def shape(grammar: Grammar) -> Any:
    """Return all that a grammar says, as values that can be compared; an element is its number."""
    numbers = {element: number for number, element in enumerate(grammar.elements)}

    def of(pattern: Pattern | None) -> Any:
        match pattern:
            case Element():
                return numbers[pattern]
            case Choice(members=members):
                # Which member comes first serves messages only, and so an equal choice made before may decide it.
                return "choice", frozenset(map(of, members))
            case Group(members=members):
                return "group", *map(of, members)
            case Interleave(members=members):
                return "interleave", *sorted(map(of, members), key=repr)
            case OneOrMore(member=member) | List(member=member):
                return type(pattern).__name__, of(member)
            case Data(datatype=datatype, except_=except_, documentation=documentation):
                return "data", datatype, of(except_), documentation
            case Value(datatype=datatype, value=value, text=text, documentation=documentation):
                return "value", datatype, value, text, documentation
            case Attribute(names=names, content=content, declaration=declaration):
                return "attribute", names, of(content), declaration
            case _:
                return type(pattern).__name__

    elements = [(element.names, element.declaration, of(element.content)) for element in grammar.elements]
    addresses = [source.address for source in grammar.sources]
    return of(grammar.start), elements, grammar.schematron, addresses, grammar.identifier_conflicts
