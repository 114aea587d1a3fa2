"""Whatever rule of the shipped schema is broken in the edition, wherever: it is found there, and nothing else is."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from mutants.document import Document, read

from rubricator.assets import asset
from rubricator.schematron.checking import check
from rubricator.schematron.compiling import compile_schematron
from rubricator.schematron.shipped import RULES
from schematron.breaking import BREAKINGS, Breaking, at

SCHEMA = asset("schemas", "rubricator.sch")
SEED = 1928
OF_EACH = 8

Found = set[tuple[str, int, int]]


@pytest.fixture(scope="module")
def editions(root: Path) -> list[Document]:
    return [read(path, path.name) for path in sorted(root.glob("tei/*.xml"))]


@cache
def found_in(data: bytes) -> Found:
    findings = check(compile_schematron(SCHEMA), "document.xml", data)
    return {(one.code, one.position.line, one.position.column) for one in findings}


def test_every_rule_of_the_schema_is_broken() -> None:
    assert set(BREAKINGS.values()) == {rule.code for rule in RULES}


@pytest.mark.parametrize("breaking", BREAKINGS, ids=lambda breaking: breaking.__name__)
def test_what_is_broken_is_found_and_nothing_else(breaking: Breaking, editions: list[Document]) -> None:
    chance = random.Random(SEED)
    ways = [(document, *way) for document in editions for way in breaking(document)]
    assert ways
    for document, node, edits in chance.sample(ways, min(OF_EACH, len(ways))):
        broken = at(document, BREAKINGS[breaking], node, edits)
        assert found_in(broken.data) - found_in(document.data) == {(broken.code, broken.line, broken.column)}
