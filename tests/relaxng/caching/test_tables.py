"""A grammar that was written and read is the grammar."""

import json

from hypothesis import given

from relaxng.caching.grammars import grammars, plain, shape
from rubricator.relaxng.caching.reading import grammar_of
from rubricator.relaxng.caching.writing import parts_of, tables_of
from rubricator.relaxng.grammar import Grammar
from rubricator.relaxng.patterns import Choice, Group, Interleave, Pattern

FILES = {"schema.rng": 0, "other.rng": 1}


def read_again(grammar: Grammar) -> Grammar:
    return grammar_of(json.loads(json.dumps(tables_of(grammar, FILES))), grammar.sources, plain)


@given(grammars())
def test_nothing_is_lost(grammar: Grammar) -> None:
    assert shape(read_again(grammar)) == shape(grammar)


@given(grammars())
def test_its_patterns_are_interned(grammar: Grammar) -> None:
    again = read_again(grammar)
    for pattern in {*every(again.start), *(part for element in again.elements for part in every(element.content))}:
        match pattern:
            case Choice(members=members):
                assert again.patterns.choice(members) is pattern
            case Group(members=members):
                assert again.patterns.group(members) is pattern
            case Interleave(members=members):
                assert again.patterns.interleave(members) is pattern


def every(pattern: Pattern) -> list[Pattern]:
    return [pattern, *(inner for part in parts_of(pattern) for inner in every(part))]


@given(grammars())
def test_it_is_written_the_same_each_time(grammar: Grammar) -> None:
    again = tables_of(read_again(grammar), FILES)
    assert json.dumps(again) == json.dumps(tables_of(read_again(read_again(grammar)), FILES))
