"""Files that are no DOCX, damaged ones, and those made to do harm: a clear finding, and nothing else."""

from __future__ import annotations

import re
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from reading.docx.archive import DECLARED, PREFIXES, docx, packed, relationships
from rubricator.diagnostics import Diagnostic, Severity
from rubricator.reading import read as read_any
from rubricator.reading.docx import read
from rubricator.transcription import Transcription

PARAGRAPH = "<w:p><w:r><w:t>The mill stands still.</w:t></w:r></w:p>"
WHOLE = {"document": f"<w:body>{PARAGRAPH}</w:body>"}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refused(data: bytes, name: str = "letter.docx") -> Diagnostic:
    """Return the one error about a file that is not read."""
    transcription, findings = read(name, data)
    assert transcription is None
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    assert len(errors) == 1, findings
    return errors[0]


def accepted(data: bytes) -> tuple[Transcription, list[str]]:
    """Return what is read of a file, and the codes of the findings."""
    transcription, findings = read("letter.docx", data)
    assert transcription is not None, findings
    return transcription, [finding.code for finding in findings]


def changed(data: bytes, **members: str | bytes | None) -> bytes:
    """Return a DOCX with members changed, or left out; the names without folder and end."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    for stem, new in members.items():
        name = next(name for name in content if re.sub(r"\.xml.*|.*/", "", name) == stem and not name.endswith(".rels"))
        if new is None:
            del content[name]
        else:
            content[name] = new.encode() if isinstance(new, str) else new
    return packed(content)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            OLE + b"\0" * 512 + "WordDocument".encode("utf-16-le"),
            "the file is no DOCX, it is a .doc of Word 97 to 2003",
        ),
        (b"{\\rtf1\\ansi The mill.}", "the file is no DOCX, it is an RTF"),
        (b"%PDF-1.7\n", "the file is no DOCX, it is a PDF"),
        (b"<html><body>The mill.</body></html>", "the file is no DOCX, it is a web page"),
        (b"MIME-Version: 1.0\r\n", "the file is no DOCX, it is a web archive (.mht)"),
        (
            b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument/>",
            "the file is no DOCX, it is a document of Word 2003 in XML",
        ),
        (b"", "the file is no DOCX, it is empty"),
        (b"The mill stands still.", "the file is no DOCX: it is not a zip archive, or its beginning is lost"),
        (
            packed({"mimetype": "…opendocument.text", "content.xml": ""}),
            "the file is no DOCX, it is an OpenDocument text (.odt)",
        ),
        (
            packed({"_rels/.rels": relationships({}), "xl/workbook.xml": ""}),
            "the file is no DOCX, it is a spreadsheet (.xlsx)",
        ),
        (packed({"Index/Document.iwa": ""}), "the file is no DOCX, it is a document of Apple's Pages"),
        (packed({"readme.txt": "x"}), "the file is a zip archive, but there is no document of Word in it"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_is_no_docx_is_told_and_what_to_do(data: bytes, message: str) -> None:
    finding = refused(data)
    assert (finding.code, finding.message) == ("READ130", message)
    assert re.search(
        "save it as DOCX|put the text|export it as Word|rename it|take the text out|save the document", finding.hint
    )


@pytest.mark.parametrize("suffix", [".doc", ".odt", ".rtf", ".DOC"])
def test_other_formats_of_word_processors_are_refused_by_their_names_too(suffix: str) -> None:
    transcription, findings = read_any(f"letter{suffix}", b"{\\rtf1\\ansi The mill.}")
    assert transcription is None
    assert [finding.code for finding in findings] == ["READ130"]


def test_a_password_is_not_asked_for() -> None:
    assert refused(OLE + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le")).code == "READ131"


def test_encrypted_members_of_a_zip_are_a_password_too() -> None:
    data = bytearray(docx(WHOLE))
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for match in re.finditer(re.escape(header), bytes(data)):
            data[match.start() + flags] |= 1
    assert "READ131" in [finding.code for finding in read("letter.docx", bytes(data))[1]]


def test_xml_that_is_broken_is_told_with_the_part_and_the_line() -> None:
    broken = f"<?xml version='1.0'?>\n<w:document {DECLARED}>\n<w:body>\n<w:p></w:body></w:document>"
    finding = refused(changed(docx(WHOLE), document=broken))
    assert finding.code == "READ132"
    assert finding.message.startswith("word/document.xml, line 4")


def test_notes_that_are_broken_are_not_left_out() -> None:
    data = docx({**WHOLE, "footnotes": "<w:footnote w:id='1'/>"})
    assert refused(changed(data, footnotes="<w:footnotes>")).message.startswith("word/footnotes.xml, line 1")


def test_styles_that_are_broken_leave_the_text_whole() -> None:
    transcription, codes = accepted(changed(docx({**WHOLE, "styles": ""}), styles="<w:styles>"))
    assert (transcription.source.text, codes) == ("The mill stands still.", ["READ133"])


@pytest.mark.parametrize("part", ["styles", "numbering", "comments", "settings", "footnotes", "header1"])
def test_a_part_that_is_missing_is_told(part: str) -> None:
    transcription, codes = accepted(changed(docx({**WHOLE, part: ""}), **{part: None}))
    assert (transcription.source.text, codes) == ("The mill stands still.", ["READ133"])


def test_without_relationships_the_text_is_where_it_always_is() -> None:
    data = packed({"word/document.xml": f"<w:document {DECLARED}><w:body>{PARAGRAPH}</w:body></w:document>"})
    assert accepted(data)[0].source.text == "The mill stands still."


def test_a_part_may_have_another_name_and_be_named_from_the_root() -> None:
    main = f"<w:document {DECLARED}><w:body>{PARAGRAPH}</w:body></w:document>"
    top = relationships({"main": ("officeDocument", "/Word/Document2.xml")})
    assert accepted(packed({"_rels/.rels": top, "word/document2.xml": main}))[1] == []


def test_a_part_that_is_there_twice_is_told() -> None:
    buffer = BytesIO(docx(WHOLE))
    with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", f"<w:document {DECLARED}><w:body><w:p/>{PARAGRAPH}</w:body></w:document>")
    transcription, codes = accepted(buffer.getvalue())
    assert (codes, transcription.source.position(0).line) == (["READ133"], 2)


def test_names_that_lead_out_of_the_archive_lead_nowhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text(f"<w:styles {DECLARED}/>", encoding="utf-8")
    main = f"<w:document {DECLARED}><w:body>{PARAGRAPH}</w:body></w:document>"
    for target in (f"../../../../../..{secret}", f"file://{secret}", "..\\..\\x", "%2e%2e/%2e%2e/x"):
        links = f'<Relationships xmlns="{PREFIXES["r"].replace("officeDocument/2006", "package/2006")}">'
        links += f'<Relationship Id="a" Type="{PREFIXES["r"]}/styles" Target="{target}"/></Relationships>'
        members = {
            "word/document.xml": main,
            "word/_rels/document.xml.rels": links,
            "../../evil.txt": "x",
            "/etc/x": "x",
        }
        transcription, codes = accepted(packed(members))
        assert (transcription.source.text, codes) == ("The mill stands still.", ["READ133"])
    assert sorted(tmp_path.iterdir()) == [secret]


def test_what_lies_elsewhere_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr("socket.socket.connect", no_network)
    drawing = '<w:p><w:r><w:drawing><wp:inline><a:blip r:link="x"/></wp:inline></w:drawing></w:r></w:p>'
    links = {"x": ("image", "http://127.0.0.1:9/x.png"), "s": ("styles", "http://127.0.0.1:9/styles.xml")}
    transcription, codes = accepted(docx({"document": f"<w:body>{PARAGRAPH}{drawing}</w:body>"}, links))
    assert ([image.address for image in transcription.images], codes) == (["http://127.0.0.1:9/x.png"], [])


@pytest.mark.parametrize("reference", ["&x;", "&#65;<!-- -->"])
def test_a_document_type_declaration_is_refused(reference: str) -> None:
    levels = "".join(f'<!ENTITY {b} "{f"&{a};" * 50}">' for a, b in zip("abcdefg", "bcdefgx", strict=True))
    bomb = f'<!DOCTYPE w:document [<!ENTITY a "mill ">{levels}<!ENTITY file SYSTEM "file:///etc/passwd">]>'
    main = f"{bomb}<w:document {DECLARED}><w:body><w:p><w:r><w:t>{reference}</w:t></w:r></w:p></w:body></w:document>"
    assert refused(changed(docx(WHOLE), document=main)).code == "READ132"


def test_a_part_that_unpacks_to_a_gigabyte_is_refused() -> None:
    start = time.monotonic()
    buffer = BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(260):
            member.write(b" " * 2**20)
    assert refused(buffer.getvalue()).code == "READ134"
    assert time.monotonic() - start < 20


def test_a_part_of_nothing_but_tags_is_refused() -> None:
    main = f"<w:document {DECLARED}><w:body>{'<w:p/>' * 10_000_001}</w:body></w:document>"
    assert refused(changed(docx(WHOLE), document=main)).code == "READ134"


NESTED = {
    "controls": ("<w:sdt><w:sdtContent>", PARAGRAPH, "</w:sdtContent></w:sdt>", 115),
    "tables": (f"<w:tbl><w:tr><w:tc>{PARAGRAPH}", "", f"{PARAGRAPH}</w:tc></w:tr></w:tbl>", 80),
    "insertions": ("<w:ins>", "<w:r><w:t>The mill stands still.</w:t></w:r>", "</w:ins>", 240),
    "boxes": (
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>",
        PARAGRAPH,
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        41,
    ),
    "alternatives": ("<mc:AlternateContent><mc:Choice>", PARAGRAPH, "</mc:Choice></mc:AlternateContent>", 120),
}


@pytest.mark.parametrize("kind", NESTED)
def test_what_is_nested_deep_is_read(kind: str) -> None:
    begin, inside, end, depth = NESTED[kind]
    body = f"{begin * depth}{inside}{end * depth}"
    wrapped = f"<w:p>{body}</w:p>" if kind == "insertions" else body
    transcription, _ = accepted(docx({"document": f"<w:body>{wrapped}</w:body>"}))
    assert "The mill stands still." in transcription.source.text


@pytest.mark.parametrize("kind", NESTED)
def test_what_is_nested_too_deep_is_refused(kind: str) -> None:
    begin, inside, end, _ = NESTED[kind]
    assert refused(docx({"document": f"<w:body>{begin * 5_000}{inside}{end * 5_000}</w:body>"})).code == "READ132"


def test_a_circle_of_styles_and_a_long_chain_end() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{i}"><w:name w:val="s{i}"/><w:basedOn w:val="s{(i + 1) % 500}"/></w:style>'
        for i in range(500)
    )
    paragraph = '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>The mill.</w:t></w:r></w:p>'
    assert accepted(docx({"document": f"<w:body>{paragraph}</w:body>", "styles": styles}))[0].source.text == "The mill."


def test_numbers_that_are_none_do_no_harm() -> None:
    for bad in ("", "x", "-1", "99999999999999999999", "１", "1.5"):
        properties = f'<w:pPr><w:outlineLvl w:val="{bad}"/><w:numPr><w:ilvl w:val="{bad}"/><w:numId w:val="{bad}"/></w:numPr></w:pPr>'
        run = f'<w:rPr><w:spacing w:val="{bad}"/><w:position w:val="{bad}"/><w:color w:val="{bad}"/><w:lang w:val="{bad}"/></w:rPr>'
        symbol = f'<w:sym w:font="{bad}" w:char="{bad}"/><w:footnoteReference w:id="{bad}"/>'
        cell = f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="{bad}"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="{bad}"/></w:tcPr>{PARAGRAPH}</w:tc><w:tc>{PARAGRAPH}</w:tc></w:tr></w:tbl>'
        body = f"<w:body><w:p>{properties}<w:r>{run}<w:t>The mill</w:t>{symbol}</w:r></w:p>{cell}</w:body>"
        assert "The mill" in accepted(docx({"document": body}))[0].source.text


def test_a_document_without_words_is_told() -> None:
    assert refused(docx({"document": "<w:body><w:p/></w:body>"})).code == "READ001"


def test_time_grows_with_the_number_of_paragraphs() -> None:
    """Four times as many take four times as long, with room for what else the machine does."""
    seconds = []
    for count in (4_000, 16_000):
        data = docx({"document": f"<w:body>{PARAGRAPH * count}</w:body>"})
        start = time.process_time()
        transcription, _ = accepted(data)
        seconds.append(time.process_time() - start)
        assert len(transcription.blocks) == count
    assert seconds[1] < 4 * seconds[0] * 2.5
