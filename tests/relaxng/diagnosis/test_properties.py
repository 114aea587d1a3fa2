"""What holds of every finding, whatever the schema and the document; and that there is one exactly where the document is not valid."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from relaxng.bruteforce import Node, document_source, schema_source
from relaxng.bruteforce import Schema as SmallSchema
from relaxng.diagnosis.schemas import models
from relaxng.small import document, schema, unrelated
from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.diagnosis import Models, allowed_at, diagnose
from rubricator.relaxng.diagnosis.wording import LIMIT
from rubricator.relaxng.errors import SchemaError
from rubricator.source import Position

DOCUMENTS = 6
SEEDS = st.integers(0, 2**32)


def known(source: str) -> Models | None:
    """Return the models of a schema, None if section 7 forbids it."""
    try:
        return models(source)
    except SchemaError:
        return None


def documents(chance: Random, small: SmallSchema) -> list[Node]:
    return [*(document(chance, small) for _ in range(DOCUMENTS)), unrelated(chance)]


def check(finding: Diagnostic, text: str) -> None:
    lines = text.split("\n")
    assert 1 <= finding.position.line <= len(lines)
    assert 1 <= finding.position.column <= len(lines[finding.position.line - 1]) + 1
    assert finding.message.endswith(".") or finding.message.endswith("…")
    assert finding.hint
    assert len(f"{finding.message} {finding.hint}") <= LIMIT
    assert finding.path.startswith("/")


@settings(max_examples=300, deadline=None)
@given(SEEDS)
def test_there_are_findings_where_the_specification_says_that_a_document_is_not_valid(seed: int) -> None:
    chance = Random(seed)
    small = schema(chance)
    source = schema_source(small)
    found = known(source)
    for one in documents(chance, small) if found else []:
        text = document_source(one)
        findings = diagnose(found, text.encode(), "document.xml")
        assert (not findings) == small.is_valid(one), (source, text, findings)
        for finding in findings:
            check(finding, text)


@settings(max_examples=200, deadline=None)
@given(SEEDS, st.integers(0, 300))
def test_something_or_nothing_is_offered_at_every_place_of_a_broken_document(seed: int, cut: int) -> None:
    chance = Random(seed)
    small = schema(chance)
    found = known(schema_source(small))
    if found:
        text = document_source(document(chance, small))[:cut]
        lines = text.split("\n")
        allowed = allowed_at(found, text.encode(), Position(len(lines), len(lines[-1]) + 1))
        assert not (allowed.attributes and allowed.elements)
