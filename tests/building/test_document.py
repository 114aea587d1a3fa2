"""One document through all stages: what stops it, and what is written."""

from pathlib import Path

import pytest

from building.builds import built
from cli.running import LETTER, files
from rubricator.building import stages
from rubricator.building.places import place
from rubricator.building.renderings import render_document
from rubricator.building.seal import is_as_written
from rubricator.rendering import EDITION, FORMATS


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A transcription in the current folder, which has nothing else in it."""
    monkeypatch.chdir(tmp_path)
    Path("letter.txt").write_text(LETTER, encoding="utf-8")
    return Path("letter.txt")


def test_every_stage_is_timed(source: Path) -> None:
    (report,) = built(place(source))
    formats = [f"render {name}" for name in EDITION]
    assert [span.name for span in report.spans] == ["read", "recognize", "encode", "check", "validate", *formats]
    ends = [span.start + span.seconds for span in report.spans]
    assert all(end <= span.start + 0.001 for end, span in zip(ends, report.spans[1:], strict=False))


def test_the_document_is_sealed_and_named_after_its_file(source: Path) -> None:
    built(place(source))
    document = Path("build/letter.xml").read_bytes()
    assert is_as_written(document)
    assert b'xml:id="letter"' in document


def test_a_document_that_loses_a_word_is_not_written(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encode = stages.encode
    monkeypatch.setattr(stages, "encode", lambda *given: encode(*given).replace(b" quay", b""))
    (report,) = built(place(source))
    assert [(d.code, d.file, d.position.line, d.position.column) for d in report.diagnostics] == [
        ("BLD001", "letter.txt", 8, 55)
    ]
    assert report.written == ()
    assert files() == {"letter.txt"}


def test_two_builds_give_the_same_bytes(source: Path) -> None:
    built(place(source))
    first = {name: Path(name).read_bytes() for name in files("build") for name in [f"build/{name}"]}
    built(place(source, outputs=Path("other")))
    assert {name: Path(name.replace("build", "other", 1)).read_bytes() for name in first} == first


def test_what_one_format_cannot_say_is_no_finding_where_others_are_made_too(source: Path) -> None:
    built(place(source))
    document = Path("build/letter.xml")
    _, alone = render_document(document, document.read_bytes(), FORMATS["csl-json"])
    assert "XSL005" in {finding.code for finding in alone}
    assert "XSL005" not in {finding.code for report in built(place(source)) for finding in report.diagnostics}
