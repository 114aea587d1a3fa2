"""``rubricator validate``: a report for people and one for programs."""

import json
from pathlib import Path

import pytest

from cli.running import Command

BROKEN = "<TEI xmlns='http://www.tei-c.org/ns/1.0'>\n  <text></TEI>\n"


@pytest.fixture
def document(rubricator: Command, letter: Path) -> Path:
    """A valid document with its schemas."""
    rubricator("encode", letter, "--output-dir", "tei")
    return Path("tei/letter.xml")


def test_a_valid_document(rubricator: Command, document: Path) -> None:
    ran = rubricator("validate", document)
    assert (ran.status, ran.out, ran.err) == (0, "No findings in 1 document.\n", "")
    assert json.loads(rubricator("validate", document, "--format", "json").out) == []


def test_a_finding_for_people(rubricator: Command) -> None:
    Path("letter.xml").write_text(BROKEN, encoding="utf-8")
    ran = rubricator("validate", "letter.xml")
    assert ran.status == 1
    assert "  2:9  error XML" in ran.out
    assert "       2 |   <text></TEI>\n" in ran.out


def test_a_finding_for_programs(rubricator: Command) -> None:
    Path("letter.xml").write_text(BROKEN, encoding="utf-8")
    ran = rubricator("validate", "letter.xml", "--format", "json")
    found = [entry for entry in json.loads(ran.out) if entry["severity"] == "error"]
    keys = ["file", "line", "column", "code", "severity", "message", "hint", "expected", "path", "reference"]
    assert [list(entry) for entry in found] == [keys]
    assert (found[0]["file"], found[0]["line"], found[0]["column"]) == ("letter.xml", 2, 9)


def test_findings_are_in_document_order(rubricator: Command, document: Path) -> None:
    edited = document.read_text(encoding="utf-8").replace("<p ", "<para ").replace("</p>", "</para>")
    document.write_text(edited.replace("rubricator.sch", "none.sch"), encoding="utf-8")
    ran = rubricator("validate", document, "--format", "json")
    places = [(entry["line"], entry["column"]) for entry in json.loads(ran.out)]
    assert ran.status == 1
    assert len(places) > 1
    assert places == sorted(places)


def test_against_a_schema_of_ones_own(rubricator: Command, document: Path) -> None:
    Path("house.sch").write_text(
        "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt3'>"
        "<ns prefix='t' uri='http://www.tei-c.org/ns/1.0'/>"
        "<pattern><rule context='t:opener'><assert id='HOUSE1' test='false()'>No openers.</assert></rule></pattern>"
        "</schema>",
        encoding="utf-8",
    )
    ran = rubricator("validate", document, "--schema", "house.sch", "--format", "json")
    assert ran.status == 1
    assert [entry["message"] for entry in json.loads(ran.out)] == ["No openers."]


def test_what_could_not_be_read_is_no_finding_of_the_report(rubricator: Command, document: Path) -> None:
    ran = rubricator("validate", document, "none.xml", "--format", "json")
    assert (ran.status, json.loads(ran.out)) == (2, [])
    assert ran.err.startswith("none.xml:1:1: error[CLI001]")


COMPACT = (
    'default namespace = "http://www.tei-c.org/ns/1.0"\nstart = element TEI { element text { element p { text }+ } }\n'
)
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>{}</text></TEI>'


def test_against_a_schema_in_compact_syntax(rubricator: Command) -> None:
    Path("house.rnc").write_text(COMPACT, encoding="utf-8")
    Path("good.xml").write_text(TEI.format("<p/>"), encoding="utf-8")
    Path("bad.xml").write_text(TEI.format("<P/>"), encoding="utf-8")
    assert rubricator("validate", "good.xml", "--schema", "house.rnc").out == "No findings in 1 document.\n"
    ran = rubricator("validate", "bad.xml", "--schema", "house.rnc", "--format", "json")
    (entry,) = json.loads(ran.out)
    assert (ran.status, entry["code"], entry["line"], entry["column"], entry["expected"]) == (1, "RNG002", 1, 48, ["p"])
    assert entry["hint"] == "Perhaps <p> is meant."


def test_a_schema_with_faults(rubricator: Command) -> None:
    Path("house.rnc").write_text("start = element TEI { ref }\nstart = element p { text }\n", encoding="utf-8")
    Path("letter.xml").write_text(TEI.format("<p/>"), encoding="utf-8")
    ran = rubricator("validate", "letter.xml", "--schema", "house.rnc", "--format", "json")
    assert (ran.status, ran.out) == (2, "")
    places = [line.partition("]")[0] for line in ran.err.splitlines() if line.startswith("house.rnc:")]
    assert places == ["house.rnc:1:23: error[RNG123", "house.rnc:2:1: error[RNG120"]
    assert "Traceback" not in ran.err


def test_a_schema_on_the_web_by_a_catalog(rubricator: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("house.rnc").write_text('include "https://example.org/base.rnc"', encoding="utf-8")
    Path("base.rnc").write_text(COMPACT, encoding="utf-8")
    Path("catalog.xml").write_text(
        '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">'
        '<rewriteURI uriStartString="https://example.org/" rewritePrefix="./"/></catalog>',
        encoding="utf-8",
    )
    named = '<?xml-model href="https://example.org/house.rnc" type="application/relax-ng-compact-syntax"?>'
    Path("letter.xml").write_text(named + TEI.format("<q/>"), encoding="utf-8")
    assert "error VAL002" in rubricator("validate", "letter.xml").out
    found = rubricator("validate", "letter.xml", "--catalog", "catalog.xml").out
    assert "error RNG002" in found
    monkeypatch.setenv("XML_CATALOG_FILES", "catalog.xml")
    assert rubricator("validate", "letter.xml").out == found
    assert "there is no catalog none.xml" in rubricator("validate", "letter.xml", "--catalog", "none.xml").err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_document_that_names_a_schema_with_faults_does_not_keep_others_from_being_checked(
    rubricator: Command, jobs: str
) -> None:
    Path("broken.rnc").write_text("start = nothing", encoding="utf-8")
    Path("p.rnc").write_text("start = element p { empty }", encoding="utf-8")
    for name, schema in {"a": "broken.rnc", "b": "p.rnc", "c": "broken.rnc", "d": "p.rnc"}.items():
        Path(f"{name}.xml").write_text(f'<?xml-model href="{schema}"?>\n<q/>', encoding="utf-8")
    ran = rubricator("validate", ".", "--format", "json", "--jobs", jobs)
    assert (ran.status, [found["file"] for found in json.loads(ran.out)]) == (2, ["b.xml", "d.xml"])
    assert ran.err.count("broken.rnc:1:9: error[RNG123]") == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_schema_with_faults_that_was_given_ends_the_run(rubricator: Command, jobs: str) -> None:
    Path("broken.rnc").write_text("start = nothing", encoding="utf-8")
    for name in "abc":
        Path(f"{name}.xml").write_text("<q/>", encoding="utf-8")
    ran = rubricator("validate", ".", "--schema", "broken.rnc", "--jobs", jobs)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("broken.rnc:1:9: error[RNG123]") == 1
