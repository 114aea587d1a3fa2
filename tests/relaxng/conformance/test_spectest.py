"""The test suite of the RELAX NG specification, case by case in its own order. No case rests on a network."""

import pytest

from relaxng.conformance.suite import Case, Written, cases
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax import read_schema

CASES = cases("relaxng-spectest.xml")


SCHEMAS = [(case, case.xml) for case in CASES if case.xml]
CORRECT = [(case, schema) for case, schema in SCHEMAS if schema.correct]
# What names a library of types is looked at in simplification (4.3).
WRONG = [
    (case, schema)
    for case, schema in SCHEMAS
    if not schema.correct and case.sections == ("3",) and "datatypeLibrary" not in case.documentation
]


def ids(cases: list[tuple[Case, Written]]) -> list[str]:
    return [case.id for case, _ in cases]


@pytest.mark.parametrize("schema", [schema for _, schema in CORRECT], ids=ids(CORRECT))
def test_the_syntax_of_a_correct_schema_is_accepted(schema: Written) -> None:
    assert read_schema(schema.data, schema.address)


@pytest.mark.parametrize("schema", [schema for _, schema in WRONG], ids=ids(WRONG))
def test_what_section_3_forbids_is_refused(schema: Written) -> None:
    with pytest.raises(SchemaError):
        read_schema(schema.data, schema.address)
