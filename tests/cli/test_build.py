"""``rubricator build``: an edition in one command, and a person's work in it respected."""

import re
import sys
from pathlib import Path

import pytest
from editions import made_nothing

from cli.running import LETTER, Command, files

OUTPUTS = {f"build/letter{suffix}" for suffix in (".html", ".txt", ".bib", ".csl.json", ".datacite.xml")}
SCHEMAS = {"rubricator.rng", "rubricator.sch"}
TIME = re.compile(r"\d+\.\d\d")


def contents() -> dict[str, bytes]:
    return {name: Path(name).read_bytes() for name in files()}


def edition() -> Path:
    """Make an edition of one transcription in the current folder; return the transcription."""
    source = Path("tei/sources/letter.txt")
    source.parent.mkdir(parents=True)
    source.write_text(LETTER, encoding="utf-8")
    return source


def test_a_transcription_in_an_empty_folder(rubricator: Command, letter: Path) -> None:
    ran = rubricator("build", letter)
    assert ran.status == 0
    schemas = {f"build/schemas/{name}" for name in SCHEMAS}
    assert files() == {"letter.txt", "build/letter.xml"} | OUTPUTS | schemas
    assert b'href="schemas/rubricator.rng"' in Path("build/letter.xml").read_bytes()
    assert Path("build/letter.txt").read_text(encoding="utf-8").split() == LETTER.split()
    assert rubricator("validate", "build/letter.xml").status == 0


def test_an_edition(rubricator: Command) -> None:
    edition()
    ran = rubricator("build")
    assert ran.status == 0
    schemas = {f"schemas/{name}" for name in SCHEMAS}
    assert files() == {"tei/sources/letter.txt", "tei/letter.xml"} | OUTPUTS | schemas
    assert b'href="../schemas/rubricator.rng"' in Path("tei/letter.xml").read_bytes()


def test_the_table_at_the_end(rubricator: Command, letter: Path) -> None:
    lines = TIME.sub("0.00", rubricator("build", letter).out).splitlines()
    assert lines[0].split() == ["Document", "Read", "Names", "People", "Dates", "Notes", "Findings"]
    assert lines[1].startswith(f"letter    {len(LETTER)} characters, utf-8")
    assert "1 of 1 document valid against build/schemas/rubricator.rng and build/schemas/rubricator.sch" in lines[3]
    assert lines[4:6] == ["Written    build/letter.xml", "           build/letter.txt"]
    assert lines[-2].startswith("Seconds    read 0.00, recognize 0.00, encode 0.00, check 0.00, validate 0.00, render")


def test_the_second_time_nothing_is_done(rubricator: Command) -> None:
    edition()
    first = rubricator("build")
    before = contents()
    ran = rubricator("build")
    assert ran.status == 0
    assert contents() == before
    assert ran.out == "Nothing to do: the document is up to date.\n"
    assert ran.err == first.err


def test_a_changed_transcription_changes_the_document(rubricator: Command, letter: Path) -> None:
    rubricator("build", letter)
    letter.write_text(LETTER.replace("quay", "pier"), encoding="utf-8")
    assert rubricator("build", letter).status == 0
    assert b"pier" in Path("build/letter.xml").read_bytes()


def test_an_edited_document_is_kept_and_its_outputs_follow_it(rubricator: Command) -> None:
    edition()
    rubricator("build")
    document = Path("tei/letter.xml")
    edited = document.read_text(encoding="utf-8").replace("quay", "wharf")
    document.write_text(edited, encoding="utf-8")
    ran = rubricator("build")
    assert ran.status == 0
    assert re.search(r"tei/letter\.xml:\d+:1: warning\[BLD002\]", ran.err)
    assert document.read_text(encoding="utf-8") == edited
    assert "wharf" in Path("build/letter.html").read_text(encoding="utf-8")


def test_an_edited_document_that_is_broken_gives_no_outputs(rubricator: Command, letter: Path) -> None:
    Path("build").mkdir()
    Path("build/letter.xml").write_bytes(b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text></TEI>")
    ran = rubricator("build", letter)
    assert ran.status == 1
    assert "build/letter.xml:1:48: error[XML002]" in ran.err
    assert "0 of 1 document well-formed" in ran.out
    assert not files() & OUTPUTS


def test_the_authority_file_gives_the_references(rubricator: Command) -> None:
    edition()
    person = '<person xml:id="keller"><persName>Anna Keller</persName></person>'
    Path("tei/persons.xml").write_text(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>{person}</listPerson></standOff></TEI>',
        encoding="utf-8",
    )
    assert rubricator("build").status == 0
    assert b'ref="persons.xml#keller"' in Path("tei/letter.xml").read_bytes()


def test_many_transcriptions_in_a_folder_of_their_own(rubricator: Command) -> None:
    names = [f"letter-{number}" for number in range(3)]
    for name in names:
        Path(f"{name}.txt").write_text(LETTER, encoding="utf-8")
    ran = rubricator("build", *(f"{name}.txt" for name in names), "--output-dir", "edition")
    assert ran.status == 0
    assert {f"edition/{name}.xml" for name in names} <= files()
    assert "3 of 3 documents valid" in ran.out
    assert "18 files in edition, 18 changed" in ran.out


def test_where_there_is_no_cluster_everything_stays_as_it_was(
    rubricator: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition()
    monkeypatch.setitem(sys.modules, "distributed", None)
    ran = rubricator("build", "--scheduler", "tcp://scheduler:8786")
    assert ran.status == 2
    assert "error[RUN003]" in ran.err
    assert files() == {"tei/sources/letter.txt"}


def test_findings_name_the_files_as_the_command_does_the_second_time_too(rubricator: Command) -> None:
    Path("letter.txt").write_bytes(b"")
    first, second = (rubricator("build", "letter.txt", "--output-dir", Path("out").absolute()) for _ in range(2))
    assert first.err.startswith("letter.txt:1:1: error[")
    assert second.err == first.err


def test_the_same_file_name_in_any_locale(rubricator: Command) -> None:
    Path("Ein Brief – 1891.txt").write_text(LETTER, encoding="utf-8")
    assert rubricator("build", "Ein Brief – 1891.txt").status == 0
    assert "build/Ein Brief – 1891.html" in files()


def test_a_transcription_that_was_refused_is_not_tried_again(rubricator: Command) -> None:
    edition().write_bytes(b"")
    said = rubricator("build").err
    again = rubricator("build")
    assert (again.status, again.err) == (1, said)
    assert made_nothing(again.out)
