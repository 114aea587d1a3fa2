"""Whatever the document, there is an answer and it agrees with the verdict: damaged TEI, and bytes that are hardly XML."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
import validators
from hypothesis import given, settings
from hypothesis import strategies as st
from messages import documents_for, schema_path
from mutants.blind import mutate, vocabulary
from mutants.document import Document

from rubricator.relaxng.resources import Unresolved
from rubricator.relaxng.schema import Schema
from rubricator.source import Position

LONGEST = 400
"""Characters that message and hint may have together."""

DRAWN = 150
SEED = 1901


def check(schema: Schema, document: bytes) -> None:
    """Fail where the findings do not agree with the verdict, or are not what a finding has to be."""
    found = schema.validate(document, "any.xml")
    assert bool(found) != schema.is_valid(document)
    lines = document.count(b"\n") + document.count(b"\r") + 1
    for one in found:
        assert one.message
        assert len(one.message) + len(one.hint) <= LONGEST
        assert 1 <= one.position.line <= lines
        assert one.position.column >= 1
    assert sorted(found, key=lambda one: (one.position.line, one.position.column)) == list(found)


SIMPLE = Schema.from_bytes(
    b"start = element a { attribute x { text }?, (text | element b { empty })* }",
    "a.rnc",
    lambda href, _: Unresolved(href),
)


@settings(max_examples=500)
@given(
    st.one_of(
        st.binary(max_size=40),
        st.lists(st.sampled_from(b"<a> </a> <b/> x= '1' \" & &amp; <!-- --> <![CDATA[ ]]> <!DOCTYPE a [ ]> <?xml ?> \xff \xfe \0".split(b" ")))
        .map(b"".join),
    ),
    st.integers(1, 3),
    st.integers(1, 30),
)  # fmt: skip
def test_bytes_that_are_hardly_a_document(data: bytes, line: int, column: int) -> None:
    check(SIMPLE, data)
    try:
        SIMPLE.allowed_at(data, Position(line, column))
    except UnicodeError:
        with pytest.raises(UnicodeError):
            data.decode()


@pytest.mark.skipif(not validators.jing_command(), reason="Jing, which says what is valid, needs Java")
def test_what_was_removed_from_a_valid_document_may_stand_there(shared: Path) -> None:
    path = schema_path("tei_all.rng")
    compiled, documents, chance = Schema.from_file(path), documents_for(path), Random(SEED)
    for _ in range(DRAWN):
        whole = chance.choice(documents)
        node = chance.choice(whole.nodes[1:])
        without = whole.edited((node.start, node.end, b""))
        offered = compiled.allowed_at(without, place(whole, node.start)).elements
        assert node.name in {offer.label for offer in offered}, (whole.name, node.name, whole.line(node.start))


def test_mutants_of_documents(shared: Path) -> None:
    path = schema_path("tei_all.rng")
    compiled, chance = Schema.from_file(path), Random(SEED)
    words = vocabulary([path])
    originals = [Document(one.name, one.read_bytes()) for one in sorted(shared.glob("corpus/tillich/*.xml"))]
    for _ in range(DRAWN):
        check(compiled, mutate(chance.choice(originals), words, chance))


def place(document: Document, offset: int) -> Position:
    start = document.data.rfind(b"\n", 0, offset) + 1
    return Position(document.line(offset), len(document.data[start:offset].decode()) + 1)
