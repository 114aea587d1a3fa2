"""Biber takes every entry that we write for BibLaTeX, and its data model has every field."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consumers.documents import CORPUS, DOCUMENTS
from consumers.hostile import HEADERS, Header, folded
from consumers.readers.biblatex import BLTX, biber, reading
from consumers.test_hostile_entries import distinct, expected_names
from rubricator.rendering import FORMATS, render

#: A field that is lacking, in Biber's words.
MISSING = re.compile(r"Missing mandatory field (?:- one of ')?'?(\w+)")


def complaints(said: str) -> list[str]:
    """Return what Biber has against a file."""
    return [line for line in said.splitlines() if line and not line.startswith("INFO - ")]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_is_not_of_the_data_model_is_what_a_finding_says_is_missing(
    document: str, request: pytest.FixtureRequest
) -> None:
    path = DOCUMENTS[document]
    if CORPUS in path.parents:
        request.getfixturevalue("shared")
    text, found = render(path.read_bytes(), path.as_uri(), FORMATS["biblatex"])
    missing = {
        diagnostic.message.split("the ")[1].split(" of ")[0] for diagnostic in found if diagnostic.code == "XSL003"
    }

    _, said = biber(text, "--validate-datamodel")

    lines = [line for line in complaints(said) if not is_of_volume(line, text)]
    assert {match[1] for line in lines if (match := MISSING.search(line))} == missing
    assert [line for line in lines if not MISSING.search(line)] == []


def is_of_volume(line: str, text: str) -> bool:
    """Tell whether a complaint is of a volume like II or 3a: the manual allows Roman numerals, Biber's validation does not."""
    return "field 'volume' must be datatype 'integer'" in line and not re.search(r"volume = \{\d+\}", text)


@given(headers=st.lists(HEADERS, min_size=1, max_size=20))
@settings(max_examples=8, deadline=None)
def test_whatever_a_header_says_biber_takes_it_and_gives_it_back(headers: list[Header]) -> None:
    entries = [
        re.sub(r"^(@\w+)\{[^,\n]*", rf"\1{{k{n}", header.citation("biblatex")) for n, header in enumerate(headers)
    ]
    made, said = biber("\n".join(entries), "--validate-datamodel", "--output-format=biblatexml", "--no-bltxml-schema")
    read = {entry.get("id"): reading(entry) for entry in ElementTree.fromstring(made).findall(f"{BLTX}entry")}
    assert complaints(said) == []
    for number, header in enumerate(headers):
        said_of = read[f"k{number}"]
        assert folded(said_of.title or "") == folded(header.title)
        assert distinct(said_of.authors) == expected_names(header, commas=True)
        assert folded(said_of.publisher or "") == folded(header.publisher)
