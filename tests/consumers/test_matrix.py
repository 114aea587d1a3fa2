"""Formats × documents: what a program that is not ours reads back from a citation is what is true of the document."""

from __future__ import annotations

import pytest

from consumers.documents import CORPUS, DOCUMENTS
from consumers.reading import FIELDS, KEYS
from consumers.table import READERS, compared


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_citation_is_read_back(reader: str, document: str, request: pytest.FixtureRequest) -> None:
    if CORPUS in DOCUMENTS[document].parents:
        request.getfixturevalue("shared")
    assert not compared(reader, document)


def test_every_document_has_a_key_and_every_key_a_document() -> None:
    assert {path.stem for path in KEYS.glob("*.toml")} == set(DOCUMENTS)


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_speaks_of_fields_there_are(reader: str) -> None:
    module = READERS[reader]
    assert module.SAYS.issubset(FIELDS)
    assert set(module.LOSES) <= module.SAYS
    assert {"title", "authors"} <= module.SAYS
