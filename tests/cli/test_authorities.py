"""The authority files that commands go by: of the option, of the configuration, and several of them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.running import LETTER, Command, Ran, files

TEI = 'xmlns="http://www.tei-c.org/ns/1.0"'
HEADER = """<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>-</p></publicationStmt>
<sourceDesc><p>-</p></sourceDesc></fileDesc></teiHeader>"""
DOCUMENT = f"<TEI {TEI}>{HEADER}<text><body><p>Dr. Anna Keller met John Keller.</p></body></text></TEI>"
MARKED = DOCUMENT.replace("Dr. Anna Keller", '<persName ref="people/hosts.xml#anna">Dr. Anna Keller</persName>')
HOSTS, GUESTS = ("anna", "Anna Keller"), ("john", "John Keller")


def people(file: str, *persons: tuple[str, str]) -> None:
    """Write an authority file of people, each an id and a name."""
    listed = "".join(
        f'<person xml:id="{i}"><persName>{name}</persName><note>Knows {i}.</note></person>' for i, name in persons
    )
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    Path(file).write_text(
        f"<TEI {TEI}>{HEADER}<standOff><listPerson>{listed}</listPerson></standOff></TEI>", encoding="utf-8"
    )


@pytest.fixture(autouse=True)
def project(rubricator: Command) -> None:
    """The current folder: an edition of a letter, TEI beside it, and two authority files that are configured."""
    people("people/hosts.xml", HOSTS)
    people("people/guests.xml", GUESTS)
    Path("rubricator.toml").write_text('authorities = ["people/hosts.xml", "people/guests.xml"]\n', encoding="utf-8")
    Path("tei/sources").mkdir(parents=True)
    Path("tei/sources/letter.txt").write_text(LETTER, encoding="utf-8")
    Path("plain.xml").write_text(DOCUMENT, encoding="utf-8")
    Path("marked.xml").write_text(MARKED, encoding="utf-8")


def built(rubricator: Command, *options: str) -> str:
    assert rubricator("build", *options).status == 0
    return Path("tei/letter.xml").read_text(encoding="utf-8")


MAKERS: dict[str, Callable[..., str]] = {
    "build": built,
    "encode": lambda rubricator, *options: rubricator("encode", "tei/sources/letter.txt", *options).out,
    "annotate": lambda rubricator, *options: rubricator("annotate", "plain.xml", *options).out,
    "recognize": lambda rubricator, *options: rubricator("recognize", "tei/sources/letter.txt", *options).out,
}


@pytest.mark.parametrize("command", ["build", "encode", "annotate"])
def test_a_reference_points_into_the_file_that_has_the_person(rubricator: Command, command: str) -> None:
    document = MAKERS[command](rubricator)
    up = "../" if command == "build" else ""
    assert f'ref="{up}people/hosts.xml#anna"' in document
    assert f'ref="{up}people/guests.xml#john"' in document


def test_recognize_knows_the_people_of_all_files(rubricator: Command) -> None:
    found = json.loads(MAKERS["recognize"](rubricator))
    assert {"anna", "john"} <= {one["ref"] for one in found if one["kind"] == "persName"}


@pytest.mark.parametrize("command", MAKERS)
def test_the_option_is_stronger(rubricator: Command, command: str) -> None:
    people("others.xml", ("jk", "John Keller"))
    document = MAKERS[command](rubricator, "--authority", "others.xml")
    assert "jk" in document
    assert "#anna" not in document
    assert '"anna"' not in document


def test_a_page_tells_what_any_of_the_files_knows(rubricator: Command) -> None:
    built(rubricator)
    assert all(
        words in Path("build/letter.html").read_text(encoding="utf-8") for words in ("Knows anna.", "Knows john.")
    )
    assert "Knows anna." in rubricator("render", "marked.xml", "--to", "html").out
    people("others.xml", ("somebody", "Somebody else"))
    assert "Knows anna." not in rubricator("render", "marked.xml", "--to", "html", "--authority", "others.xml").out


def test_a_change_of_the_second_file_is_built(rubricator: Command) -> None:
    built(rubricator)
    people("people/guests.xml", ("jack", "John Keller"))
    assert "people/guests.xml#jack" in built(rubricator)


def test_a_package_has_all_of_them(rubricator: Command) -> None:
    built(rubricator)
    ran = rubricator("deposit", ".", "--output", "package", "--date", "2026-01-01")
    assert ran.status == 0, ran.err
    inside = {name.removeprefix("package/data/edition/") for name in files("package") | files()}
    assert {"people/hosts.xml", "people/guests.xml", "tei/letter.xml", "tei/sources/letter.txt"} <= inside
    crate = json.loads(Path("package/data/ro-crate-metadata.json").read_text(encoding="utf-8"))
    letter = next(one for one in crate["@graph"] if one["@id"] == "edition/tei/letter.xml")
    assert {one["@id"] for one in letter["mentions"]} == {"edition/people/hosts.xml", "edition/people/guests.xml"}


def test_an_id_of_a_file_before_is_not_taken_again(rubricator: Command) -> None:
    people("people/guests.xml", GUESTS, ("anna", "Anna Nobody"))
    ran = rubricator("build")
    assert ran.status == 0
    assert "people/guests.xml:2:166: warning[AUT005] another authority file has a person “anna” too" in ran.err
    assert 'ref="../people/hosts.xml#anna"' in Path("tei/letter.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "command",
    [
        "build",
        "encode tei/sources/letter.txt",
        "annotate plain.xml",
        "render plain.xml --to html",
        "cite plain.xml",
        "validate",
    ],
)
def test_one_that_is_not_there_is_said_before_anything_is_done(rubricator: Command, command: str) -> None:
    Path("people/guests.xml").unlink()
    before = files()
    ran: Ran = rubricator(*command.split())
    assert (ran.status, ran.out, files()) == (2, "", before)
    assert "rubricator.toml:1:1: error[CFG004] There is no authority file people/guests.xml." in ran.err


def test_people_are_entered_in_one_of_them(rubricator: Command) -> None:
    ran = rubricator("people", "tei/sources/letter.txt", "--write")
    assert (ran.status, ran.out) == (2, "")
    assert "say with --authority which of people/hosts.xml, people/guests.xml is meant" in ran.err
    Path("rubricator.toml").write_text('authorities = ["people/hosts.xml"]\n', encoding="utf-8")
    assert rubricator("people", "tei/sources/letter.txt", "--write").status == 0
    assert "Martha Lind" in Path("people/hosts.xml").read_text(encoding="utf-8")
