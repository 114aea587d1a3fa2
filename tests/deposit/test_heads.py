"""A document without its text is cited as the whole one is."""

from pathlib import Path

import pytest

from rubricator.deposit.heads import without_text
from rubricator.deposit.record import RECORD
from rubricator.rendering import CITATIONS, render

HEADER = "<teiHeader><fileDesc><titleStmt><title>A</title></titleStmt></fileDesc></teiHeader>"


def tei(rest: str, header: str = HEADER) -> bytes:
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{header}{rest}</TEI>'.encode()


@pytest.mark.parametrize(
    ("rest", "kept"),
    [
        (
            "<text><body><div type='letter'><p>x</p></div></body></text>",
            "<text><body><div type='letter'></div></body></text>",
        ),
        ("<text><front>x</front><body><p/>y</body></text>", "<text><front></front><body><p/>y</body></text>"),
        ("<text xml:lang='de'><group><text>x</text></group></text>", "<text xml:lang='de'><group></group></text>"),
        ("<text><body><p n='a>b'>x</p></body></text>", "<text><body><p n='a>b'></p></body></text>"),
        ("<facsimile><surface/></facsimile><text/>", "<facsimile></facsimile><text/>"),
        ("<standOff><listPerson/></standOff><text/>", "<standOff><listPerson/></standOff><text/>"),
        ("<TEI><teiHeader>x</teiHeader></TEI>", "<TEI></TEI>"),
        ("<text><body><p><![CDATA[</p>]]></p></body></text>", "<text><body><p></p></body></text>"),
    ],
)
def test_what_is_left_out(rest: str, kept: str) -> None:
    assert without_text(tei(rest)) == tei(kept)


@pytest.mark.parametrize("document", [b"<TEI><text>", b"", tei("<text>x</text>").decode().encode("utf-16")])
def test_what_cannot_be_read_stays_as_it_is(document: bytes) -> None:
    assert without_text(document) == document


def test_prefixes_are_seen_through() -> None:
    whole = b"<t:TEI xmlns:t='http://www.tei-c.org/ns/1.0'><t:text><t:body><t:p>x</t:p></t:body></t:text></t:TEI>"
    assert b">x<" not in without_text(whole)


def test_all_documents_at_hand_are_cited_alike(root: Path, shared: Path) -> None:
    documents = [*(root / "tei").glob("*.xml"), *(root / "tests" / "xslt" / "cases").glob("*.xml")]
    for path in [*documents, *(shared / "corpus").rglob("*.xml")]:
        whole, uri = path.read_bytes(), path.absolute().as_uri()
        cut = without_text(whole)
        for format_ in (*(one for name, one in CITATIONS.items() if name != "cmif"), RECORD):
            assert render(cut, uri, format_) == render(whole, uri, format_), f"{path} as {format_.name}"
