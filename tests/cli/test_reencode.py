"""``build --reencode``: what a person has edited is encoded afresh beside it, and the difference shown."""

import subprocess
from pathlib import Path

import pytest

from cli.running import LETTER, Command, files

DOCUMENT, BESIDE = Path("tei/letter.xml"), Path("tei/letter.reencoded.xml")


@pytest.fixture
def edited(rubricator: Command) -> bytes:
    """An edition in the current folder, of a letter whose TEI document was edited, and of one whose was not."""
    Path("tei/sources").mkdir(parents=True)
    Path("rubricator.toml").write_text('[edition]\npublisher = "Harbour Press"\n', encoding="utf-8")
    for name in ("letter", "other"):
        Path(f"tei/sources/{name}.txt").write_text(LETTER, encoding="utf-8")
    rubricator("build")
    document = DOCUMENT.read_bytes().replace(b"on the quay", b"on the <placeName>quay</placeName>")
    DOCUMENT.write_bytes(document)
    return document


def test_the_difference_is_printed_and_the_document_stays(rubricator: Command, edited: bytes) -> None:
    ran = rubricator("build", "--reencode")
    assert ran.status == 0
    shown = ran.out.splitlines()
    assert shown[:2] == ["--- tei/letter.xml", "+++ tei/letter.reencoded.xml"]
    assert [line[0] for line in shown if "quay</placeName>" in line] == ["-"]
    assert ran.err.splitlines()[-1].startswith(
        "1 of 2 documents edited since they were written; what their transcriptions"
    )
    assert DOCUMENT.read_bytes() == edited
    assert not Path("tei/other.reencoded.xml").exists()


def test_beside_it_stands_what_a_build_would_write(rubricator: Command, edited: bytes) -> None:
    rubricator("build", "--reencode")
    DOCUMENT.unlink()
    rubricator("build")
    assert DOCUMENT.read_bytes() == BESIDE.read_bytes()
    assert b"Harbour Press" in BESIDE.read_bytes()


def test_what_is_printed_can_be_applied(rubricator: Command, edited: bytes) -> None:
    shown = rubricator("build", "--reencode").out.replace(f"+++ {BESIDE}", f"+++ {DOCUMENT}")
    subprocess.run(["git", "apply", "-p0", "-"], input=shown.encode(), check=True)
    assert DOCUMENT.read_bytes() == BESIDE.read_bytes()


def test_nothing_is_built(rubricator: Command, edited: bytes) -> None:
    before = {name: Path(name).read_bytes() for name in files("build") for name in [f"build/{name}"]}
    rubricator("build", "--reencode")
    assert {name: Path(name).read_bytes() for name in before} == before


def test_it_follows_the_transcription(rubricator: Command, edited: bytes) -> None:
    rubricator("build", "--reencode")
    Path("tei/sources/letter.txt").write_text(LETTER.replace("1870", "1871"), encoding="utf-8")
    ran = rubricator("build", "--reencode", "tei/sources/letter.txt")
    assert "1871" in BESIDE.read_text(encoding="utf-8")
    assert "+" in {line[0] for line in ran.out.splitlines() if "1871" in line}


def test_where_the_file_beside_was_edited_too_it_stays(rubricator: Command, edited: bytes) -> None:
    rubricator("build", "--reencode")
    mine = BESIDE.read_bytes().replace(b"quay", b"wharf")
    BESIDE.write_bytes(mine)
    ran = rubricator("build", "--reencode")
    assert ran.status == 1
    assert "tei/letter.reencoded.xml:1:1: error[BLD003]" in ran.err
    assert "hint: rename that file, or delete it" in ran.err
    assert BESIDE.read_bytes() == mine
    assert ran.out.startswith("--- tei/letter.xml")


def test_where_nothing_was_edited(rubricator: Command, letter: Path) -> None:
    rubricator("build", letter)
    before = files()
    ran = rubricator("build", "--reencode", letter)
    assert (ran.status, ran.out, files()) == (0, "", before)
    assert ran.err == "0 of 1 document edited since they were written.\n"


def test_a_transcription_that_cannot_be_encoded_stops_no_other(rubricator: Command, edited: bytes) -> None:
    other = Path("tei/other.xml")
    other.write_bytes(other.read_bytes().replace(b"quay", b"pier"))
    Path("tei/sources/letter.txt").write_bytes(b"")
    ran = rubricator("build", "--reencode")
    assert ran.status == 1
    assert "tei/sources/letter.txt:1:1: error" in ran.err
    assert ran.out.startswith("--- tei/other.xml")
    assert not BESIDE.exists()


def test_the_file_beside_is_no_document_of_the_edition(rubricator: Command, edited: bytes) -> None:
    rubricator("build", "--reencode")
    Path("rubricator.toml").write_text('[edition]\nsources = ["tei/sources/*.txt", "tei/*.xml"]\n', encoding="utf-8")
    assert rubricator("validate", "tei").out.endswith(" in 2 documents.\n")
    rubricator("build")
    assert not [name for name in files("build") if "reencoded" in name]
    assert rubricator("deposit", ".", "--output", "package").status == 0
    assert not [name for name in files("package") if "reencoded" in name]


def test_the_file_beside_is_not_built_even_if_it_is_named(rubricator: Command, edited: bytes) -> None:
    rubricator("build", "--reencode")
    ran = rubricator("build", BESIDE)
    assert ran.status == 2
    assert "tei/letter.reencoded.xml is what --reencode wrote beside an edited document" in " ".join(ran.err.split())


def test_no_transcription_may_have_such_a_name(rubricator: Command) -> None:
    Path("letter.reencoded.txt").write_text(LETTER, encoding="utf-8")
    ran = rubricator("build", "letter.reencoded.txt")
    assert ran.status == 2
    assert "build/letter.reencoded.xml" in ran.err
    assert "rename it" in ran.err


def test_who_asks_for_force_is_told_what_there_is_instead(rubricator: Command, edited: bytes) -> None:
    ran = rubricator("build", "--force")
    assert ran.status == 2
    assert "--reencode encodes the transcription beside the document" in " ".join(ran.err.split())
    assert "delete it" in ran.err
    assert DOCUMENT.read_bytes() == edited
    assert "--force" not in rubricator("build", "--help").out


@pytest.mark.parametrize(
    "option", [("--jobs", "2"), ("--scheduler", "tcp://scheduler:8786"), ("--trace", "trace.json")]
)
def test_options_of_a_build_are_refused_with_it(rubricator: Command, edited: bytes, option: tuple[str, str]) -> None:
    ran = rubricator("build", "--reencode", *option)
    assert ran.status == 2
    assert f"--reencode builds nothing, so {option[0]} would do nothing" in ran.err
    assert not BESIDE.exists()
