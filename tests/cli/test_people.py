"""``rubricator people``: the list of people, and the authority file with those whom it lacked."""

import json
from pathlib import Path

import pytest

from cli.running import Command, files
from rubricator.authority import parse_authority

FIRST = "Edmund Wetherall wrote it. Mr. Wetherall was young.\n"
SECOND = "I met Nikolai Bucharin and, I think, Edmund Wetherall.\n"
AUTHORITY = b"""<?xml version="1.0"?>\r
<TEI xmlns="http://www.tei-c.org/ns/1.0">\r
  <standOff><!-- by hand -->\r
    <listPerson>\r
      <person xml:id='bukharin'><persName>Nikolai Bukharin</persName><birth when='1888-10-09'/><death when="1938"/></person>\r
    </listPerson>\r
  </standOff>\r
</TEI>\r
"""


@pytest.fixture
def letters(rubricator: Command) -> tuple[str, str]:
    """Two letters in the current folder."""
    Path("a.txt").write_text(FIRST, encoding="utf-8")
    Path("b.txt").write_text(SECOND, encoding="utf-8")
    return "a.txt", "b.txt"


@pytest.fixture
def authority(rubricator: Command) -> Path:
    """An authority file with CRLF line ends and a comment."""
    path = Path("persons.xml")
    path.write_bytes(AUTHORITY)
    return path


def test_everybody_is_listed_once(rubricator: Command, letters: tuple[str, str], authority: Path) -> None:
    ran = rubricator("people", *letters)
    assert ran.status == 0
    assert ran.out == (
        "Person            Id        Mentions  Documents  Life       Forms\n"
        "Nikolai Bukharin  bukharin         1          1  1888–1938  Nikolai Bucharin 1\n"
        "Edmund Wetherall  new              3          2             Edmund Wetherall 2, Mr. Wetherall 1\n"
    )
    assert authority.read_bytes() == AUTHORITY


def test_the_order_of_files_does_not_matter(rubricator: Command, letters: tuple[str, str], authority: Path) -> None:
    assert rubricator("people", *letters, "--dry-run").out == rubricator("people", *reversed(letters), "--dry-run").out


def test_each_mention_in_its_context(rubricator: Command, letters: tuple[str, str], authority: Path) -> None:
    lines = rubricator("people", *letters, "--context").out.splitlines()
    assert [line for line in lines if line.startswith("  ")] == [
        "  b.txt:1:7  I met [Nikolai Bucharin] and, I think, Edmund Wetherall.  (another romanisation)",
        "  a.txt:1:1  [Edmund Wetherall] wrote it. Mr. Wetherall was young.",
        "  a.txt:1:28  Edmund Wetherall wrote it. [Mr. Wetherall] was young.",
        "  b.txt:1:38  I met Nikolai Bucharin and, I think, [Edmund Wetherall].",
    ]


def test_as_json(rubricator: Command, letters: tuple[str, str], authority: Path) -> None:
    known, new = json.loads(rubricator("people", *letters, "--format", "json", "--context").out)
    assert (known["id"], known["status"], known["birth"]) == ("bukharin", "known", {"when": "1888-10-09"})
    assert (new["id"], new["status"], len(new["mentions"])) == (None, "new", 3)
    assert new["forms"] == [{"form": "Edmund Wetherall", "count": 2}, {"form": "Mr. Wetherall", "count": 1}]
    assert known["mentions"][0]["clue"] == "another romanisation"


def test_as_tei_that_is_valid(rubricator: Command, letters: tuple[str, str], root: Path) -> None:
    Path("list.xml").write_text(rubricator("people", *letters, "--format", "tei").out, encoding="utf-8")
    schemas = [f"--schema={root / 'schemas' / name}" for name in ("rubricator.rng", "rubricator.sch")]
    assert rubricator("validate", "list.xml", *schemas).status == 0


def test_new_people_are_entered_and_nothing_else_changes(
    rubricator: Command, letters: tuple[str, str], authority: Path
) -> None:
    ran = rubricator("people", *letters, "--write")
    assert ran.status == 0
    assert "1 entered in persons.xml" in ran.err
    added = (
        b'\r\n      <person xml:id="edmund-wetherall" sex="M" cert="low">\r\n'
        b"        <persName>Edmund Wetherall</persName>\r\n"
        b'        <note type="unverified">Found by Rubricator in a.txt and 1 more.</note>\r\n'
        b"      </person>"
    )
    written = authority.read_bytes()
    assert added in written
    assert written.replace(added, b"") == AUTHORITY
    assert files() == {"a.txt", "b.txt", "persons.xml"}


def test_new_people_are_entered_beside_entities(rubricator: Command, letters: tuple[str, str]) -> None:
    declared = (
        b"<!DOCTYPE TEI [<!ENTITY taken \"<person xml:id='edmund-wetherall'><persName>Nobody</persName></person>\">]>\n"
    )
    before, after = (
        declared + b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>\n&taken;\n<person xml:id="a">',
        (b"<persName>A. B.</persName></person>"),
    )
    end = b"\n</listPerson></standOff></TEI>\n"
    Path("persons.xml").write_bytes(before + after + end)
    ran = rubricator("people", *letters, "--write")
    assert ran.status == 0, ran.err
    written = Path("persons.xml").read_bytes()
    assert written.startswith(before + after + b'\n<person xml:id="edmund-wetherall-2"')
    assert written.endswith(end)


def test_a_second_run_enters_nobody(rubricator: Command, letters: tuple[str, str], authority: Path) -> None:
    rubricator("people", *letters, "--write")
    written = authority.read_bytes()
    ran = rubricator("people", *letters, "--write")
    assert ran.status == 0
    assert "0 entered" in ran.err
    assert "edmund-wetherall (unverified)" in ran.out
    assert authority.read_bytes() == written


def test_a_fresh_file_where_there_is_none(rubricator: Command, letters: tuple[str, str], root: Path) -> None:
    assert rubricator("people", *letters, "--write").status == 0
    people, findings = parse_authority("persons.xml", Path("persons.xml").read_bytes())
    assert findings == ()
    assert [person.id for person in people.people] == ["edmund-wetherall", "nikolai-bucharin"]
    schemas = [f"--schema={root / 'schemas' / name}" for name in ("rubricator.rng", "rubricator.sch")]
    assert rubricator("validate", "persons.xml", *schemas).status == 0


def test_a_dry_run_shows_the_difference(rubricator: Command, letters: tuple[str, str], authority: Path) -> None:
    ran = rubricator("people", *letters, "--write", "--dry-run")
    assert ran.status == 0
    assert ran.out.startswith("--- persons.xml\n+++ persons.xml\n@@ -3,6 +3,10 @@\n")
    assert [line[0] for line in ran.out.splitlines()[3:]] == list("   ++++   ")
    assert authority.read_bytes() == AUTHORITY


def test_only_the_sure_are_entered(rubricator: Command, letters: tuple[str, str]) -> None:
    assert "0 entered" in rubricator("people", *letters, "--write", "--least", "1").err
    assert files() == {"a.txt", "b.txt"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<TEI><listPerson>", "AUT001"),
        (b'<!DOCTYPE TEI [<!ENTITY a SYSTEM "a.xml">]><TEI xmlns="http://www.tei-c.org/ns/1.0">&a;</TEI>', "AUT004"),
        (
            b'<!DOCTYPE TEI [<!ENTITY a "<listPerson><person/></listPerson>">]>'
            b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff>&a;</standOff></TEI>',
            "REG002",
        ),
        (b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff/></TEI>', "REG002"),
    ],
)
def test_a_file_that_cannot_be_used_is_left_alone(
    rubricator: Command, letters: tuple[str, str], data: bytes, code: str
) -> None:
    Path("persons.xml").write_bytes(data)
    ran = rubricator("people", *letters, "--write")
    assert ran.status == 1
    assert f"persons.xml:1:1: error[{code}]" in ran.err or f"error[{code}]" in ran.err
    assert Path("persons.xml").read_bytes() == data


def test_a_read_only_file_is_left_alone(rubricator: Command, letters: tuple[str, str], authority: Path) -> None:
    authority.chmod(0o444)
    ran = rubricator("people", *letters, "--write")
    assert ran.status == 2
    assert "error[CLI003]" in ran.err
    assert authority.read_bytes() == AUTHORITY


def test_files_that_are_not_there(rubricator: Command, letters: tuple[str, str]) -> None:
    ran = rubricator("people", *letters, "no.txt")
    assert (ran.status, "error[CLI001]" in ran.err, "Edmund Wetherall" in ran.out) == (2, True, True)
    ran = rubricator("people", *letters, "--authority", "no.xml")
    assert ran.status == 2
    assert "there is no file no.xml" in ran.err


def test_names_in_tei_as_they_are_marked_up(rubricator: Command, authority: Path) -> None:
    document = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\n<p>I met <persName ref="persons.xml#bukharin">him</persName>,'
        " <persName>Edmund\nWetherall</persName> and Unmarked Person.</p></body></text></TEI>"
    )
    Path("a.xml").write_text(document, encoding="utf-8")
    lines = rubricator("people", "a.xml", "--context").out.splitlines()
    assert [line for line in lines if line.startswith("  ")] == [
        "  a.xml:2:10  I met [him], Edmund Wetherall and Unmarked Person.  (encoded so)",
        "  a.xml:2:63  I met him, [Edmund Wetherall] and Unmarked Person.",
    ]


def test_a_broken_tei_document_is_reported(rubricator: Command) -> None:
    Path("a.xml").write_text("<TEI>\n<text></TEI>", encoding="utf-8")
    ran = rubricator("people", "a.xml")
    assert ran.status == 1
    assert "a.xml:2:" in ran.err
    assert "error[REG001]" in ran.err


def test_somebody_refused_everywhere_is_not_entered(
    rubricator: Command, letters: tuple[str, str], authority: Path
) -> None:
    refused = {"refused": [{"kind": "persName", "text": "Edmund Wetherall", "context": ""}]}
    Path("persons.refused.json").write_text(json.dumps(refused), encoding="utf-8")
    ran = rubricator("people", *letters, "--write")
    assert (ran.status, "0 entered" in ran.err) == (0, True)
    assert authority.read_bytes() == AUTHORITY


def test_refusals_that_cannot_be_read_stop_it(rubricator: Command, letters: tuple[str, str], authority: Path) -> None:
    Path("persons.refused.json").write_text("{", encoding="utf-8")
    ran = rubricator("people", *letters, "--write")
    assert (ran.status, "error[ANN003]" in ran.err) == (1, True)
    assert authority.read_bytes() == AUTHORITY
