"""A grammar → tables of rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.caching.rows import Kind, NameKind, Row, Tables
from rubricator.relaxng.datatypes.datatype import Datatype, Namespaces
from rubricator.relaxng.grammar import Grammar
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
from rubricator.relaxng.tree import Annotation


def tables_of(grammar: Grammar, files: Mapping[str, int]) -> Tables:
    """Return a grammar as tables; ``files`` are the numbers of the addresses that it was read from."""
    return _Writer(grammar, files).tables()


class _Writer:
    def __init__(self, grammar: Grammar, files: Mapping[str, int]) -> None:
        self.grammar = grammar
        self.files = files
        patterns = grammar.patterns
        first: tuple[Pattern, ...] = (*grammar.elements, patterns.not_allowed, patterns.empty, patterns.text)
        self.numbers = {pattern: number for number, pattern in enumerate(first)}
        self.rows: list[Row] = []
        self.datatypes: dict[Datatype, int] = {}
        self.scopes: dict[tuple[tuple[str, str], ...], int] = {}
        self.names: dict[NameClass, int] = {}
        self.name_rows: list[Row] = []

    def tables(self) -> Tables:
        elements = [[self.name(element.names), *self.declaration(element.declaration)] for element in self.elements]
        contents = [self.number(element.content) for element in self.elements]
        start = self.number(self.grammar.start)
        schematron = [self.annotation(annotation) for annotation in self.grammar.schematron]
        return {
            "scopes": [dict(scope) for scope in self.scopes],
            "datatypes": [[datatype.library, datatype.name, datatype.params] for datatype in self.datatypes],
            "names": self.name_rows,
            "elements": elements,
            "patterns": self.rows,
            "contents": contents,
            "start": start,
            "schematron": schematron,
            "conflicts": [self.finding(conflict) for conflict in self.grammar.identifier_conflicts],
        }

    @property
    def elements(self) -> tuple[Element, ...]:
        return self.grammar.elements

    def number(self, pattern: Pattern) -> int:
        """Return the number of a pattern, whose parts get theirs first."""
        waiting = [pattern]
        while waiting:
            last = waiting[-1]
            if last in self.numbers:
                waiting.pop()
            elif parts := [part for part in parts_of(last) if part not in self.numbers]:
                waiting += parts
            else:
                self.numbers[last] = len(self.numbers)
                self.rows.append(self.row(last))
        return self.numbers[pattern]

    def row(self, pattern: Pattern) -> Row:
        match pattern:
            case Choice(members=members):
                return [Kind.CHOICE, *self.known(members)]
            case Group(members=members):
                return [Kind.GROUP, *self.known(members)]
            case Interleave(members=members):
                return [Kind.INTERLEAVE, *self.known(members)]
            case OneOrMore(member=member):
                return [Kind.ONE_OR_MORE, self.numbers[member]]
            case List(member=member):
                return [Kind.LIST, self.numbers[member]]
            case Data(datatype=datatype, except_=except_, documentation=words):
                return [Kind.DATA, self.datatype(datatype), except_ and self.numbers[except_], words]
            case Value(datatype=datatype, text=text, namespaces=namespaces, documentation=words):
                return [Kind.VALUE, self.datatype(datatype), text, self.scope(namespaces), words]
            case Attribute(names=names, content=content, declaration=declaration):
                return [Kind.ATTRIBUTE, self.name(names), self.numbers[content], *self.declaration(declaration)]
        raise TypeError(f"{type(pattern).__name__} is not among the grammar's own")

    def known(self, patterns: Iterable[Pattern]) -> list[int]:
        return [self.numbers[pattern] for pattern in patterns]

    def declaration(self, declaration: Declaration) -> Row:
        position = declaration.place.position
        file = self.files[declaration.place.file]
        return [file, position.line, position.column, declaration.documentation, declaration.default]

    def name(self, names: NameClass) -> int:
        """Return the number of a name class, whose parts get theirs first."""
        if names not in self.names:
            row = self.name_row(names)
            self.names[names] = len(self.names)
            self.name_rows.append(row)
        return self.names[names]

    def name_row(self, names: NameClass) -> Row:
        match names:
            case Name(name):
                return [NameKind.NAME, name]
            case NsName(namespace, except_):
                return [NameKind.NS_NAME, namespace, None if except_ is None else self.name(except_)]
            case AnyName(except_):
                return [NameKind.ANY_NAME, None if except_ is None else self.name(except_)]
            case NameChoice(members):
                return [NameKind.CHOICE, *map(self.name, members)]
            case _:
                assert_never(names)

    def datatype(self, datatype: Datatype) -> int:
        return self.datatypes.setdefault(datatype, len(self.datatypes))

    def scope(self, namespaces: Namespaces) -> int:
        return self.scopes.setdefault(tuple(namespaces.items()), len(self.scopes))

    def finding(self, finding: Diagnostic) -> Row:
        place = [self.files[finding.file], finding.position.line, finding.position.column]
        return [*place, finding.code, finding.severity, finding.message, finding.hint, finding.reference]

    def annotation(self, annotation: Annotation) -> Row:
        children = [child if isinstance(child, str) else self.annotation(child) for child in annotation.children]
        scope, attributes = self.scope(annotation.namespaces), dict(annotation.attributes)
        return [annotation.name, attributes, scope, annotation.line, annotation.column, children]


def parts_of(pattern: Pattern) -> tuple[Pattern, ...]:
    """Return the patterns that a pattern is made of; an element's content is none of them."""
    match pattern:
        case Choice(members=members) | Group(members=members) | Interleave(members=members):
            return members
        case OneOrMore(member=member) | List(member=member):
            return (member,)
        case Data(except_=Pattern() as except_):
            return (except_,)
        case Attribute(content=content):
            return (content,)
        case _:
            return ()
