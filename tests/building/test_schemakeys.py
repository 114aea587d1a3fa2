"""What findings depend on beside the document: schemas and their parts, wherever these come from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from building.builds import built
from rubricator.building.building import Settings
from rubricator.building.places import layout_of
from rubricator.building.report import Report
from rubricator.building.stages import ENCODING

ELSEWHERE = "https://example.org/tei_all.rng"
LETTER = f"""<?xml-model href="{ELSEWHERE}" schematypens="http://relaxng.org/ns/structure/1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text/></TEI>
"""
GRAMMAR = '<grammar xmlns="http://relaxng.org/ns/structure/1.0">{}</grammar>'
LETTERS = GRAMMAR.format(
    """<start><element name="TEI" ns="http://www.tei-c.org/ns/1.0">
    <element name="teiHeader"><empty/></element><element name="text"><empty/></element>
    </element></start>"""
)
CATALOG = '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">{}</catalog>'
ENTRY = '<uri name="{}" uri="{}"/>'


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter in TEI, which names a schema on the web."""
    monkeypatch.chdir(tmp_path)
    write({"tei/letter.xml": LETTER})


def write(files: Mapping[str, str]) -> None:
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def report() -> Report:
    """Build the letter by what it names, and return what became of it."""
    layout = layout_of(Path("tei"), Path())
    (report,) = built(layout.tei_place(Path("tei/letter.xml")), settings=Settings(ENCODING, ()))
    return report


@pytest.mark.usefixtures("letter")
def test_a_schema_that_a_catalog_gives_is_part_of_what_findings_depend_on(monkeypatch: pytest.MonkeyPatch) -> None:
    part = "https://example.org/part.rng"
    entries = ENTRY.format(ELSEWHERE, "schema/main.rng") + ENTRY.format(part, "schema/part.rng")
    including = GRAMMAR.format(f'<include href="{part}"/>')
    write({"catalog.xml": CATALOG.format(entries), "schema/main.rng": including, "schema/part.rng": LETTERS})
    monkeypatch.setenv("XML_CATALOG_FILES", "catalog.xml")
    assert report().made
    assert not report().made
    write({"schema/part.rng": LETTERS.replace("<empty/>", "<text/>")})
    assert report().made == ("findings",)
    write({"catalog.xml": CATALOG.format(entries + ENTRY.format("urn:x", "nothing"))})
    assert report().made == ("findings",)
    assert not report().made


@pytest.mark.usefixtures("letter")
def test_a_schema_that_is_not_to_be_had_is_looked_for_and_the_document_judged_only_when_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = report()
    assert [one.code for one in first.diagnostics] == ["VAL002"]
    again = report()
    assert (again.made, again.diagnostics) == ((), first.diagnostics)
    write({"catalog.xml": CATALOG.format(ENTRY.format(ELSEWHERE, "schema/part.rng")), "schema/part.rng": LETTERS})
    monkeypatch.setenv("XML_CATALOG_FILES", "catalog.xml")
    found = report()
    assert (found.made, [one.code for one in found.diagnostics]) == (("findings",), [])
