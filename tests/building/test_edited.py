"""A document that a person has edited: what a build says of it, and that it is never written over."""

import shutil
from pathlib import Path

import pytest

from building.builds import built
from cli.running import LETTER
from rubricator.building.places import place
from rubricator.building.report import Report
from rubricator.building.seal import KEPT
from rubricator.diagnostics import Diagnostic

SOURCE, DOCUMENT = Path("tei/sources/letter.txt"), Path("tei/letter.xml")
UNREACHED = "the transcription was changed since"


@pytest.fixture(autouse=True)
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edition of one letter in the current folder, built, and then edited."""
    monkeypatch.chdir(tmp_path)
    SOURCE.parent.mkdir(parents=True)
    SOURCE.write_text(LETTER, encoding="utf-8")
    build()
    edit("on the quay", "on the wharf")


def build() -> Report:
    (report,) = built(place(SOURCE))
    return report


def edit(old: str, new: str) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert old in text
    DOCUMENT.write_text(text.replace(old, new), encoding="utf-8")


def transcribe(old: str, new: str) -> None:
    SOURCE.write_text(LETTER.replace(old, new), encoding="utf-8")


def kept(report: Report) -> Diagnostic:
    """Return the one finding there is that the document is kept."""
    (found,) = [finding for finding in report.diagnostics if finding.code == KEPT.code]
    return found


def test_it_says_how_much_differs_and_where() -> None:
    found = kept(build())
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    assert found.message == f"{KEPT.title}; 1 line differs from what would be written now"
    assert "wharf" in lines[found.position.line - 1]


def test_nothing_is_done_the_second_time_and_the_same_is_said() -> None:
    first, second = build(), build()
    assert second.made == ()
    assert kept(second) == kept(first)


def test_a_transcription_that_is_changed_later_does_not_reach_it() -> None:
    build()
    edited = DOCUMENT.read_bytes()
    transcribe("1870", "1871")
    differs = f"{KEPT.title}; 2 lines differ from what would be written now"
    assert [kept(build()).message for _ in range(2)] == [f"{differs}; {UNREACHED}, which does not reach it"] * 2
    assert DOCUMENT.read_bytes() == edited


def test_a_transcription_that_was_changed_before_anyone_noticed_the_edit() -> None:
    transcribe("1870", "1871")
    assert UNREACHED in kept(build()).message


def test_whoever_edits_the_document_after_that_knows_of_it() -> None:
    build()
    transcribe("1870", "1871")
    assert UNREACHED in kept(build()).message
    edit("1870", "1871")
    assert UNREACHED not in kept(build()).message


def test_in_a_clone_it_is_known_as_edited_but_not_what_was_first() -> None:
    transcribe("1870", "1871")
    shutil.rmtree("build")
    assert kept(build()).message == f"{KEPT.title}; 2 lines differ from what would be written now"


def test_an_authority_file_that_is_changed_changes_what_would_be_written() -> None:
    assert "1 line differs" in kept(build()).message
    person = '<person xml:id="keller"><persName>Anna Keller</persName></person>'
    Path("tei/persons.xml").write_text(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>{person}</listPerson></standOff></TEI>',
        encoding="utf-8",
    )
    found = kept(build())
    assert "1 line differs" not in found.message
    assert UNREACHED not in found.message


def test_what_is_wrong_in_the_transcription_is_not_said_of_the_document() -> None:
    SOURCE.write_bytes(b"")
    report = build()
    assert [finding.code for finding in report.diagnostics if finding.file == str(SOURCE)] == []
    assert kept(report).message.startswith(f"{KEPT.title}; {UNREACHED}")
    assert "wharf" in Path("build/letter.txt").read_text(encoding="utf-8")


def test_an_edit_that_is_undone_makes_it_the_program_s_again() -> None:
    build()
    edit("on the wharf", "on the quay")
    transcribe("1870", "1871")
    report = build()
    assert KEPT.code not in {finding.code for finding in report.diagnostics}
    assert "1871" in DOCUMENT.read_text(encoding="utf-8")


def test_a_document_that_is_deleted_is_written_anew() -> None:
    build()
    DOCUMENT.unlink()
    assert KEPT.code not in {finding.code for finding in build().diagnostics}
    assert "quay" in DOCUMENT.read_text(encoding="utf-8")


def test_the_time_of_the_comparison_is_told() -> None:
    assert {"read", "encode", "validate"} <= {span.name for span in build().spans}
