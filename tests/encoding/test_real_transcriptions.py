"""The encoder on every real transcription at hand: the text comes back, and the document is valid TEI."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from rubricator.assets import asset
from rubricator.authority import Authority, parse_authority
from rubricator.building.fidelity import find_loss
from rubricator.diagnostics import Severity
from rubricator.encoding import Links, encode, name_from
from rubricator.reading import read
from rubricator.recognition import recognize
from rubricator.rendering import FORMATS, render
from rubricator.validation.schemas import Schemas, Schematron
from rubricator.validation.validating import validate

OURS = Schemas((asset("schemas", "rubricator.rng"),), (Schematron(asset("schemas", "rubricator.sch")),))


@pytest.fixture(scope="module")
def authority(root: Path) -> Authority:
    people, _ = parse_authority("persons.xml", (root / "tei/persons.xml").read_bytes())
    return people


@pytest.fixture(scope="module")
def documents(shared: Path, authority: Authority) -> dict[str, bytes]:
    """Every transcription encoded, by its file name."""
    files = [
        *shared.glob("transcriptions/texts/*.txt"),
        *shared.glob("gold/*/*.txt"),
        *shared.glob("transcriptions/*.txt"),
    ]
    assert len(files) > 100
    return {file.name: encoded(file, authority) for file in sorted(files)}


def encoded(file: Path, authority: Authority) -> bytes:
    transcription, _ = read(file.name, file.read_bytes())
    assert transcription is not None
    mentions, _ = recognize(transcription, authority)
    document = encode(
        transcription, mentions, authority, Links("schemas", ("persons.xml",)), name_from(file.stem, "text")
    )
    rendering, _ = render(document, "file:///text.xml", FORMATS["text"])
    assert find_loss(transcription, rendering) == ()
    return document


def test_every_document_is_valid_against_our_schemas(documents: dict[str, bytes]) -> None:
    for name, document in documents.items():
        errors = [f for f in validate(name, document, OURS) if f.severity is Severity.ERROR]
        assert errors == []


def test_every_document_is_valid_against_tei_all(documents: dict[str, bytes], shared: Path) -> None:
    tei_all = etree.RelaxNG(etree.parse(shared / "schemas/tei_all.rng"))
    for name, document in documents.items():
        assert tei_all.validate(etree.fromstring(document)), f"{name}: {tei_all.error_log.last_error}"


def test_the_letter_names_its_people_and_none_of_the_traps(root: Path, authority: Authority) -> None:
    document = etree.fromstring(encoded(root / "tei/sources/trotsky-1928-10-21.txt", authority))
    tei = {"t": "http://www.tei-c.org/ns/1.0"}
    names = document.xpath("//t:text//t:persName", namespaces=tei)
    texts = {"".join(name.itertext()) for name in names}
    assert all(name.get("ref", "").startswith("persons.xml#") for name in names)
    assert {"Stalin", "Bucharin", "Klim", "L.T.", "Napoleon III", "V. Smirnov", "Thaelmann"} <= texts
    assert texts.isdisjoint({"Stalinist", "Leningrad", "Bonapartes", "Bonaparte", "Lenin", "Klims"})


def test_the_letter_has_its_structure(root: Path, authority: Authority) -> None:
    document = etree.fromstring(encoded(root / "tei/sources/trotsky-1928-10-21.txt", authority))
    tei = {"t": "http://www.tei-c.org/ns/1.0"}

    def count(path: str) -> int:
        return len(document.xpath(f"//t:text//{path}", namespaces=tei))

    assert (count("t:head"), count("t:closer"), count("t:note[@type='headnote']"), count("t:opener")) == (9, 0, 1, 1)
