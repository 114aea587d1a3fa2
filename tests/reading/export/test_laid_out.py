"""The transcriptions that the project has gold keys for, set as pages and read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from typesetting import WAYS, as_alto, as_page_xml, passages

from rubricator.reading import read
from rubricator.reading.export import read as read_pages
from rubricator.transcription import Head, Paragraph, TitlePart, Transcription

TEXTS = [
    "adams_gates_1779", "de_luxemburg_leipzig_1916", "dickens_talfourd_1838", "fithian_hunter_1773", "fr_sand_caron_1823",
    "jay_livingston_1782", "keats_clarke_1816", "mia_berkman_sister_1892", "mia_engels_feuerbach_1888",
    "mia_lenin_deserters_1917", "mia_trotsky_situation_1928", "times_holland_1912",
]  # fmt: skip


def transcribed(shared: Path, name: str) -> Transcription:
    path = shared / "transcriptions" / "texts" / f"{name}.txt"
    transcription, _ = read(path.name, path.read_bytes())
    assert transcription is not None
    return transcription


def joined(transcription: Transcription) -> list[str]:
    """Return the words of pages, those whole that are said to be divided."""
    text = transcription.source.text
    for line in reversed(transcription.lines):
        if line.divides:
            before = text[: line.offset].rstrip()
            text = before[:-1] + text[line.offset :]
    return text.split()


@pytest.mark.parametrize("name", TEXTS)
def test_every_word_comes_back_once_and_in_order(shared: Path, name: str) -> None:
    given = transcribed(shared, name)
    expected = [word for _, passage in passages(given) for word in passage.split()]
    for way in WAYS:
        transcription, _ = read_pages("text.zip", as_page_xml(given, way))
        assert transcription is not None
        assert joined(transcription) == expected, way
    transcription, _ = read_pages("text.zip", as_alto(given))
    assert transcription is not None
    assert joined(transcription) == expected


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("way", ["regions", "position"])
def test_paragraphs_and_headings_come_back_whatever_the_order_of_the_file(shared: Path, name: str, way: str) -> None:
    given = transcribed(shared, name)
    transcription, _ = read_pages("text.zip", as_page_xml(given, way))
    assert transcription is not None
    assert kinds(transcription) == [(kind, passage.split()[0]) for kind, passage in passages(given)]


def kinds(transcription: Transcription) -> list[tuple[str, str]]:
    """Return what each block is, and its first word."""
    text = transcription.source.text
    headings = (Head, TitlePart)
    assert all(isinstance(block, (*headings, Paragraph)) for block in transcription.blocks)
    return [
        ("heading" if isinstance(block, headings) else "paragraph", block.span.of(text).split()[0])
        for block in transcription.blocks
    ]
