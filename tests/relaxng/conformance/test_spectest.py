"""The test suite of the RELAX NG specification, case by case in its own order. No case rests on a network."""

import pytest

from relaxng.conformance.suite import Case, Written, cases
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax import read_schema

CASES = cases("relaxng-spectest.xml")


def read(schema: Written) -> bool:
    try:
        read_schema(schema.data, schema.address)
    except SchemaError:
        return False
    return True


@pytest.mark.parametrize("case", [case for case in CASES if case.xml and case.xml.correct], ids=lambda case: case.id)
def test_the_syntax_of_a_correct_schema_is_accepted(case: Case) -> None:
    assert case.xml
    assert read(case.xml)
