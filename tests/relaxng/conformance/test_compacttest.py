"""The test suite of the compact syntax, case by case in its own order. No case rests on a network."""

import pytest

from relaxng.conformance.suite import Case, Written, cases
from relaxng.syntax.equivalence import simple
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax.compact import read_compact
from rubricator.relaxng.syntax.xml import read_xml
from rubricator.relaxng.tree import SchemaElement

CASES = cases("relaxng-compacttest.xml")
CORRECT = [case for case in CASES if case.compact and case.compact.correct]
INCORRECT = [case for case in CASES if case.compact and not case.compact.correct]
NAME_CLASSES_AND_VALUES = (*range(53, 60), 85)
"""The cases that break no rule of the compact syntax, but rules of simplification (4.16, 4.18)."""


@pytest.mark.parametrize("case", CORRECT, ids=lambda case: case.id)
def test_a_correct_schema_is_read_like_its_translation(case: Case) -> None:
    assert case.compact
    assert case.xml
    assert case.xml.correct
    assert simple(compact(case.compact)) == simple(read_xml(case.xml.data, "test.rng"))
    read = {
        name.removesuffix(".rnc"): simple(read_compact(data, name)) for name, data in case.compact.resources.items()
    }
    expected = {name.removesuffix(".rng"): simple(read_xml(data, name)) for name, data in case.xml.resources.items()}
    assert read | expected == expected | read


def compact(schema: Written) -> SchemaElement:
    return read_compact(schema.data, schema.address)


@pytest.mark.parametrize(
    "case", [case for case in INCORRECT if case.number not in NAME_CLASSES_AND_VALUES], ids=lambda case: case.id
)
def test_an_incorrect_schema_is_refused(case: Case) -> None:
    assert case.compact
    with pytest.raises(SchemaError):
        compact(case.compact)
