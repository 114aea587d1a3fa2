"""Tables of rows → a grammar, its patterns interned as if they had just been made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.relaxng.caching.rows import Kind, NameKind, Row, Tables
from rubricator.relaxng.datatypes.datatype import Datatype, DatatypeFault
from rubricator.relaxng.grammar import Grammar, Resource
from rubricator.relaxng.interning import Patterns
from rubricator.relaxng.nameclasses import AnyName, Name, NameChoice, NameClass, NsName
from rubricator.relaxng.patterns import Declaration, Pattern
from rubricator.relaxng.tree import Annotation, Place
from rubricator.source import Position

DatatypeOf = Callable[[str, str, tuple[tuple[str, str], ...]], Datatype | DatatypeFault]


def grammar_of(tables: Tables, sources: tuple[Resource, ...], datatype_of: DatatypeOf) -> Grammar:
    """Return the grammar that was written; ``sources`` are the files it was read from, in the order of their numbers.

    Raises LookupError, TypeError or ValueError for tables that say nothing sensible.
    """
    return _Reader(tables, sources, datatype_of).grammar()


class _Reader:
    def __init__(self, tables: Tables, sources: tuple[Resource, ...], datatype_of: DatatypeOf) -> None:
        self.tables = tables
        self.sources = sources
        self.scopes: list[dict[str, str]] = tables["scopes"]
        self.datatypes = [_datatype(row, datatype_of) for row in tables["datatypes"]]
        self.patterns = Patterns()
        self.names: list[NameClass] = []
        self.numbered: list[Pattern] = []
        self.makers: dict[int, Callable[[Row], Pattern]] = {
            Kind.CHOICE: self.choice,
            Kind.GROUP: self.group,
            Kind.INTERLEAVE: self.interleave,
            Kind.ONE_OR_MORE: self.one_or_more,
            Kind.LIST: self.tokens,
            Kind.DATA: self.data,
            Kind.VALUE: self.value,
            Kind.ATTRIBUTE: self.attribute,
        }

    def grammar(self) -> Grammar:
        tables, patterns, makers = self.tables, self.patterns, self.makers
        for row in tables["names"]:
            self.names.append(self.name(row))
        elements = tuple(patterns.element(self.names[row[0]], self.declaration(row[1:])) for row in tables["elements"])
        self.numbered += (*elements, patterns.not_allowed, patterns.empty, patterns.text)
        for row in tables["patterns"]:
            self.numbered.append(makers[row[0]](row))
        for element, content in zip(elements, tables["contents"], strict=True):
            element.content = self.numbered[content]
        schematron = tuple(self.annotation(row) for row in tables["schematron"])
        conflicts = tuple(self.finding(row) for row in tables["conflicts"])
        return Grammar(self.numbered[tables["start"]], elements, patterns, schematron, self.sources, conflicts)

    def choice(self, row: Row) -> Pattern:
        return self.patterns.choice(self.at(row))

    def group(self, row: Row) -> Pattern:
        return self.patterns.group(self.at(row))

    def interleave(self, row: Row) -> Pattern:
        return self.patterns.interleave(self.at(row))

    def one_or_more(self, row: Row) -> Pattern:
        return self.patterns.one_or_more(self.numbered[row[1]])

    def tokens(self, row: Row) -> Pattern:
        return self.patterns.list(self.numbered[row[1]])

    def data(self, row: Row) -> Pattern:
        _, datatype, except_, words = row
        return self.patterns.data(self.datatypes[datatype], None if except_ is None else self.numbered[except_], words)

    def value(self, row: Row) -> Pattern:
        _, datatype, text, scope, words = row
        return self.patterns.value(self.datatypes[datatype], text, self.scopes[scope], words)

    def attribute(self, row: Row) -> Pattern:
        return self.patterns.attribute(self.names[row[1]], self.numbered[row[2]], self.declaration(row[3:]))

    def at(self, row: Row) -> list[Pattern]:
        numbered = self.numbered
        return [numbered[number] for number in row[1:]]

    def declaration(self, row: Row) -> Declaration:
        file, line, column, documentation, default = row
        return Declaration(Place(self.sources[file].address, Position(line, column)), documentation, default)

    def name(self, row: Row) -> NameClass:
        match row:
            case [NameKind.NAME, name]:
                return Name(name)
            case [NameKind.NS_NAME, namespace, except_]:
                return NsName(namespace, self.excepted(except_))
            case [NameKind.ANY_NAME, except_]:
                return AnyName(self.excepted(except_))
            case [NameKind.CHOICE, *members]:
                return NameChoice(tuple(self.names[member] for member in members))
        raise ValueError(f"no name class: {row}")

    def excepted(self, number: int | None) -> NameClass | None:
        return None if number is None else self.names[number]

    def finding(self, row: Row) -> Diagnostic:
        file, line, column, code, severity, message, hint, reference = row
        place = Position(line, column)
        return Diagnostic(
            self.sources[file].address, place, code, Severity(severity), message, hint, reference=reference
        )

    def annotation(self, row: Row) -> Annotation:
        name, attributes, scope, line, column, rows = row
        children = [child if isinstance(child, str) else self.annotation(child) for child in rows]
        return Annotation(name, attributes, children, self.scopes[scope], line, column)


def _datatype(row: Any, datatype_of: DatatypeOf) -> Datatype:
    library, name, params = row
    datatype = datatype_of(library, name, tuple((key, value) for key, value in params))
    if isinstance(datatype, DatatypeFault):
        raise ValueError(datatype.message)
    return datatype
