"""Broken and hostile files of pages: no crash, no hang, and a finding that says what is wrong."""

import time
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
from paged import alto_file, page_file

from rubricator.reading.export import read

LINE = "<TextLine><TextEquiv><Unicode>A line of text.</Unicode></TextEquiv></TextLine>"
ENTITIES = (
    '<!DOCTYPE PcGts [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
)


def zipped(name: str, data: bytes) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as file:
        file.writestr(name, data)
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "XML010"),
        (b"<PcGts><Page></PcGts>", "XML002"),
        (b"<html><p>no page</p></html>", "READ159"),
        (b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "READ159"),
        (b'<!DOCTYPE TEI [<!ENTITY a "b">]><TEI xmlns="http://www.tei-c.org/ns/1.0">&a;</TEI>', "READ159"),
        (b"<PcGts/>", "READ001"),
        (b"<alto><Layout><Page/></Layout></alto>", "READ001"),
        (page_file(""), "READ001"),
        (ENTITIES.encode() + page_file(LINE), "READ150"),
        (page_file("<TextRegion>" * 5_000), "XML012"),
        (page_file("<Glyph>" * 5_000), "XML012"),
        (b'<?xml version="1.0" encoding="klingon"?><PcGts/>', "XML006"),
        (page_file("<TextRegion>\xff</TextRegion>").replace(b"\xc3\xbf", b"\xff"), "XML006"),
    ],
    ids=str,
)
def test_what_cannot_be_read_says_so_at_its_place(data: bytes, code: str) -> None:
    transcription, findings = read("page.xml", data)
    assert (transcription, [finding.code for finding in findings]) == (None, [code])
    assert findings[0].hint


def test_a_document_type_without_entities_does_no_harm() -> None:
    data = b'<!DOCTYPE PcGts SYSTEM "http://127.0.0.1:1/page.dtd">' + page_file(f"<TextRegion>{LINE}</TextRegion>")
    transcription, findings = read("page.xml", data)
    assert transcription is not None
    assert (transcription.source.text, findings) == ("A line of text.", ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_encodings_that_the_file_declares(encoding: str) -> None:
    text = page_file("<TextRegion><TextEquiv><Unicode>Grüße</Unicode></TextEquiv></TextRegion>").decode()
    transcription, _ = read("page.xml", f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(encoding))
    assert transcription is not None
    assert transcription.source.text == "Grüße"


def test_a_zip_bomb_is_not_unpacked() -> None:
    data = zipped("page/1.xml", b"<PcGts>" + b" " * 100_000_000)
    start = time.process_time()
    transcription, findings = read("export.zip", data)
    assert time.process_time() - start < 0.5
    assert (transcription, findings[0].code) == (None, "READ160")
    assert "100,000,007 bytes" in findings[0].message


@pytest.mark.parametrize("method", [ZIP_LZMA, ZIP_BZIP2])
def test_only_the_usual_compression_is_read(method: int) -> None:
    written = BytesIO()
    with ZipFile(written, "w", method) as file:
        file.writestr("page/1.xml", page_file(f"<TextRegion>{LINE}</TextRegion>"))
    damaged = written.getvalue().replace(b"\x00" * 2, b"\x07" * 2, 1)
    for data in (written.getvalue(), damaged):
        transcription, findings = read("export.zip", data)
        assert (transcription, [finding.code for finding in findings]) == (None, ["READ160"])


def test_names_that_lead_out_of_the_archive_lead_nowhere() -> None:
    transcription, _ = read(
        "export.zip", zipped("../../etc/\x1b[31mpage.xml", page_file(f"<TextRegion>{LINE}</TextRegion>"))
    )
    assert transcription is not None
    assert transcription.source.file(0) == "export.zip/../../etc/�[31mpage.xml"


def test_a_list_that_cannot_be_read_is_no_list() -> None:
    written = BytesIO()
    with ZipFile(written, "w") as file:
        file.writestr("mets.xml", "<mets:mets xmlns:mets='http://www.loc.gov/METS/'><mets:fileSec>")
        file.writestr("1.xml", page_file(f"<TextRegion>{LINE}</TextRegion>"))
    transcription, _ = read("export.zip", written.getvalue())
    assert transcription is not None


def test_a_reading_order_that_turns_in_circles_comes_to_an_end() -> None:
    blocks = "".join(
        f'<TextBlock ID="b{i}" IDNEXT="b{(i + 1) % 3}"><TextLine><String CONTENT="{i}"/></TextLine></TextBlock>'
        for i in range(3)
    )
    transcription, _ = read("page.xml", alto_file(f"<Layout><Page><PrintSpace>{blocks}</PrintSpace></Page></Layout>"))
    assert transcription is not None
    assert transcription.source.text == "0\n\n1\n\n2"


def test_absurd_numbers_are_none() -> None:
    digits = "9" * 5_000
    regions = (
        f'<TextRegion id="r" custom="readingOrder {{index:{digits};}}"><Coords points="{digits},1 2,3 4,5"/>'
        f'<TextLine custom="textStyle {{offset:{digits}; length:1; bold:true;}}"><TextEquiv index="{digits}" conf="nan">'
        "<Unicode>A line of text.</Unicode></TextEquiv></TextLine></TextRegion>"
        f'<TableRegion><TableCell row="{digits}" col="-1">{LINE}</TableCell></TableRegion>'
    )
    transcription, findings = read("page.xml", page_file(regions).replace(b'"1000"', f'"{digits}"'.encode()))
    assert transcription is not None
    assert transcription.source.text == "A line of text.\n\nA line of text."
    assert [finding.code for finding in findings] == ["READ157"]


def test_the_time_for_a_page_of_many_regions_is_bounded() -> None:
    region = '<TextRegion type="{}"><Coords points="{} 900,900"/>' + LINE + "</TextRegion>"
    regions = "".join(region.format(("paragraph", "marginalia")[i % 2], f"{i % 97},{i % 89}") for i in range(4_000))
    start = time.monotonic()
    transcription, _ = read("page.xml", page_file(regions))
    assert transcription is not None
    assert len(transcription.surfaces[0].zones) == 4_000
    assert time.monotonic() - start < 20
