"""What the Schematron of DraCor and of TEI finds, constraint by constraint, against a key that was made without our transpiler.

A case of ``keys/*.md`` is a constraint: its severity and its name in each schema; how it was counted; and the lines of the real
documents on which it is broken. The documents of ``keys/documents`` were written to break the rest: a mark at the end of a line
(``<!--! subtypeTyped -->``) says by hand what is wrong with a tag that begins on it, ``×2`` that it is so of two.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from literate import Case, cases
from rubricator.cli import run
from rubricator.schematron.checking import check
from rubricator.schematron.compiling import compile_schematron
from schematron.counting import Document, lines

KEYS = Path(__file__).with_name("keys")
CASES = [case for path in sorted(KEYS.glob("*.md")) for case in cases(path)]
WRITTEN = sorted(KEYS.glob("documents/*.xml"))
SCHEMAS = ("dracor.sch", "tei_all.rng", "tei_simplePrint.rng", "tei_lite.rng", "tei_bare.rng")
_MARK = re.compile(r"<!--! (.*?) -->")

Broken = Counter[tuple[str, str, int]]
"""How often something is wrong: by document, constraint and line."""


@pytest.fixture(scope="module")
def documents(shared: Path) -> list[Path]:
    return [*sorted(shared.glob("corpus/*/*.xml")), *WRITTEN]


def key(case: Case) -> Broken:
    """Return what the key says: the lines of the real documents, and the marks in those that were written for it."""
    return Counter({**_listed(case), **_marked(case)})


def _listed(case: Case) -> Broken:
    rows = [row.split() for row in case.blocks.get("lines", "").splitlines()]
    return Counter((document, case.name, int(line)) for document, *lines in rows for line in lines)


def _marked(case: Case) -> Broken:
    return Counter({place: times for place, times in _all_marks().items() if place[1] == case.name})


@cache
def _all_marks() -> Broken:
    return Counter(mark for path in WRITTEN for mark in _marks(path))


def _marks(path: Path) -> Iterator[tuple[str, str, int]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        for mark in (mark for found in _MARK.findall(line) for mark in found.split("; ")):
            name, _, times = mark.partition(" ×")
            yield from [(path.name, name, number)] * int(times or 1)


def rules(case: Case) -> list[tuple[str, str, str]]:
    """Return the severity, the schema and the id of each rule that states the constraint of a case."""
    return [(severity, schema, rule) for severity, schema, rule in map(str.split, case.blocks["rules"].splitlines())]


def test_the_key_is_long_enough_and_every_case_is_broken_somewhere() -> None:
    assert [case.name for case in CASES if not key(case)] == []
    assert len(CASES) >= 150
    assert sum(len(rules(case)) for case in CASES) >= 250


def test_every_mark_names_a_case() -> None:
    assert {name for _, name, _ in _all_marks()} <= {case.name for case in CASES}


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_constraint_of_a_schema_has_a_case(schema: str, shared: Path) -> None:
    patterns = etree.parse(shared / "schemas" / schema).iter("{http://purl.oclc.org/dsdl/schematron}pattern")
    assert {pattern.get("id", "SCH900") for pattern in patterns} == {
        rule for case in CASES for _, where, rule in rules(case) if where == schema
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_another_engine_counts_the_same(case: Case, read: list[Document]) -> None:
    counted = Counter(
        (document.name, case.name, line) for document in read for line in lines(document, case.blocks["counted"])
    )
    assert counted == key(case)


@pytest.fixture(scope="module")
def read(documents: list[Path]) -> list[Document]:
    return [Document.read(path) for path in documents]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_findings_are_those_of_the_key(schema: str, documents: list[Path], shared: Path) -> None:
    expected = Counter(
        (document, rule, severity, line)
        for case in CASES
        for severity, where, rule in rules(case)
        if where == schema
        for document, _, line in key(case).elements()
    )
    compiled = compile_schematron(shared / "schemas" / schema)
    found = [(path, one) for path in documents for one in check(compiled, str(path), path.read_bytes())]
    assert Counter((path.name, one.code, one.severity.value, one.position.line) for path, one in found) == expected


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_finding_is_at_a_start_tag(schema: str, documents: list[Path], shared: Path) -> None:
    compiled = compile_schematron(shared / "schemas" / schema)
    for path in documents:
        text = path.read_text(encoding="utf-8-sig").split("\n")
        for one in check(compiled, str(path), path.read_bytes()):
            assert re.match(r"<\w", text[one.position.line - 1][one.position.column - 1 :])


def test_a_schema_that_a_document_names_finds_the_same(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schema = tmp_path / "tei_all.rng"
    schema.write_bytes((shared / "schemas" / "tei_all.rng").read_bytes())
    document = (KEYS / "documents" / "edition.xml").read_bytes()
    named = tmp_path / "named.xml"
    named.write_bytes(
        b'<?xml-model href="tei_all.rng" schematypens="http://purl.oclc.org/dsdl/schematron"?>' + document
    )
    assert run(["validate", str(named), "--format", "json"]) == 1
    found = check(compile_schematron(schema), "edition.xml", document)
    constraints = {rule for case in CASES for _, where, rule in rules(case) if where == "tei_all.rng"}
    printed = [one for one in json.loads(capsys.readouterr().out) if one["code"] in constraints]
    assert Counter((one["code"], one["line"]) for one in printed) == Counter(
        (one.code, one.position.line) for one in found
    )
    assert len(printed) > 50
