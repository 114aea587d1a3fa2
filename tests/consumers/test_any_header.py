"""Whatever a header is made of, a citation is one by the format's own reader, and says the strings that were meant."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from consumers.readers import cff, invenio, zenodo
from consumers.schema_org import faults, graph_of
from rendering.test_any_header import HEADERS
from rubricator.rendering import FORMATS, render

#: What some parser of YAML takes for something else than a string, for the end of one, or for a line end.
NASTY = (
    "yes,No,null,~,1.0,0x1F,1e3,12:30,2012-08-10,- a,a: b,a #b,{a,[a,&a,*a,!a,%a,@a,'a',\"a\",a\\n,\\,|,>,?,: ,---,..."
)
SIGNS = ["a,b", "a\u0085b", "a\u2028b", "\ufeffa", "a\u007fb", "日本", "\U0001f4dc"]
CHARACTERS = st.characters(exclude_categories=["Cc", "Cs", "Cn"])
STRINGS = st.sampled_from([*NASTY.split(","), *SIGNS]) | st.text(CHARACTERS, min_size=1)


def made(header: str, format_: str) -> str:
    """Return the citation of a document with this header."""
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{header}</teiHeader><text><body><p>x</p></body></text></TEI>'
    text, found = render(tei.encode(), "memory:document.xml", FORMATS[format_])
    assert text, found
    return text


@given(HEADERS)
@settings(max_examples=100, deadline=None)
def test_a_header_of_anything_gives_a_valid_cff(header: str) -> None:
    jsonschema.validate(yaml.safe_load(made(header, "cff")), cff.SCHEMA, format_checker=cff.FORMATS)


@given(HEADERS)
@settings(max_examples=100, deadline=None)
def test_a_header_of_anything_gives_what_a_repository_takes(header: str) -> None:
    invenio.read(made(header, "invenio"))
    zenodo.read(made(header, "zenodo"))


@given(HEADERS)
@settings(max_examples=60, deadline=None)
def test_a_header_of_anything_says_what_schema_org_allows(header: str) -> None:
    assert list(faults(graph_of(made(header, "schema-org")))) == []


@given(st.lists(STRINGS, min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_yaml_gives_the_strings_back(strings: list[str]) -> None:
    """White space at the ends and twice in a row is XML's layout; it is folded before any format sees it."""
    assert loaded(made(subjects(strings), "cff")).get("keywords", []) == expected(strings)


@pytest.mark.parametrize(
    ("format_", "keys"),
    [
        ("schema-org", lambda work: work.get("keywords", [])),
        ("zenodo", lambda deposition: deposition["metadata"].get("keywords", [])),
        ("invenio", lambda draft: [one["subject"] for one in draft["metadata"].get("subjects", ())]),
    ],
)
@given(strings=st.lists(STRINGS, min_size=1, max_size=4))
@settings(max_examples=80, deadline=None)
def test_json_gives_the_strings_back(format_: str, keys: Callable[[Any], Any], strings: list[str]) -> None:
    found = keys(json.loads(made(subjects(strings), format_)))
    assert ([found] if isinstance(found, str) else found) == expected(strings)


def subjects(strings: list[str]) -> str:
    """Return a header with these subjects."""
    terms = "".join(f"<term>{referenced(string)}</term>" for string in strings)
    return f"<profileDesc><textClass><keywords>{terms}</keywords></textClass></profileDesc>"


def expected(strings: list[str]) -> list[str]:
    """Return the subjects that a header then has, each once."""
    return list(dict.fromkeys(filter(None, map(folded, strings))))


def referenced(text: str) -> str:
    """Return text as references to characters, which no parser of XML changes."""
    return "".join(f"&#{ord(character)};" for character in text)


def loaded(text: str) -> Any:
    """Read YAML by two parsers, of YAML 1.1 and 1.2, which have to agree."""
    first = yaml.safe_load(text)
    assert YAML(typ="safe", pure=True).load(text) == first
    return first


def folded(text: str) -> str:
    """Fold the white space that XML knows."""
    return " ".join(filter(None, text.replace("\t", " ").replace("\n", " ").replace("\r", " ").split(" ")))
