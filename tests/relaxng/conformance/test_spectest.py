"""The test suite of the RELAX NG specification, case by case in its own order. No case rests on a network."""

import pytest

from relaxng.conformance.suite import Case, Written, cases
from rubricator.relaxng import validity
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.schema import Schema

CASES = cases("relaxng-spectest.xml")


def schema_of(schema: Written) -> Schema:
    return Schema.from_bytes(schema.data, schema.address, schema.resolve)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    assert case.xml
    if case.xml.correct:
        schema = schema_of(case.xml)
        pure = validity.FirstPass(schema.automaton)
        for document in case.xml.documents:
            assert (document, pure.is_valid(document.data)) == (document, document.valid)
            assert (document, schema.is_valid(document.data)) == (document, document.valid)
    else:
        with pytest.raises(SchemaError):
            schema_of(case.xml)
