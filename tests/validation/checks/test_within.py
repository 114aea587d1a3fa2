"""The checks inside of a document: where their findings stand, whatever the bytes, and how they go with those of a schema."""

import time
from pathlib import Path

import pytest

from rubricator.relaxng import Schema
from rubricator.source import Position, Source
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.within import check_document, without_repeated

TEXT = "<TEI xmlns='http://www.tei-c.org/ns/1.0'>\n<!-- ü -->\n<p>ü\t<date\n  n='ü'  when = '1821-02-30'>ü</date> <persName/></p>\n</TEI>"
FOUND = [("CHK004", Position(4, 10)), ("CHK018", Position(4, 39))]
AS_BYTES = {
    "UTF-8": TEXT.encode(),
    "with a byte order mark": TEXT.encode("utf-8-sig"),
    "UTF-16": TEXT.encode("utf-16"),
    "Latin-1": b'<?xml version="1.0" encoding="ISO-8859-1"?>' + TEXT.encode("latin-1"),
    "lines that end as in Windows": TEXT.replace("\n", "\r\n").encode(),
    "lines that end as on old Macs": TEXT.replace("\n", "\r").encode(),
}


@pytest.mark.parametrize("name", AS_BYTES)
def test_findings_stand_where_they_are_seen(name: str) -> None:
    found = check_document(Document("letter.xml", AS_BYTES[name]))
    assert [(finding.code, finding.position) for finding in found] == FOUND


def test_an_attribute_that_is_not_written_stands_at_its_element() -> None:
    declared = '<!DOCTYPE TEI [<!ATTLIST date when CDATA "1821-02-30">]>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><date>x</date></TEI>'
    found = check_document(Document("letter.xml", declared.encode()))
    assert [(finding.code, finding.position) for finding in found] == [("CHK004", Position(2, 42))]


def test_what_stands_in_an_entity_is_checked_too() -> None:
    declared = (
        '<!DOCTYPE p [<!ENTITY d "<date when=\'1821-02-30\'/>">]>\n<p xmlns="http://www.tei-c.org/ns/1.0">&d;</p>'
    )
    assert [finding.code for finding in check_document(Document("letter.xml", declared.encode()))] == ["CHK004"]


def test_what_looks_like_a_reference_in_a_comment_may_be_any_number() -> None:
    document = Document("letter.xml", b"<p><!-- &#9999999; &#xFFFFFF; --><![CDATA[&#xD800;]]></p>")
    assert check_document(document) == ()


def test_findings_have_the_path_of_what_they_are_about() -> None:
    data = (
        b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><p/><p xml:lang="en_US"><date when="1821-02-30">x</date></p></TEI>'
    )
    found = check_document(Document("letter.xml", data))
    assert [finding.path for finding in found] == [
        "/tei:TEI[1]/tei:p[2]/@xml:lang",
        "/tei:TEI[1]/tei:p[2]/tei:date[1]/@when",
    ]


def test_a_place_and_an_offset_are_one() -> None:
    source = Source("letter.txt", "ab\n\ncü\n")
    assert all(source.offset(source.position(offset)) == offset for offset in range(len(source.text) + 1))
    assert source.offset(Position(9, 1)) == len(source.text)


def test_a_value_that_the_schema_rejects_too_is_one_finding(shared: Path) -> None:
    schema = Schema.from_file(shared / "schemas" / "tei_bare.rng")
    data = (
        b'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en_US"><teiHeader xml:lang="ger"><fileDesc><titleStmt><title>x</title>'
        b"</titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
        b"<text><body><p/></body></text></TEI>"
    )
    document = Document("letter.xml", data)
    by_schema, found = schema.validate(data, "letter.xml"), check_document(document)
    assert [finding.code for finding in by_schema] == ["RNG006"]
    assert [finding.code for finding in found] == ["CHK006", "CHK007"]
    assert [finding.code for finding in without_repeated(found, by_schema)] == ["CHK007"]


def test_real_documents_have_no_findings_but_true_ones(shared: Path) -> None:
    """Each was looked at: codes of three letters, placeholders of a template, names beside their words, one death too early."""
    found = {
        (finding.code, path.parent.name)
        for path in sorted((shared / "corpus").rglob("*.xml"))
        for finding in check_document(Document(path.name, path.read_bytes()))
    }
    assert found == {
        ("CHK002", "p5test"), ("CHK005", "mitford"), ("CHK007", "p5test"), ("CHK007", "tillich"), ("CHK009", "p5test"),
        ("CHK018", "mitford"),
    }  # fmt: skip


def test_the_edition_that_is_shipped_has_no_findings(root: Path) -> None:
    documents = sorted((root / "tei").glob("*.xml"))
    assert documents
    assert not [finding for path in documents for finding in check_document(Document(path.name, path.read_bytes()))]


def test_messages_are_short_whatever_the_values() -> None:
    long = "x" * 3000
    data = (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="{long}"><date when="{long}" when-iso="{long}/{long}"/>'
        f'<p xml:lang="de-{long}-{long}"/><note n="{long}"/><p>{"q" + chr(0x307) * 99 + chr(0x323)}</p></TEI>'
    )
    found = check_document(Document("letter.xml", data.encode()))
    assert found
    assert all(len(finding.message) + len(finding.hint) <= 400 for finding in found)


LARGE = {
    "names in names": "<name>" * 20_000 + "</name>" * 20_000,
    "languages in languages": '<textLang mainLang="de"/><language ident="de"/><text>'
    + '<p xml:lang="de">' * 20_000
    + "</p>" * 20_000
    + "</text>",
    "notes in notes": '<note place="foot" n="2">' * 20_000 + "</note>" * 20_000,
    "notes beside notes": "<div>" + '<note place="foot" n="2"/>' * 20_000 + "</div>",
    "names in lists, and gaps": "<hi>" * 5_000 + "<name><gap/></name>" * 5_000 + "</hi>" * 5_000,
    "dates that point to a calendar": '<date when-custom="1821" datingMethod="#c"/>' * 20_000,
    "a value that is long": f'<date when="1821{" " * 200_000}x" dur="P{"1" * 200_000}" when-iso="{"1" * 200_000}/P{"1" * 200_000}"/>',
    "a tag that is long": f'<p xml:lang="{"de-" * 100_000}"/>',
    "marks on a letter": "a" + "\u0307\u0323" * 50_000,
    "signs of wrong decodings": "Ã¼" * 50_000,
    "characters that were lost": "\ufffda" * 5_000,
}


@pytest.mark.parametrize("name", LARGE)
def test_what_is_large_takes_no_longer_than_its_size(name: str) -> None:
    document = Document("x.xml", f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{LARGE[name]}</TEI>'.encode())
    before = time.process_time()
    check_document(document)
    assert time.process_time() - before < 5
