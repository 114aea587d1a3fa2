"""The test suite of the compact syntax, case by case in its own order. No case rests on a network."""

from typing import Any

import pytest

from relaxng.conformance.suite import Case, Written, cases
from relaxng.syntax.equivalence import said, simple
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.grammar import Grammar
from rubricator.relaxng.simplification import simplify
from rubricator.relaxng.syntax import read_schema

CASES = cases("relaxng-compacttest.xml")
CORRECT = [(case, case.compact, case.xml) for case in CASES if case.compact and case.compact.correct and case.xml]
INCORRECT = [(case, case.compact) for case in CASES if case.compact and not case.compact.correct]
WHOLE = [case for case in CORRECT if len(case[1].resources) == len(case[2].resources)]
"""Those whose files the suite gives in both syntaxes, which it does not of one."""


def ids(cases: list[tuple[Case, ...]]) -> list[str]:
    return [case.id for case, *_ in cases]


def grammar(schema: Written) -> Grammar:
    return simplify(read_schema(schema.data, schema.address), schema.resolve)


@pytest.mark.parametrize(("compact", "xml"), [pair for _, *pair in CORRECT], ids=ids(CORRECT))
def test_a_correct_schema_is_read_like_its_translation(compact: Written, xml: Written) -> None:
    assert xml.correct
    assert simple(read_schema(compact.data, compact.address)) == simple(read_schema(xml.data, xml.address))
    read = {name.removesuffix(".rnc"): simple(read_schema(data, name)) for name, data in compact.resources.items()}
    expected = {name.removesuffix(".rng"): simple(read_schema(data, name)) for name, data in xml.resources.items()}
    assert read | expected == expected | read


@pytest.mark.parametrize(("compact", "xml"), [pair for _, *pair in WHOLE], ids=ids(WHOLE))
def test_and_means_what_its_translation_means(compact: Written, xml: Written) -> None:
    """Some are no whole schemas, though the suite calls them correct; then the same is wrong with both."""
    assert meaning(compact) == meaning(xml)


def meaning(schema: Written) -> Any:
    try:
        return said(grammar(schema))
    except SchemaError as error:
        return [(finding.code, finding.message) for finding in error.diagnostics]


@pytest.mark.parametrize("schema", [schema for _, schema in INCORRECT], ids=ids(INCORRECT))
def test_an_incorrect_schema_is_refused(schema: Written) -> None:
    with pytest.raises(SchemaError):
        grammar(schema)
