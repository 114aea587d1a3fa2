"""``annotate``: where the documents go, and what stays as it is."""

import json
import re
from pathlib import Path
from shutil import copy

import pytest

from cli.running import Command, files

BEFORE = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\n<p>Here came {} again.</p>\n</body></text></TEI>\n'
LETTER = BEFORE.format("Mr. John Adams")
MARKED = BEFORE.format("<persName>Mr. John Adams</persName>")
PERSONS = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
<person xml:id="adams"><persName>John Adams</persName></person></listPerson></standOff></TEI>
"""


@pytest.fixture
def document(rubricator: Command) -> Path:
    path = Path("letter.xml")
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_one_file_goes_to_standard_output(rubricator: Command, document: Path) -> None:
    ran = rubricator("annotate", document)
    assert (ran.status, ran.out, ran.err) == (0, MARKED, "")
    assert document.read_text(encoding="utf-8") == LETTER


def test_into_a_folder_under_the_same_name(rubricator: Command, document: Path) -> None:
    assert rubricator("annotate", document, "--output-dir", "out") == rubricator(
        "annotate", document, "--output-dir", "out"
    )
    assert files() == {"letter.xml", "out/letter.xml"}
    assert Path("out/letter.xml").read_text(encoding="utf-8") == MARKED


def test_in_place_and_a_second_time_touches_nothing(rubricator: Command, document: Path) -> None:
    assert rubricator("annotate", document, "--in-place").status == 0
    written = document.stat()
    assert document.read_text(encoding="utf-8") == MARKED
    assert rubricator("annotate", document, "--in-place").status == 0
    assert document.stat().st_mtime_ns == written.st_mtime_ns


def test_a_dry_run_prints_a_diff_and_writes_nothing(rubricator: Command, document: Path) -> None:
    ran = rubricator("annotate", document, "--dry-run")
    assert ran.out == (
        "--- letter.xml\n+++ letter.xml\n@@ -1,3 +1,3 @@\n"
        ' <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\n'
        "-<p>Here came Mr. John Adams again.</p>\n"
        "+<p>Here came <persName>Mr. John Adams</persName> again.</p>\n"
        " </body></text></TEI>\n"
    )
    assert files() == {"letter.xml"}
    assert document.read_text(encoding="utf-8") == LETTER


def test_a_dry_run_of_what_is_annotated_prints_nothing(rubricator: Command, document: Path) -> None:
    document.write_text(MARKED, encoding="utf-8")
    assert rubricator("annotate", document, "--dry-run").out == ""


def test_people_of_the_authority_file_are_pointed_to_from_where_the_document_goes(
    rubricator: Command, document: Path
) -> None:
    Path("names").mkdir()
    Path("names/people.xml").write_text(PERSONS, encoding="utf-8")
    rubricator("annotate", document, "--output-dir", "out", "--authority", "names/people.xml")
    assert 'ref="../names/people.xml#adams"' in Path("out/letter.xml").read_text(encoding="utf-8")
    assert 'ref="names/people.xml#adams"' in rubricator("annotate", document, "--authority", "names/people.xml").out


def test_an_authority_file_beside_the_document_is_found(rubricator: Command, document: Path) -> None:
    Path("persons.xml").write_text(PERSONS, encoding="utf-8")
    assert 'ref="persons.xml#adams"' in rubricator("annotate", document).out


def test_a_faulty_authority_file_stops_it(rubricator: Command, document: Path) -> None:
    Path("persons.xml").write_text("<TEI>", encoding="utf-8")
    ran = rubricator("annotate", document)
    assert (ran.status, ran.out) == (1, "")
    assert "AUT001" in ran.err


def test_what_was_refused_is_not_marked_up(rubricator: Command, document: Path) -> None:
    entry = {"kind": "persName", "text": "Mr. John Adams", "context": ""}
    Path("persons.refused.json").write_text(json.dumps({"refused": [entry]}), encoding="utf-8")
    assert rubricator("annotate", document).out == LETTER


@pytest.mark.parametrize("content", ['{"refused": [', "[]", '{"refused": [{"kind": "date"}]}'])
def test_a_faulty_file_of_refusals_stops_it(rubricator: Command, document: Path, content: str) -> None:
    Path("persons.refused.json").write_text(content, encoding="utf-8")
    ran = rubricator("annotate", document)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("persons.refused.json:1:") and "ANN003" in ran.err


def test_foreign_text_on_request(rubricator: Command, document: Path) -> None:
    foreign = "<foreign>Mr. John Adams</foreign>"
    other = '<q xml:lang="fr">on 3 May 1820 Mr. John Adams</q>'
    own = '<q xml:lang="en-GB">Mrs. Abigail Adams</q>'
    document.write_text(BEFORE.format(f"{foreign}, {other}, {own}, and he and the others"), encoding="utf-8")
    assert rubricator("annotate", document).out.count("<persName") == 3
    skipped = rubricator("annotate", document, "--skip-foreign").out
    assert foreign in skipped and other in skipped
    assert skipped.count("<persName>") == 1


def test_a_schema_beside_the_document_is_kept_to(rubricator: Command, document: Path, shared: Path) -> None:
    copy(shared / "schemas" / "tei_lite.rng", document.parent)
    named = '<?xml-model href="tei_lite.rng"?>\n'
    document.write_text(named + BEFORE.format("Mr. John Adams on 3 May 1820"), "utf-8")
    ran = rubricator("annotate", document)
    assert ran.status == 0
    assert 'Mr. John Adams on <date when="1820-05-03">3 May 1820</date>' in ran.out
    assert "letter.xml:1:1: warning[ANN004]" in ran.err


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<TEI><p>", "letter.xml:1:6: error[XML002]"),
        ("<TEI/>", "letter.xml:1:1: error[ANN001]"),
        ('<!DOCTYPE TEI [<!ENTITY x SYSTEM "x.xml">]><TEI/>', "letter.xml:1:16: error[XML008]"),
    ],
)
def test_what_cannot_be_annotated_is_said_and_left(
    rubricator: Command, document: Path, content: str, code: str
) -> None:
    document.write_text(content, encoding="utf-8")
    ran = rubricator("annotate", document, "--in-place")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(code)
    assert document.read_text(encoding="utf-8") == content


def test_one_bad_file_does_not_keep_the_others(rubricator: Command, document: Path) -> None:
    Path("bad.xml").write_text("<TEI>", encoding="utf-8")
    assert rubricator("annotate", "bad.xml", document, "missing.xml", "--output-dir", "out").status == 2
    assert files("out") == {"letter.xml"}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("letter.xml", "other.xml"), "several files need --output-dir, --in-place or --dry-run"),
        (("letter.xml", "--in-place", "--dry-run"), "--in-place and --dry-run exclude each other"),
        (("letter.xml", "--in-place", "--output-dir", "x"), "--output-dir and --in-place exclude each other"),
        (("letter.xml", "--output-dir", "."), "letter.xml is read and would be written over"),
        (("letter.xml", "--review"), "--review needs --in-place or --output-dir"),
        (("letter.xml", "--review", "--in-place"), "there is no terminal to ask at"),
    ],
)
def test_what_is_not_clear_is_refused(
    rubricator: Command, document: Path, options: tuple[str, ...], message: str
) -> None:
    ran = rubricator("annotate", *options)
    assert ran.status == 2
    assert message in ran.err
    assert document.read_text(encoding="utf-8") == LETTER


def test_what_encode_writes_stays_valid(rubricator: Command, letter: Path) -> None:
    rubricator("encode", letter, "--output-dir", "tei")
    assert rubricator("annotate", "tei/letter.xml", "--in-place").status == 0
    assert rubricator("validate", "tei/letter.xml").status == 0


def test_what_is_less_certain_is_left_out_on_request(rubricator: Command, document: Path) -> None:
    document.write_text(BEFORE.format("Mr. John Adams, who left yesterday and came"), encoding="utf-8")
    assert {"<persName>", '<date cert="'} <= set(
        re.findall(r'<persName>|<date cert="', rubricator("annotate", document).out)
    )
    sure = rubricator("annotate", document, "--least", "0.8").out
    assert ("<persName>" in sure, "<date" in sure) == (True, False)


def test_several_files_are_a_corpus(rubricator: Command, document: Path) -> None:
    document.write_text(BEFORE.format("the rains. Next time you see Wystan, scold him. They go on"), encoding="utf-8")
    Path("other.xml").write_text(BEFORE.format("Wystan Lovelace and his sister, and heard the opera"), encoding="utf-8")
    assert "<persName" not in rubricator("annotate", document).out
    rubricator("annotate", document, "other.xml", "--output-dir", "out")
    assert ">Wystan</persName>" in Path("out/letter.xml").read_text(encoding="utf-8")


def test_what_is_settled_in_the_document_is_not_doubted_again(rubricator: Command, document: Path) -> None:
    two = PERSONS.replace(
        "</listPerson>", '<person xml:id="other"><persName>John Adams</persName></person></listPerson>'
    )
    Path("persons.xml").write_text(two, encoding="utf-8")
    assert "NAM001" in rubricator("annotate", document).err
    document.write_text(MARKED, encoding="utf-8")
    assert rubricator("annotate", document).err == ""


def test_a_person_in_the_document_and_in_the_authority_file(rubricator: Command, document: Path) -> None:
    Path("persons.xml").write_text(PERSONS, encoding="utf-8")
    person = '<person xml:id="p1" corresp="persons.xml#adams"><persName>John Adams</persName></person>'
    stand_off = f"<standOff><listPerson>{person}</listPerson></standOff><text>"
    document.write_text(LETTER.replace("<text>", stand_off), encoding="utf-8")
    ran = rubricator("annotate", document)
    assert '<persName ref="persons.xml#adams">Mr. John Adams</persName>' in ran.out
    assert ran.err == ""
