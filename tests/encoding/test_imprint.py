"""What a project says in its headers: publisher, licence, language; and what a transcription says stands beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from encoding.test_promises import relaxed, schema
from rubricator.authority import EMPTY
from rubricator.diagnostics import Diagnostic
from rubricator.encoding import Links, encode
from rubricator.encoding.imprint import NO_IMPRINT, Imprint
from rubricator.encoding.licences import licence_at
from rubricator.encoding.rights import find_contradiction
from rubricator.reading import read
from rubricator.rendering import FORMATS, render

BY = "https://creativecommons.org/licenses/by/4.0/"
BY_SA = "https://creativecommons.org/licenses/by-sa/3.0/"
TEI = "{http://www.tei-c.org/ns/1.0}"
SILENT = "A Letter\n\nWritten: 1891.\n\nThe quay was empty, and nobody came.\n"


def text(statement: str) -> str:
    return SILENT.replace("1891.\n", f"1891.\n{statement}\n")


def encoded(transcription: str, imprint: Imprint = NO_IMPRINT) -> tuple[etree._Element, tuple[Diagnostic, ...]]:
    read_from, _ = read("letter.txt", transcription.encode(), imprint.language)
    assert read_from is not None
    document = encode(read_from, (), EMPTY, Links("schemas"), "letter", imprint)
    root = etree.fromstring(document)
    assert schema().validate(root), schema().error_log.last_error
    return root, find_contradiction(read_from, imprint)


def availability(transcription: str, imprint: Imprint = NO_IMPRINT) -> str:
    """Return the element as it is written, without its namespace and indentation."""
    found = next(encoded(transcription, imprint)[0].iter(f"{TEI}availability"))
    lines = etree.tostring(found, encoding="unicode").replace(' xmlns="http://www.tei-c.org/ns/1.0"', "").split("\n")
    return "".join(line.strip() for line in lines)


def test_a_text_that_says_nothing_of_rights() -> None:
    assert availability(SILENT) == (
        '<availability status="unknown"><p>The transcription names no licence.</p></availability>'
    )
    assert availability(SILENT, Imprint(licence=BY)) == (
        f'<availability status="free"><licence target="{BY}">Creative Commons Attribution 4.0 International (CC BY 4.0)</licence>'
        "</availability>"
    )


def test_a_text_that_says_of_itself_what_leaves_room_for_a_licence_has_both() -> None:
    statement = "Public Domain: Example Archive, 2004."
    assert availability(text(statement)) == f'<availability status="free"><p>{statement}</p></availability>'
    assert availability(text(statement), Imprint(licence=BY)).endswith(
        f"(CC BY 4.0)</licence><p>The transcription says: {statement}</p></availability>"
    )


@pytest.mark.parametrize(
    ("statement", "licence", "room"),
    [
        ("Public Domain: Example Archive, 2004. Copy freely.", BY, True),
        ("License: This text is free.", BY, True),
        ("Copyright: none; no rights reserved.", BY, True),
        ("License: Creative Commons BY 4.0", BY, True),
        ("License: Creative Commons Attribution 4.0 International", BY, True),
        ("License: CC BY-SA 3.0", BY_SA, True),
        ("License: Creative Commons (Attribute & ShareAlike) example.org 1999.", BY_SA, True),
        ("License: CC BY-SA 3.0", BY, False),
        ("License: CC BY 3.0", BY, False),
        (
            "Copyleft: Example Archive 2004. Permission is granted to copy under the GNU Free Documentation License.",
            BY,
            False,
        ),
        ("Copyright: © 2012 The Heirs. All rights reserved.", BY, False),
        ("Rechte: Alle Rechte vorbehalten.", BY, False),
        ("License: for non-commercial use only", BY, False),
        ("Rights: not in the public domain; ask the heirs for permission", BY, False),
    ],
)
def test_what_a_transcription_says_of_its_rights_is_not_contradicted(statement: str, licence: str, room: bool) -> None:
    root, found = encoded(text(statement), Imprint(licence=licence))
    said = [element.text or "" for element in root.iter(f"{TEI}availability/{TEI}p", f"{TEI}licence", f"{TEI}p")][:2]
    written = next(root.iter(f"{TEI}licence"), None)
    assert (written is not None, not found) == (room, room)
    assert any(statement.partition(": ")[2][:20] in words for words in said)
    if found:
        assert (found[0].code, found[0].position.line) == ("IMP001", 4)
        assert BY in found[0].message


@pytest.mark.parametrize(
    ("address", "name", "status"),
    [
        (BY, "Creative Commons Attribution 4.0 International (CC BY 4.0)", "free"),
        (BY_SA, "Creative Commons Attribution-ShareAlike 3.0 Unported (CC BY-SA 3.0)", "free"),
        (
            "http://creativecommons.org/licenses/by-nc-sa/2.0/de/",
            "Creative Commons Attribution-NonCommercial-ShareAlike 2.0 DE (CC BY-NC-SA 2.0 DE)",
            "free",
        ),
        (
            "https://creativecommons.org/licenses/by-nd/2.5/legalcode",
            "Creative Commons Attribution-NoDerivatives 2.5 Generic (CC BY-ND 2.5)",
            "free",
        ),
        (
            "https://creativecommons.org/publicdomain/zero/1.0/deed.de",
            "CC0 1.0 Universal, Public Domain Dedication",
            "free",
        ),
        ("https://creativecommons.org/publicdomain/mark/1.0/", "Public Domain Mark 1.0", "free"),
        ("http://rightsstatements.org/vocab/InC/1.0/", "In Copyright", "restricted"),
        ("http://rightsstatements.org/vocab/CNE/1.0/", "Copyright Not Evaluated", "unknown"),
        ("https://example.org/terms", "https://example.org/terms", "unknown"),
    ],
)
def test_licences_by_their_addresses(address: str, name: str, status: str) -> None:
    assert licence_at(address) == (name, status)


def test_the_publisher() -> None:
    assert next(encoded(SILENT)[0].iter(f"{TEI}publisher")).text is None
    assert next(encoded(SILENT, Imprint(publisher="Fox & Sons"))[0].iter(f"{TEI}publisher")).text == "Fox & Sons"


ENGLISH = "The quay was empty and nobody came to the house that he had seen on the way to the sea."
LATIN = "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum lingua Celtae."
GERMAN = "Die Straße war leer, und es kam auch niemand mehr zu dem Haus, das er auf dem Weg in die Stadt gesehen hatte."


@pytest.mark.parametrize(
    ("words", "expected", "language", "name"),
    [
        (ENGLISH, "", "en", "English"),
        (ENGLISH, "de", "en", "English"),
        (ENGLISH, "la", "en", "English"),
        (ENGLISH, "en-GB", "en-GB", "English (en-GB)"),
        (GERMAN, "de-AT", "de-AT", "German (de-AT)"),
        (LATIN, "la", "la", "Latin"),
        (LATIN, "en", "la", "Latin"),
        ("Xyzzy plugh.", "", "und", "undetermined"),
        ("Xyzzy plugh.", "grc", "grc", "Ancient Greek"),
        ("Xyzzy plugh.", "qaa", "qaa", "qaa"),
        ("Набережная была пуста, и никто не пришёл.", "la", "ru", "Russian"),
        ("Набережна була порожня, і ніхто не прийшов.", "uk", "uk", "Ukrainian"),
    ],
)
def test_the_language_of_a_text_that_does_not_show_its_own(words: str, expected: str, language: str, name: str) -> None:
    root, _ = encoded(words, Imprint(language=expected))
    declared = next(root.iter(f"{TEI}language"))
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert (declared.get("ident"), declared.text) == (language, name)


def test_citations_have_publisher_and_licence() -> None:
    read_from, _ = read("letter.txt", SILENT.encode())
    assert read_from is not None
    document = encode(read_from, (), EMPTY, Links("schemas"), "letter", Imprint("Fox & Sons", BY))
    record, _ = render(document, "file:///letter.xml", FORMATS["datacite-xml"])
    assert "<publisher>Fox &amp; Sons</publisher>" in record
    assert f'rightsURI="{BY}"' in record
    assert "Fox" in render(document, "file:///letter.xml", FORMATS["bibtex"])[0]


@given(
    publisher=st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=30),
    statement=st.sampled_from(["Rights", "Copyleft", "License"]).flatmap(
        lambda label: st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=60).map(
            lambda words: f"{label}: {words}"
        )
    ),
    licence=st.sampled_from([BY, BY_SA, "https://example.org/a?b=c&d", ""]),
)
@relaxed
def test_every_document_is_valid(publisher: str, statement: str, licence: str) -> None:
    encoded(text(statement), Imprint(publisher, licence))
