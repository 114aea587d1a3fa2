"""What goes wrong: a message that says where and what to do, the right exit status, and nothing half-written.

A finding about a file is ``file:line:column: severity[CODE] message`` with a hint below.
"""

import os
import re
from pathlib import Path

import pytest

from cli.running import Command, files
from rubricator.building import stages
from rubricator.cli import commands, encode

FINDING = re.compile(r"^(.+?):(\d+):(\d+): (error|warning|info)\[([A-Z]+\d{3})\] \S.*$", re.MULTILINE)
OUT = ("--output-dir", "out")
ON_TRANSCRIPTIONS = [("build", *OUT), ("encode", *OUT), ("recognize", *OUT)]
ON_DOCUMENTS = [("validate",), ("render", "--to", "text", *OUT), ("cite",)]


def codes(message: str) -> list[str]:
    """Return the codes of the findings in what a command wrote to standard error."""
    return [found[4] for found in FINDING.findall(message)]


@pytest.mark.parametrize("arguments", ON_TRANSCRIPTIONS + ON_DOCUMENTS, ids=" ".join)
def test_a_missing_file(rubricator: Command, arguments: tuple[str, ...]) -> None:
    ran = rubricator(*arguments, "none.txt")
    assert (ran.status, codes(ran.err)) == (2, ["CLI001"])
    assert ran.err.startswith("none.txt:1:1: error[CLI001] ")
    assert "\n  hint: " in ran.err
    assert files() == set()


TAKE_NO_FOLDER = tuple(arguments for arguments in ON_TRANSCRIPTIONS[1:] + ON_DOCUMENTS if arguments != ("validate",))


@pytest.mark.parametrize("arguments", TAKE_NO_FOLDER, ids=" ".join)
def test_a_folder(rubricator: Command, arguments: tuple[str, ...]) -> None:
    Path("letters").mkdir()
    ran = rubricator(*arguments, "letters")
    assert (ran.status, codes(ran.err)) == (2, ["CLI002"])
    assert files() == set()


def test_a_folder_that_is_no_edition(rubricator: Command) -> None:
    Path("letters").mkdir()
    ran = rubricator("build", "letters")
    assert ran.status == 2
    assert "letters has no transcriptions in tei/sources" in ran.err


@pytest.mark.parametrize("arguments", ON_TRANSCRIPTIONS, ids=" ".join)
@pytest.mark.parametrize("data", [b"", b" \n\n", b"\x00\x01\x02\xff\x00" * 100], ids=["empty", "blank", "binary"])
def test_a_transcription_that_is_refused(rubricator: Command, arguments: tuple[str, ...], data: bytes) -> None:
    Path("letter.txt").write_bytes(data)
    ran = rubricator(*arguments, "letter.txt")
    assert ran.status == 1
    assert len(codes(ran.err)) == 1
    assert files() == {"letter.txt"}


@pytest.mark.parametrize("arguments", ON_TRANSCRIPTIONS, ids=" ".join)
def test_a_text_of_one_word_is_a_text(rubricator: Command, arguments: tuple[str, ...]) -> None:
    Path("letter.txt").write_text("Word", encoding="utf-8")
    assert rubricator(*arguments, "letter.txt").status == 0


@pytest.mark.parametrize("arguments", ON_DOCUMENTS, ids=" ".join)
@pytest.mark.parametrize(
    "document",
    ["<TEI xmlns='http://www.tei-c.org/ns/1.0'><text></TEI>", "", "no XML at all", "<html><p>not TEI</p></html>"],
    ids=["not well-formed", "empty", "text", "another vocabulary"],
)
def test_a_document_that_is_no_tei(rubricator: Command, arguments: tuple[str, ...], document: str) -> None:
    Path("letter.xml").write_text(document, encoding="utf-8")
    schema = Path(encode.__file__).parents[3] / "schemas" / "rubricator.rng"
    options = ("--schema", schema) if arguments[0] == "validate" else ()
    ran = rubricator(*arguments, *options, "letter.xml")
    assert ran.status == 1
    assert files() == {"letter.xml"}


@pytest.mark.parametrize("arguments", ON_TRANSCRIPTIONS, ids=" ".join)
def test_one_bad_file_does_not_keep_the_others_back(
    rubricator: Command, letter: Path, arguments: tuple[str, ...]
) -> None:
    ran = rubricator(*arguments, "none.txt", letter)
    assert (ran.status, codes(ran.err)) == (2, ["CLI001"])
    assert any(name.startswith("out/letter.") for name in files())


@pytest.mark.parametrize("arguments", ON_TRANSCRIPTIONS, ids=" ".join)
def test_a_folder_that_may_not_be_written_to(rubricator: Command, letter: Path, arguments: tuple[str, ...]) -> None:
    Path("out").mkdir(mode=0o555)
    ran = rubricator(*arguments, letter)
    assert (ran.status, codes(ran.err)) == (2, ["CLI003"])
    assert files() == {"letter.txt"}


@pytest.mark.parametrize("arguments", ON_TRANSCRIPTIONS, ids=" ".join)
def test_a_full_disk(
    rubricator: Command, letter: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(full if descriptor > 2 else descriptor, data))
    ran = rubricator(*arguments, letter)
    monkeypatch.undo()
    assert (ran.status, codes(ran.err)) == (2, ["CLI004"])
    assert "No space left" not in ran.out
    assert not [name for name in files(Path(letter).resolve().parent) if name.startswith("out/")]


@pytest.mark.parametrize("arguments", ON_TRANSCRIPTIONS, ids=" ".join)
def test_a_file_where_the_folder_should_be(rubricator: Command, letter: Path, arguments: tuple[str, ...]) -> None:
    Path("out").write_bytes(b"mine")
    ran = rubricator(*arguments, letter)
    assert (ran.status, codes(ran.err)) == (2, ["CLI002"])
    assert Path("out").read_bytes() == b"mine"


def test_a_name_that_the_system_refuses(rubricator: Command) -> None:
    ran = rubricator("encode", "x" * 300)
    assert (ran.status, codes(ran.err)) == (2, ["CLI005"])


def test_an_authority_file_that_is_missing(rubricator: Command, letter: Path) -> None:
    ran = rubricator("build", letter, "--authority", "people.xml")
    assert ran.status == 2
    assert ran.err.startswith("people.xml:1:1: error[CLI001]")
    assert files() == {"letter.txt"}


def test_a_rendering_of_what_is_not_tei(rubricator: Command) -> None:
    Path("page.xml").write_text("<!-- a page -->\n<html><p>not TEI</p></html>", encoding="utf-8")
    ran = rubricator("render", "page.xml", "--to", "html")
    assert (ran.status, ran.out, codes(ran.err)) == (1, "", ["BLD004"])
    assert ran.err.startswith("page.xml:2:1: error[BLD004] the root element is <html>")


def test_an_authority_file_that_is_not_well_formed(rubricator: Command, letter: Path) -> None:
    Path("persons.xml").write_text("<TEI><listPerson></TEI>", encoding="utf-8")
    ran = rubricator("build", letter)
    assert ran.status == 1
    assert ran.err.startswith("persons.xml:1:")
    assert files() == {"letter.txt", "persons.xml"}


def test_a_schema_that_cannot_be_used(rubricator: Command) -> None:
    Path("letter.xml").write_text("<TEI/>", encoding="utf-8")
    Path("house.rng").write_text("<grammar/>", encoding="utf-8")
    ran = rubricator("validate", "letter.xml", "--schema", "house.rng")
    assert (ran.status, ran.out) == (2, "")
    assert "house.rng" in ran.err


def test_a_fault_of_the_program(rubricator: Command, letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise RuntimeError("out of ink")

    monkeypatch.setattr(encode, "encode_document", fault)
    ran = rubricator("encode", letter)
    assert ran.status == 2
    assert "internal error at letter.txt: RuntimeError: out of ink" in ran.err
    assert "RUBRICATOR_DEBUG=1" in ran.err


def test_a_fault_of_the_program_in_a_build(rubricator: Command, letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise RuntimeError("out of ink")

    monkeypatch.setattr(stages, "encode", fault)
    ran = rubricator("build", letter)
    assert (ran.status, codes(ran.err)) == (2, ["BLD006"])
    assert "RuntimeError: out of ink" in ran.err
    assert "RUBRICATOR_DEBUG=1" in ran.err


def test_a_fault_is_shown_in_full_on_request(
    rubricator: Command, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUBRICATOR_DEBUG", "1")
    monkeypatch.setattr(commands, "invoke", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        rubricator("build", letter)


def test_nothing_is_said_of_a_file_that_was_not_checked(rubricator: Command) -> None:
    ran = rubricator("validate", "missing.xml")
    assert (ran.status, ran.out) == (2, "")
