"""Whatever a header says, the programs that read BibTeX, BibLaTeX, RIS and EndNote's XML give back."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings

from consumers.hostile import HEADERS, Header, folded
from consumers.table import READERS


def expected_names(header: Header, commas: bool) -> tuple[str, ...]:
    """Return the names of the authors, each once; RIS has no comma within the parts of a name, and a finding says so."""
    parts = [(family, given) for family, given in header.people] + [(words,) for words in header.bodies]
    return distinct(", ".join(part if commas else re.sub(r"\s*,", "", part) for part in name) for name in parts)


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Return names that differ in more than white space, none of it before a comma."""
    return tuple(dict.fromkeys(re.sub(r" *, *", ", ", folded(name)) for name in names))


@pytest.mark.parametrize("reader", ["bibtex_pybtex", "bibtex", "ris"])
@given(header=HEADERS)
@settings(max_examples=40, deadline=None)
def test_what_a_header_says_comes_back(reader: str, header: Header) -> None:
    module = READERS[reader]
    reading = module.read(header.citation(module.FORMAT))
    assert folded(reading.title) == folded(header.title)
    assert distinct(reading.authors) == expected_names(header, commas=reader != "ris")
    assert folded(reading.publisher) == folded(header.publisher)
