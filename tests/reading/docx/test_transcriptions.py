"""Transcriptions in plain text, typed into a word processor, are read back with the structure that the plain text has."""

import re
from pathlib import Path

import pytest
from outline import outline

from reading.docx.typist import typed, typeset
from rubricator.reading import read
from rubricator.transcription import Transcription

NAMES = (
    "adams_gates_1779 de_luxemburg_leipzig_1916 dickens_talfourd_1838 fithian_hunter_1773 fr_sand_caron_1823 "
    "jay_livingston_1782 keats_clarke_1816 mia_berkman_sister_1892 mia_engels_feuerbach_1888 mia_lenin_deserters_1917 "
    "mia_trotsky_situation_1928 times_holland_1912"
).split()


_UNLIKE = re.compile(r"\[\d+\]|(?<=note )\d+| \(run-in\)")
_BEGINNING = 30


def plain(shared: Path, name: str) -> tuple[str, Transcription]:
    text = (shared / "transcriptions" / "texts" / f"{name}.txt").read_text(encoding="utf-8")
    transcription, _ = read(f"{name}.txt", text.encode())
    assert transcription is not None
    return text, transcription


def back(name: str, data: bytes) -> Transcription:
    transcription, findings = read(f"{name}.docx", data)
    assert transcription is not None
    assert findings == ()
    return transcription


@pytest.mark.parametrize("name", NAMES)
def test_a_transcription_typed_without_styles_is_read_as_the_plain_text(shared: Path, name: str) -> None:
    text, expected = plain(shared, name)
    found = back(name, typed(text))
    assert outline(found) == outline(expected)
    assert found.description == expected.description


@pytest.mark.parametrize("name", NAMES)
def test_a_transcription_with_styles_and_footnotes_is_read_as_the_plain_text(shared: Path, name: str) -> None:
    _, expected = plain(shared, name)
    assert structure(back(name, typeset(expected))) == structure(expected)


def structure(transcription: Transcription) -> list[str]:
    """Return an outline with the notes last, their numbers left out, and without the headings above them.

    A part of a title has a style, and no type; and what runs on in a plain text is a paragraph of its own.
    """
    lines = [_UNLIKE.sub("", line)[:_BEGINNING] for line in outline(transcription).splitlines()]
    lines = [line.replace("title.number", "title.sub") for line in lines if not line.startswith("head.notes")]
    return sorted(lines, key=lambda line: line.startswith("note"))
