"""What a place wants is added to a package, and what it requires and the header lacks is said."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from rubricator.deposit.targets.adding import target_contents
from rubricator.deposit.targets.requirements import EXPECTED, is_said
from rubricator.deposit.targets.wanted import TARGETS
from rubricator.rendering import FORMATS

LETTER = Path("letter.xml")
FULL = """
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
  <titleStmt><title>Letters from Alma-Ata</title>
    <author><persName><forename>Ada</forename> <surname>Lind</surname></persName></author></titleStmt>
  <publicationStmt><publisher>The Archive</publisher><date when="2012-05-01"/>
    <availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability>
    <idno type="DOI">10.5072/letters</idno>
  </publicationStmt>
  <sourceDesc><p>Letters, in private hands.</p></sourceDesc>
 </fileDesc>
 <profileDesc><abstract><p>What was written in a year of exile.</p></abstract></profileDesc></teiHeader>
 <text><body><p/></body></text></TEI>
"""
BARE = """
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title/></titleStmt>
  <publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>
 <text><body><p/></body></text></TEI>
"""


def files(header: str, *targets: str) -> dict[str, str]:
    """Return the files that are added, by their paths."""
    contents, _ = target_contents(header.encode(), LETTER, targets)
    return {content.path: content.data.decode() for content in contents if isinstance(content.data, bytes)}


def said(header: str, *targets: str) -> list[str]:
    """Return what is found, as code and message."""
    _, found = target_contents(header.encode(), LETTER, targets)
    return [f"{finding.code} {finding.message}" for finding in found]


def test_every_place_names_formats_that_there_are() -> None:
    assert {wanted.format for target in TARGETS.values() for wanted in target} <= set(FORMATS)
    assert set(EXPECTED) <= set(FORMATS)


def test_zenodo_finds_its_two_files() -> None:
    added = files(FULL, "zenodo")
    assert set(added) == {".zenodo.json", "deposit/invenio.json"}
    assert json.loads(added[".zenodo.json"])["title"] == "Letters from Alma-Ata"


def test_inveniordm_finds_a_record() -> None:
    record = json.loads(files(FULL, "invenio")["deposit/invenio.json"])
    assert record["metadata"]["title"] == "Letters from Alma-Ata"
    assert record["metadata"]["creators"][0]["person_or_org"]["family_name"] == "Lind"


def test_a_file_that_two_places_want_is_added_once() -> None:
    contents, _ = target_contents(FULL.encode(), LETTER, ("zenodo", "invenio", "zenodo"))
    assert [content.path for content in contents] == [".zenodo.json", "deposit/invenio.json"]


def test_datacite_finds_a_registration_that_registers_nothing_yet() -> None:
    added = files(FULL, "datacite")
    registration = json.loads(added["deposit/datacite.json"])
    assert set(registration) == {"data"}
    assert registration["data"]["type"] == "dois"
    attributes = registration["data"]["attributes"]
    assert "event" not in attributes
    assert attributes["doi"] == "10.5072/letters"
    assert attributes["titles"][0]["title"] == "Letters from Alma-Ata"
    root = ElementTree.fromstring(added["deposit/datacite.xml"])
    assert root.tag == "{http://datacite.org/schema/kernel-4}resource"


def test_ocfl_wants_no_file() -> None:
    assert files(FULL, "ocfl") == {}


@pytest.mark.parametrize("target", TARGETS)
def test_of_a_full_header_nothing_is_to_be_said(target: str) -> None:
    assert said(FULL, target) == []


def test_what_a_place_refuses_a_record_for_is_said_as_its_format_says_it() -> None:
    words = [line for line in said(BARE, "zenodo") if line.startswith("DEP060 Zenodo requires")]
    assert "DEP060 Zenodo requires a creator, and the header names none." in words
    assert "DEP060 Zenodo requires a description, and the header names none." in words


@pytest.mark.parametrize(
    ("target", "place", "wanted"),
    [
        ("invenio", "InvenioRDM", ["a description", "a licence"]),
        ("datacite", "DataCite", ["a title", "a creator", "a publisher", "a description", "a licence"]),
    ],
)
def test_what_it_should_be_given_is_said_too(target: str, place: str, wanted: list[str]) -> None:
    assert [f"DEP060 {place} should be given {words}, and the header names none." for words in wanted] == [
        line for line in said(BARE, target) if " should be given " in line
    ]


def test_what_is_not_to_be_rendered_is_no_file_but_an_error() -> None:
    assert [line.split()[0] for line in said("<TEI/>", "datacite")] == ["BLD004"]


def test_a_registration_without_a_doi_is_said_to_be_one() -> None:
    without = FULL.replace('<idno type="DOI">10.5072/letters</idno>', "")
    assert said(without, "datacite") == ["DEP061 The registration for DataCite has no DOI and no prefix."]


@pytest.mark.parametrize("value", [None, "", [], {}, "(:unkn)", [{"name": "(:unkn)"}], {"name": ""}])
def test_what_stands_for_nothing_says_nothing(value: object) -> None:
    assert not is_said(value)


@pytest.mark.parametrize("value", ["Lind", 2012, [{"name": "(:unkn)"}, {"name": "Lind"}], {"name": "Lind", "id": ""}])
def test_what_says_something_says_it(value: object) -> None:
    assert is_said(value)
