"""The pictures in a transcription's file are written beside its document, and go when it does not show them any more."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree

from attaching import EMF, letter, page, png, zipped
from building.builds import built
from rubricator.authority import EMPTY
from rubricator.building.files import _MACHINE
from rubricator.building.pictures import SHOWN, pictures_of
from rubricator.building.places import place
from rubricator.building.reencoding import reencode
from rubricator.building.report import Report
from rubricator.building.stages import ENCODING

SOURCE, DOCUMENT, FOLDER = Path("tei/sources/a letter.docx"), Path("tei/a letter.xml"), Path("tei/a letter-pictures")


@pytest.fixture(autouse=True)
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edition of a letter with two pictures, in the current folder."""
    monkeypatch.chdir(tmp_path)
    SOURCE.parent.mkdir(parents=True)
    SOURCE.write_bytes(letter({"image1.png": png(1), "image2.png": png(2), "image3.emf": EMF}))


def build() -> Report:
    (report,) = built(place(SOURCE))
    assert not report.failed, report.diagnostics
    return report


def shown() -> list[str]:
    """Return the addresses of the pictures that the document shows."""
    return [str(one) for one in etree.parse(DOCUMENT).xpath("//*[local-name()='graphic']/@url")]


def held() -> dict[str, bytes]:
    return {path.name.partition("-")[0]: path.read_bytes() for path in FOLDER.iterdir()}


def test_the_document_shows_them() -> None:
    report = build()
    assert held() == {"image1": png(1), "image2": png(2)}
    assert {unquote(one) for one in shown()} == {f"{FOLDER.name}/{path.name}" for path in FOLDER.iterdir()}
    assert [one.message for one in report.diagnostics if one.code == "READ141"] == [
        "the picture word/media/image3.emf (“The quay”) is not taken out of the file: browsers do not show this kind"
    ]


def test_they_are_pictures_of_the_document_for_a_site_and_a_package() -> None:
    build()
    found = pictures_of(DOCUMENT, DOCUMENT.read_bytes(), SHOWN)
    assert [len(found.files), found.diagnostics] == [2, ()]


def test_a_second_build_has_nothing_to_do() -> None:
    build()
    assert build().made == ()


def test_one_that_is_lost_is_made_again() -> None:
    build()
    before = DOCUMENT.read_bytes()
    next(FOLDER.iterdir()).unlink()
    assert build().made == ("tei",)
    assert held() == {"image1": png(1), "image2": png(2)}
    assert DOCUMENT.read_bytes() == before


def test_one_that_is_replaced_in_the_file_is_replaced() -> None:
    build()
    SOURCE.write_bytes(letter({"image1.png": png(1), "image2.png": png(3)}))
    removed = build().removed
    assert held() == {"image1": png(1), "image2": png(3)}
    assert [path.parent for path in removed] == [FOLDER]


def test_their_folder_goes_with_the_last() -> None:
    build()
    SOURCE.write_bytes(letter({}))
    build()
    assert not FOLDER.exists()
    assert shown() == []


def test_one_that_a_person_has_retouched_is_neither_written_over_nor_removed() -> None:
    build()
    retouched = next(FOLDER.glob("image1-*"))
    retouched.write_bytes(png(100))
    (FOLDER / "mine.png").write_bytes(png(200))
    SOURCE.write_bytes(letter({"image1.png": png(1)}))
    build()
    assert held() == {"image1": png(100), "mine.png": png(200)}
    SOURCE.write_bytes(letter({}))
    build()
    assert held() == {"image1": png(100), "mine.png": png(200)}


def test_of_an_edited_document_they_stay() -> None:
    build()
    DOCUMENT.write_text(DOCUMENT.read_text("utf-8").replace("the quay", "the wharf"), "utf-8")
    SOURCE.write_bytes(letter({}))
    build()
    assert held() == {"image1": png(1), "image2": png(2)}
    assert len(shown()) == 2


def test_of_a_letter_that_is_gone_they_stay_with_the_document() -> None:
    build()
    SOURCE.unlink()
    other = SOURCE.with_name("other.docx")
    other.write_bytes(letter({}))
    built(place(other))
    assert held() == {"image1": png(1), "image2": png(2)}


def test_what_a_killed_build_left_half_is_swept_away() -> None:
    FOLDER.mkdir()
    half = FOLDER / f".rubricator-{_MACHINE}-999999999.tmp"
    half.write_bytes(b"half")
    build()
    assert not half.exists()


def test_an_edited_document_that_is_encoded_afresh_beside_has_new_ones_too() -> None:
    build()
    DOCUMENT.write_text(DOCUMENT.read_text("utf-8").replace("the quay", "the wharf"), "utf-8")
    SOURCE.write_bytes(letter({"image9.png": png(9)}))
    reencode(place(SOURCE), EMPTY, ENCODING)
    assert held() == {"image1": png(1), "image2": png(2), "image9": png(9)}


def test_the_pages_of_an_export_show_theirs() -> None:
    source = SOURCE.with_name("export.zip")
    source.write_bytes(zipped({"page/1.xml": page("1.jpg", "Dear Anna,"), "1.jpg": b"\xff\xd8\xff"}))
    built(place(source))
    graphic = etree.parse("tei/export.xml").xpath("//*[local-name()='surface']/*[local-name()='graphic']/@url")
    (path,) = Path("tei/export-pictures").iterdir()
    assert [str(one) for one in graphic] == [f"export-pictures/{path.name}"]
