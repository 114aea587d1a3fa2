"""Archives of pages: which files are read, and in which order."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from paged import PAGE_NAMESPACE, alto_file, shown

from rubricator.diagnostics import Diagnostic
from rubricator.reading.export import read
from rubricator.transcription import Transcription


def page(*lines: str, type_: str = "paragraph") -> str:
    """Return a file of PAGE XML with a region of these lines."""
    written = "".join(f"<TextLine><TextEquiv><Unicode>{line}</Unicode></TextEquiv></TextLine>\n" for line in lines)
    region = f'<TextRegion id="r" type="{type_}">\n{written}</TextRegion>'
    return f'<PcGts xmlns="{PAGE_NAMESPACE}"><Page imageFilename="{lines[0][:4]}.jpg">{region}</Page></PcGts>'


def alto(line: str) -> str:
    """Return a file of ALTO with this line."""
    block = f'<TextBlock><TextLine><String CONTENT="{line}"/></TextLine></TextBlock>'
    return alto_file(f"<Layout><Page><PrintSpace>{block}</PrintSpace></Page></Layout>").decode()


def archive(**files: str) -> bytes:
    """Return an archive; of names, ``__`` is a slash and ``_xml`` the end."""
    return archive_of({name.replace("__", "/").replace("_xml", ".xml"): text for name, text in files.items()})


def archive_of(files: dict[str, str]) -> bytes:
    """Return an archive of files by their names."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(name, text)
    return written.getvalue()


def reading(data: bytes) -> tuple[Transcription, tuple[Diagnostic, ...]]:
    transcription, findings = read("export.zip", data)
    assert transcription is not None, findings
    return transcription, findings


def text(data: bytes) -> str:
    return reading(data)[0].source.text


def codes(findings: tuple[Diagnostic, ...]) -> list[str]:
    return [finding.code for finding in findings]


def mets(pages: str, files: str) -> str:
    """Return a METS file as Transkribus writes it."""
    return (
        '<ns3:mets xmlns:ns2="http://www.w3.org/1999/xlink" xmlns:ns3="http://www.loc.gov/METS/">'
        f"<ns3:fileSec><ns3:fileGrp ID='MASTER'><ns3:fileGrp ID='PAGEXML'>{files}</ns3:fileGrp></ns3:fileGrp></ns3:fileSec>"
        f"<ns3:structMap TYPE='MANUSCRIPT'><ns3:div ID='D'>{pages}</ns3:div></ns3:structMap></ns3:mets>"
    )


def listed(ident: str, name: str) -> str:
    return f"<ns3:file ID='{ident}' MIMETYPE='application/xml'><ns3:FLocat LOCTYPE='OTHER' ns2:type='simple' ns2:href='{name}'/></ns3:file>"


def division(order: int, *idents: str) -> str:
    areas = "".join(f"<ns3:fptr><ns3:area FILEID='{ident}'/></ns3:fptr>" for ident in idents)
    return f"<ns3:div ORDER='{order}' TYPE='SINGLE_PAGE'>{areas}</ns3:div>"


def test_without_a_list_names_give_the_order_figures_as_numbers() -> None:
    assert text(archive(p10_xml=page("Third."), p9_xml=page("Second."), p1_xml=page("First."))) == (
        "First.\n\nSecond.\n\nThird."
    )


def test_a_list_gives_the_order() -> None:
    files = listed("PAGEXML_1", "page/b.xml") + listed("PAGEXML_2", "page/a.xml") + listed("IMG_1", "a.jpg")
    data = archive(
        mets_xml=mets(division(2, "IMG_1", "PAGEXML_2") + division(1, "PAGEXML_1"), files),
        page__a_xml=page("Second."),
        page__b_xml=page("First."),
    )
    transcription, findings = reading(data)
    assert (transcription.source.text, findings) == ("First.\n\nSecond.", ())


def test_a_list_in_a_folder_names_files_from_there() -> None:
    data = archive(
        doc__mets_xml=mets(
            division(1, "B") + division(2, "A"), listed("A", "./page/a.xml") + listed("B", "page/b.xml")
        ),
        doc__page__a_xml=page("Second."),
        doc__page__b_xml=page("First."),
    )
    assert text(data) == "First.\n\nSecond."


def test_of_several_files_of_a_page_the_last_is_read_as_in_a_workspace_of_ocr_d() -> None:
    files = listed("S1", "SEG/1.xml") + listed("O1", "OCR/1.xml")
    data = archive(mets_xml=mets(division(1, "S1", "O1"), files), SEG__1_xml=page("old"), OCR__1_xml=page("new"))
    assert text(data) == "new"


def test_what_a_list_lacks_is_read_last_and_what_the_archive_lacks_is_reported() -> None:
    files = listed("A", "a.xml") + listed("B", "b.xml")
    data = archive(mets_xml=mets(division(1, "B") + division(2, "A"), files), a_xml=page("First."), c_xml=page("Last."))
    transcription, findings = reading(data)
    assert transcription.source.text == "First.\n\nLast."
    assert [finding.message for finding in findings] == [
        "b.xml is listed in METS but not in the archive",
        "c.xml is not listed in METS; it is read last",
    ]


def test_pages_that_are_there_twice_are_read_once() -> None:
    data = archive(page__1_xml=page("As PAGE."), alto__1_xml=alto("As ALTO."), alto__2_xml=alto("Only ALTO."))
    transcription, findings = reading(data)
    assert transcription.source.text == "As PAGE.\n\nOnly ALTO."
    assert [finding.message for finding in findings] == [
        "1 page is in the archive as PAGE and as ALTO; PAGE was read",
    ]


def test_the_metadata_of_transkribus_describe_the_document() -> None:
    metadata = "<trpDocMetadata><title>On the  Crisis</title><author>Rosa Example</author><language>German</language></trpDocMetadata>"
    description = reading(archive(metadata_xml=metadata, page__1_xml=page("Text.")))[0].description
    assert (description.title, description.author, description.language) == ("On the Crisis", "Rosa Example", "de")


def test_mods_in_mets_describes_the_document() -> None:
    mods = (
        "<m:mods xmlns:m='http://www.loc.gov/mods/v3'><m:titleInfo><m:title>Was ist Aufklärung?</m:title></m:titleInfo>"
        "<m:name><m:role><m:roleTerm>aut</m:roleTerm></m:role><m:namePart type='family'>Kant</m:namePart>"
        "<m:namePart type='given'>Immanuel</m:namePart></m:name><m:language><m:languageTerm>deu</m:languageTerm></m:language></m:mods>"
    )
    listing = mets(division(1, "A"), listed("A", "1.xml")).replace(
        "<ns3:fileSec>", f"<ns3:dmdSec>{mods}</ns3:dmdSec><ns3:fileSec>"
    )
    description = reading(archive_of({"mets.xml": listing, "1.xml": page("Text.")}))[0].description
    assert (description.title, description.author, description.language) == (
        "Was ist Aufklärung?",
        "Immanuel Kant",
        "de",
    )


def test_other_files_are_left_alone() -> None:
    data = archive_of(
        {
            "log.xml": "<log><title>T</title></log>",
            "tei.xml": "<TEI/>",
            "__MACOSX/1.xml": page("ghost"),
            "page/._1.xml": page("ghost"),
            "page/1.xml": page("Text."),
            "1.jpg": "no image",
            "log.txt": "done",
        }
    )
    assert (text(data), reading(data)[1]) == ("Text.", ())


def test_a_paragraph_goes_over_the_end_of_a_page_and_a_note_stands_behind_it() -> None:
    note = '<TextRegion type="footnote"><TextLine><TextEquiv><Unicode>*) So he said.</Unicode></TextEquiv></TextLine></TextRegion>'
    first = page("He said*) that the com-").replace("</Page>", f"{note}</Page>")
    transcription, _ = reading(
        archive_of({"1.xml": first, "2.xml": page("rades were right. And", "more."), "3.xml": page("New.")})
    )
    assert shown(transcription) == (
        "p: ‖‖|He said*) that the com- ‖‖¦rades were right. And |more.\nnote * (of *)): So he said.\np: ‖‖|New.\n"
    )


@pytest.mark.parametrize(
    ("last", "first"),
    [("The sentence ends.", "and another begins"), ("A heading", "The text"), ("He said:", "so it is")],
)
def test_paragraphs_stay_apart_where_the_text_does_not_show_that_they_are_one(last: str, first: str) -> None:
    assert text(archive(p1_xml=page(last), p2_xml=page(first))) == f"{last}\n\n{first}"


def test_a_place_is_that_in_the_file_of_the_archive() -> None:
    data = archive(page__1_xml=page("Fine."), page__2_xml=page("Fine", "too."))
    source = reading(data)[0].source
    offset = source.text.index("too")
    assert source.file(offset) == "export.zip/page/2.xml"
    assert (source.position(offset).line, source.position(offset).column) == (3, 22)


def test_a_page_that_cannot_be_read_is_an_error_of_the_whole() -> None:
    transcription, findings = read(
        "export.zip", archive(a_xml=page("Fine."), b_xml=page("Broken.").removesuffix("</PcGts>"))
    )
    assert transcription is None
    assert [(f.code, f.file) for f in findings] == [("XML002", "export.zip/b.xml")]


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 and no more",
        archive_of({"1.jpg": "an image", "TEI.xml": "<TEI/>"}),
        archive_of({"a.xml": page("x")})[:-30],
        archive_of({"a.xml": page("x")}).replace(b"\x14\x00\x00\x00\x08\x00", b"\x14\x00\x01\x00\x08\x00"),
    ],
    ids=["no archive", "no pages", "cut off", "encrypted"],
)
def test_an_archive_that_cannot_be_read_says_so(data: bytes) -> None:
    transcription, findings = read("export.zip", data)
    assert (transcription, codes(findings)) == (None, ["READ160"])
