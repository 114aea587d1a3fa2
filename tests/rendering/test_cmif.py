"""Letters as CMIF are valid TEI, by our validator and by Jing, and follow the rules of the format's documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from validators import jing, jing_command

from rendering.test_any_header import HEADERS
from rubricator.diagnostics import has_errors
from rubricator.rendering import FORMATS, render
from rubricator.validation import validate

T = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
DAY = re.compile(r"-?\d{4}(-\d\d(-\d\d)?)?")
AUTHORITIES = re.compile(r"https?://\S+")


def made(document: bytes) -> bytes:
    """Return what CMIF makes of a document; nothing where it is no letter."""
    text, found = render(document, "memory:document.xml", FORMATS["cmif"])
    return b"" if has_errors(found) else text.encode()


@pytest.fixture(scope="module")
def letters(shared: Path, root: Path) -> list[bytes]:
    """The letters of the corpus, of our edition and of the cases."""
    paths = [*shared.glob("corpus/[amt]*/*.xml"), *root.glob("tei/*.xml"), root / "tests/xslt/cases/letters.xml"]
    return [text for path in sorted(paths) if (text := made(path.read_bytes()))]


def faults(text: bytes) -> Iterator[str]:
    """Tell what in a file of CMIF is not as its documentation wants it (version 1.0, and cert of the draft of 1.1)."""
    root = etree.fromstring(text)
    sources = {bibl.get(ID): bibl.get("type") for bibl in root.iter(f"{T}bibl")}
    for identifier, type_ in sources.items():
        if not re.fullmatch(r"[a-f][0-9a-f]{7}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", identifier or ""):
            yield f"bibl/@xml:id {identifier} is no UUID that begins with a letter"
        if type_ not in ("print", "online", "hybrid"):
            yield f"bibl/@type {type_}"
    for statement, child in (("titleStmt", "title"), ("titleStmt", "editor"), ("publicationStmt", "publisher")):
        if not root.findtext(f".//{T}{statement}/{T}{child}"):
            yield f"{statement} has no {child}"
    for description in root.iter(f"{T}correspDesc"):
        if (description.get("source") or "")[1:] not in sources:
            yield "correspDesc/@source leads nowhere"
        if [action.get("type") for action in description] != ["sent", "received"]:
            yield "correspDesc has not one sender and one addressee"
        for action in description:
            yield from faults_of_action(action)


def faults_of_action(action: etree._Element) -> Iterator[str]:
    if not action.findall(f"{T}persName") + action.findall(f"{T}orgName"):
        yield "correspAction names nobody"
    for part in action:
        if part.tag == f"{T}date":
            values = {name: value for name, value in part.attrib.items() if name != "cert"}
            if not values or not all(DAY.fullmatch(str(value)) for value in values.values()):
                yield f"date {dict(part.attrib)}"
        elif not (part.text or "").strip() or not AUTHORITIES.fullmatch(str(part.get("ref", "https://example.org"))):
            yield f"{part.tag} {part.text} {part.get('ref')}"


def test_every_letter_has_its_metadata(letters: list[bytes]) -> None:
    assert len(letters) > 25
    assert [fault for letter in letters for fault in faults(letter)] == []


def test_every_file_is_tei(letters: list[bytes], shared: Path) -> None:
    schema = shared / "schemas" / "tei_all.rng"
    assert [finding for letter in letters for finding in validate(letter, [schema])] == []


@pytest.mark.skipif(not jing_command(), reason="Jing needs Java")
def test_every_file_is_tei_for_jing(letters: list[bytes], shared: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.xml" for number in range(len(letters))]
    for file, letter in zip(files, letters, strict=True):
        file.write_bytes(letter)
    found = jing(shared / "schemas" / "tei_all.rng", files)
    assert [said for said in found.values() if said] == []


@given(header=HEADERS, kind=st.sampled_from(["letter", "postcard"]))
@settings(max_examples=60, deadline=None)
def test_a_letter_with_a_header_of_anything_follows_the_rules(header: str, kind: str) -> None:
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{header}</teiHeader><text type="{kind}"><body><p>x</p></body></text></TEI>'
    assert list(faults(made(tei.encode()))) == []


def test_what_breaks_a_rule_is_found() -> None:
    bad = f"""<TEI xmlns="{T[1:-1]}"><teiHeader><fileDesc><titleStmt><title/></titleStmt><sourceDesc><bibl type="x" xml:id="b"/></sourceDesc>
    </fileDesc><profileDesc><correspDesc source="#c"><correspAction type="sent"><date when="now"/><placeName ref="#x">A</placeName>
    </correspAction></correspDesc></profileDesc></teiHeader></TEI>"""
    assert list(faults(bad.encode())) == [
        "bibl/@xml:id b is no UUID that begins with a letter",
        "bibl/@type x",
        "titleStmt has no title",
        "titleStmt has no editor",
        "publicationStmt has no publisher",
        "correspDesc/@source leads nowhere",
        "correspDesc has not one sender and one addressee",
        "correspAction names nobody",
        "date {'when': 'now'}",
        f"{T}placeName A #x",
    ]
