"""The pictures of a document: which addresses name some, and which files are taken."""

import os
from pathlib import Path

import pytest

from rubricator.building.pictures import KEPT, SHOWN, Picture, Pictures, pictures_of

NAME = 'xmlns="http://www.tei-c.org/ns/1.0"'
PICTURE = b"\x89PNG"


@pytest.fixture
def around(tmp_path: Path) -> Path:
    """A document's folder, with much in it and around it that a document must not carry off."""
    folder = tmp_path / "tei"
    (folder / "images.png").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(b"secret")
    (folder / "notes.txt").write_bytes(b"notes")
    (folder / "in.png").write_bytes(PICTURE)
    (folder / "out.png").symlink_to(tmp_path / "secret.png")
    (folder / "away").symlink_to(tmp_path)
    (folder / "inside.png").symlink_to(folder / "in.png")
    (folder / "circle.png").symlink_to(folder / "circle.png")
    os.mkfifo(folder / "pipe.png")
    (folder / "zero.png").symlink_to("/dev/zero")
    return folder


CASES = {
    "missing.png": "PIC001",
    f"{'x' * 300}.png": "PIC001",
    "%00.png": "PIC001",
    "../secret.png": "PIC002",
    "%2e%2e/secret.png": "PIC002",
    "images/../in.png": "PIC002",
    "out.png": "PIC002",
    "away/secret.png": "PIC002",
    "/dev/zero.png": "PIC002",
    "file:///etc/passwd": "PIC002",
    "C:/secret.png": "PIC002",
    "..\\secret.png": "PIC002",
    "notes.txt": "PIC002",
    "in": "PIC002",
    "images.png": "PIC002",
    "pipe.png": "PIC002",
    "zero.png": "PIC002",
    "circle.png": "PIC001",
    "https://example.org/in.png": "PIC003",
    "//example.org/in.png": "PIC003",
    "facs:0001": "PIC003",
    "http://[": "PIC003",
}


@pytest.mark.parametrize(("address", "code"), CASES.items())
def test_only_what_lies_beside_or_below_is_taken(around: Path, address: str, code: str) -> None:
    found = pictures_of(around / "a.xml", f'<graphic {NAME} url="{address}"/>'.encode(), KEPT)
    assert ([one.code for one in found.diagnostics], found.files) == ([code], ())


@pytest.mark.parametrize("address", ["in.png", "./in.png", "in.png#xywh=1,2,3,4", "in.png?page=1", "%69n.png"])
def test_an_address_is_a_path_in_the_folder(around: Path, address: str) -> None:
    found = pictures_of(around / "a.xml", f'<graphic {NAME} url="{address}"/>'.encode(), KEPT)
    assert found == Pictures((Picture("in.png", around / "in.png"),))


def test_a_link_within_the_folder_is_followed(around: Path) -> None:
    found = pictures_of(around / "a.xml", f'<graphic {NAME} url="inside.png"/>'.encode(), KEPT)
    assert [one.path for one in found.files] == ["inside.png"]


@pytest.mark.parametrize("address", ["#here", "data:image/png;base64,AAAA", "", " "])
def test_what_is_in_the_document_is_no_file(around: Path, address: str) -> None:
    assert pictures_of(around / "a.xml", f'<graphic {NAME} url="{address}"/>'.encode(), KEPT) == Pictures()


def test_what_runs_scripts_is_kept_and_not_shown(around: Path) -> None:
    (around / "map.SVG").write_bytes(b"<svg/>")
    data = f'<graphic {NAME} url="map.SVG"/>'.encode()
    assert [one.path for one in pictures_of(around / "a.xml", data, KEPT).files] == ["map.SVG"]
    (finding,) = pictures_of(around / "a.xml", data, SHOWN).diagnostics
    assert finding.message == "“map.SVG” is not of a kind that is taken along, by the end of the name"
    assert (
        finding.hint
        == "save it as .png or .jpg, and let the address lead there; a site has no SVG, which can run scripts"
    )


FACSIMILE = (
    f'<TEI {NAME}><facsimile xml:base="images.png/"><surface><graphic url="a.png"/></surface></facsimile>\n'
    '<pb facs="in.png  other.xml#p1 #p2"/><figure xmlns="urn:x"><graphic url="none.png"/></figure><media url="in.png"/>'
)


def test_addresses_are_those_of_graphics_and_facsimiles_by_their_bases(around: Path) -> None:
    (around / "images.png/a.png").write_bytes(PICTURE)
    found = pictures_of(around / "a.xml", FACSIMILE.encode(), KEPT)
    assert [one.path for one in found.files] == ["images.png/a.png", "in.png"]
    assert found.diagnostics == ()


def test_what_lacks_for_one_reason_is_told_once(around: Path) -> None:
    data = f'<TEI {NAME}>\n<pb facs="1.png 2.png"/><pb facs="3.png ../4.png 1.png"/></TEI>'
    told = pictures_of(around / "a.xml", data.encode(), KEPT).diagnostics
    assert [(one.position.line, one.position.column, one.message) for one in told] == [
        (2, 1, "“1.png” and 2 more are not there"),
        (2, 25, "“../4.png” is outside of the folder of the document"),
    ]


def test_what_is_not_well_formed_is_read_as_far_as_it_is(around: Path) -> None:
    data = f'<TEI {NAME}><graphic url="in.png"/><p></TEI><graphic url="missing.png"/>'.encode()
    assert [one.path for one in pictures_of(around / "a.xml", data, KEPT).files] == ["in.png"]
