"""Which files of a folder are sources: patterns say where, and the end of a name says whether it can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubricator.building.sources import find_sources, is_tei
from rubricator.configuration.edition import SOURCE_SUFFIXES
from rubricator.reading.formats import SUFFIXES


@pytest.mark.parametrize(
    ("pattern", "name", "wanted"),
    [
        ("letters/*", "a.txt", True),
        ("letters/*", "a.MD", True),
        ("letters/*", "a.docx", True),
        ("letters/*", "a", True),
        ("letters/*", "a.jpg", False),
        ("letters/*", "README.md", False),
        ("letters/*", ".DS_Store", False),
        ("letters/*", "a.tx", False),
        ("letters/*.tx", "a.tx", True),
        ("letters/README.md", "README.md", True),
        ("letters/.hidden.txt", ".hidden.txt", True),
        ("letters/*.txt", "a.md", False),
    ],
)
def test_what_a_pattern_fits(tmp_path: Path, pattern: str, name: str, wanted: bool) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / name).touch()
    assert find_sources(tmp_path, (pattern,)) == ((f"letters/{name}",) if wanted else ())


def test_a_file_of_a_word_processor_is_none_where_it_was_saved_anew(tmp_path: Path) -> None:
    for name in ("a.doc", "a.docx", "b.DOC", "c.odt", "c.txt", "d.rtf", "e.jpg"):
        (tmp_path / name).touch()
    assert find_sources(tmp_path, ("*",)) == ("a.docx", "b.DOC", "c.txt", "d.rtf")


def test_every_format_that_is_read_may_be_a_source() -> None:
    assert set(SUFFIXES) <= set(SOURCE_SUFFIXES)


@pytest.mark.parametrize(("name", "tei"), [("a.xml", True), ("a.XML", True), ("a.txt", False), ("missing.xml", True)])
def test_what_is_tei(tmp_path: Path, name: str, tei: bool) -> None:
    if name != "missing.xml":
        (tmp_path / name).write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', encoding="utf-8")
    assert is_tei(tmp_path / name) is tei


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_transcription_of_pages_is_none(tmp_path: Path, encoding: str) -> None:
    page = '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"/>'
    (tmp_path / "a.xml").write_text(page, encoding=encoding)
    assert not is_tei(tmp_path / "a.xml")
