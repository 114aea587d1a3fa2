"""The test suite of the RELAX NG specification, case by case in its own order. No case rests on a network."""

import pytest

from relaxng.conformance.suite import Case, Written, cases
from rubricator.relaxng import validity
from rubricator.relaxng.diagnosis.diagnosing import diagnose
from rubricator.relaxng.diagnosis.models import Models
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.schema import Schema

CASES = cases("relaxng-spectest.xml")


def schema_of(schema: Written) -> Schema:
    return Schema.from_bytes(schema.data, schema.address, schema.resolve)


def verdicts(schema: Schema, document: bytes) -> dict[str, bool]:
    """Return what each of the passes over a document says of it; the second says what is wrong, if anything."""
    return {
        "first pass": schema.is_valid(document),
        "first pass in pure Python": validity.FirstPass(schema.automaton).is_valid(document),
        "second pass": not diagnose(Models(schema.automaton), document, "document.xml"),
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    assert case.xml
    if case.xml.correct:
        schema = schema_of(case.xml)
        for document in case.xml.documents:
            found = verdicts(schema, document.data)
            assert (document, found) == (document, dict.fromkeys(found, document.valid))
    else:
        with pytest.raises(SchemaError):
            schema_of(case.xml)
