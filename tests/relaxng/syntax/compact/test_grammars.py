"""TEI's schema in both syntaxes: the same grammar comes out of them, and the same verdicts on documents."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from mutants.document import Document
from mutants.making import KINDS

from relaxng.syntax.equivalence import said
from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import Unresolved
from rubricator.relaxng.schema import Schema

SEED = 1928
MUTANTS = 400


def nothing(href: str, base: str) -> Resource | Unresolved:
    return Unresolved(f"{href} is not beside {base}.")


def test_a_value_without_prefix_is_in_the_default_namespace() -> None:
    """As Jing has it; the specification, by its letter, would have it in no namespace."""
    schema = Schema.from_bytes(b'default namespace = "urn:a"\nelement p { xsd:QName "x" }', "s.rnc", nothing)
    assert schema.is_valid(b'<p xmlns="urn:a">x</p>')
    assert not schema.is_valid(b'<a:p xmlns:a="urn:a">x</a:p>')


@pytest.fixture(scope="module")
def schemas(shared: Path) -> tuple[Schema, Schema]:
    xml, compact = (shared / "schemas" / f"tei_all.{ending}" for ending in ("rng", "rnc"))
    return (
        Schema.from_bytes(xml.read_bytes(), xml.name, nothing),
        Schema.from_bytes(compact.read_bytes(), compact.name, nothing),
    )


def test_the_grammar_is_the_same(schemas: tuple[Schema, Schema]) -> None:
    xml, compact = schemas
    assert said(xml.grammar) == said(compact.grammar)


def test_the_verdicts_are_the_same(schemas: tuple[Schema, Schema], shared: Path) -> None:
    xml, compact = schemas
    documents = [path.read_bytes() for path in sorted((shared / "corpus").rglob("*.xml"))]
    verdicts = [(xml.is_valid(data), compact.is_valid(data)) for data in [*documents, *mutants(documents)]]
    assert all(of_xml == of_compact for of_xml, of_compact in verdicts)
    assert len(verdicts) > MUTANTS
    assert {of_xml for of_xml, _ in verdicts} == {True, False}


def mutants(documents: list[bytes]) -> Iterator[bytes]:
    """Yield documents with one fault each, some of which tei_all allows."""
    chance = Random(SEED)
    kinds = sorted(KINDS)
    for number in range(MUTANTS):
        document = Document("", chance.choice(documents))
        fault = KINDS[kinds[number % len(kinds)]](document, chance)
        yield fault.data if fault else document.data
