"""What holds of every document: all words are there once, every span lies where it should, and nothing breaks."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from encoding.test_formats import check
from literate import Case, cases
from reading.docx.documents import notations, notations_of_words
from reading.docx.notation import Notation
from reading.docx.test_docx_cases import document
from reading.docx.walking import characters, read_characters
from rubricator.diagnostics import Severity
from rubricator.reading import read as read_and_interpret
from rubricator.reading.docx import read
from rubricator.source import Span
from rubricator.transcription import Transcription, passages_of

HERE = Path(__file__).parent
WRITTEN = {path.stem: path.read_bytes() for path in sorted((HERE / "written").glob("*.docx"))}
relaxed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def sound(transcription: Transcription) -> None:
    """Check that blocks cover the text, that they stand in its order, and that all else lies in a passage of them."""
    text = transcription.source.text
    blocks = transcription.blocks
    covered = "".join(block.span.of(text) for block in blocks)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(one.span.end <= other.span.start for one, other in pairwise(blocks))
    passages = [passage.span for block in blocks for passage in passages_of(block)]
    for span in (*(one.span for one in transcription.renditions), *(one.span for one in transcription.links)):
        assert len(span)
        assert any(passage.contains(span) for passage in passages), span.of(text)
    assert all(0 <= offset <= len(text) for offset in (*(one.offset for one in transcription.images),))
    assert [origin.offset for origin in transcription.source.places] == sorted(
        o.offset for o in transcription.source.places
    )
    assert "  " not in text and "\u00ad" not in text and text == text.strip()
    assert all(Span(0, len(text)).contains(one.span) for one in transcription.references)


@relaxed
@given(notations_of_words())
def test_every_document_has_all_its_words(notation: str) -> None:
    data = Notation(notation).docx()
    transcription, _ = read("case.docx", data)
    text, notes = characters(data)
    found, found_notes = read_characters(transcription) if transcription else ("", [])
    assert found == text
    assert sorted(note for note in notes.values() if note and note not in found_notes) == []


@relaxed
@given(notations())
def test_every_document_is_sound(notation: str) -> None:
    data = Notation(notation).docx()
    transcription, findings = read("case.docx", data)
    if transcription is None:
        assert [one.code for one in findings if one.severity is Severity.ERROR] == ["READ001"]
        return
    sound(transcription)
    assert read("case.docx", data) == (transcription, findings)


@settings(relaxed, max_examples=40)
@given(notations())
def test_every_document_is_encoded_and_given_back(notation: str) -> None:
    transcription, _ = read_and_interpret("case.docx", Notation(notation).docx())
    if transcription is not None:
        check(transcription)


@pytest.mark.parametrize("case", cases(HERE / "cases.md"), ids=lambda case: case.name)
def test_a_case_is_encoded_and_given_back(case: Case) -> None:
    transcription, _ = read_and_interpret("case.docx", document(case))
    assert transcription is not None
    check(transcription)


@pytest.mark.parametrize("name", WRITTEN)
def test_a_document_of_a_real_program_is_encoded_and_given_back(name: str) -> None:
    transcription, _ = read_and_interpret(f"{name}.docx", WRITTEN[name])
    assert transcription is not None
    check(transcription)


@settings(relaxed, max_examples=60)
@given(st.sampled_from(sorted(WRITTEN)), st.integers(), st.integers(1, 40))
def test_damaged_bytes_are_read_or_refused_with_a_finding(name: str, seed: int, count: int) -> None:
    chance = random.Random(seed)
    data = bytearray(WRITTEN[name])
    for _ in range(count):
        data[chance.randrange(len(data))] = chance.randrange(256)
    transcription, findings = read(f"{name}.docx", bytes(data))
    assert transcription is not None or any(one.severity is Severity.ERROR for one in findings)


@settings(relaxed, max_examples=30)
@given(st.sampled_from(sorted(WRITTEN)), st.integers(0, 12_000))
def test_a_file_cut_off_is_refused(name: str, length: int) -> None:
    data = WRITTEN[name]
    transcription, findings = read(f"{name}.docx", data[: min(length, len(data) - 30)])
    assert transcription is None
    assert all(one.severity is Severity.ERROR for one in findings)


def test_the_walk_of_the_tests_is_another_one() -> None:
    """A test that cannot fail is none: a word more in one of the two is seen."""
    data = Notation("The mill stands{fn|At Lydney.} still.").docx()
    transcription, _ = read("case.docx", data)
    assert transcription is not None
    assert characters(data)[0] == read_characters(transcription)[0]
    assert (
        characters(Notation("The mill stands{fn|At Lydney.} still now.").docx())[0] != read_characters(transcription)[0]
    )
