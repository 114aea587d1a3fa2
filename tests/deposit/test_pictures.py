"""The pictures of a document are in its package, where its addresses lead; those that are not are told of."""

import json
from pathlib import Path

import pytest
from lxml import html

from cli.running import Command
from deposit.packages import crate_of, document, payload

PICTURE = b"\x89PNG"


def showing(*addresses: str, before: str = "") -> str:
    """Return a document with graphics at addresses."""
    figures = "".join(f'<figure><graphic url="{one}"/></figure>' for one in addresses)
    return document().replace("<text><body>", f"{before}<text><body>{figures}")


@pytest.fixture
def letter() -> Path:
    """A document that shows a picture beside it, one below, and its page."""
    facsimile = '<facsimile><surface xml:id="f1"><graphic url="scans/page%201.jpg"/></surface></facsimile>'
    text = showing("seal.png", "drawings/quay.svg", before=facsimile).replace(
        "<body>", '<body><pb facs="#f1"/><pb facs="scans/2.tif"/>'
    )
    for name in ("seal.png", "drawings/quay.svg", "scans/page 1.jpg", "scans/2.tif"):
        Path("tei", name).parent.mkdir(parents=True, exist_ok=True)
        Path("tei", name).write_bytes(PICTURE + name.encode())
    Path("tei/letter.xml").write_text(text, "utf-8")
    return Path("tei/letter.xml")


def test_pictures_are_in_their_places(rubricator: Command, letter: Path) -> None:
    ran = rubricator("deposit", "tei", "--output", "package")
    assert (ran.status, "PIC" in ran.err) == (0, False)
    for name in ("seal.png", "drawings/quay.svg", "scans/page 1.jpg", "scans/2.tif"):
        assert Path("package/data/edition", name).read_bytes() == Path("tei", name).read_bytes()


def test_the_page_in_the_package_leads_to_them(rubricator: Command, letter: Path) -> None:
    rubricator("deposit", "tei", "--output", "package")
    page = Path("package/data/renderings/letter/letter.html")
    links = [
        str(link) for link in html.parse(page).xpath("//main//a/@href") if "edition/" in link and ".xml" not in link
    ]
    assert len(links) == 4
    assert all((page.parent / link.replace("%20", " ")).is_file() for link in links)


def test_they_are_described_listed_and_verified(rubricator: Command, letter: Path) -> None:
    rubricator("deposit", "tei", "--output", "package")
    crate = crate_of(Path("package"))
    entity = crate["edition/scans/2.tif"]
    assert (entity["@type"], entity["contentSize"]) == ("File", str(Path("tei/scans/2.tif").stat().st_size))
    assert entity["encodingFormat"] == ["image/tiff", {"@id": "https://www.nationalarchives.gov.uk/PRONOM/fmt/353"}]
    names = {"edition/seal.png", "edition/drawings/quay.svg", "edition/scans/page%201.jpg", "edition/scans/2.tif"}
    assert names <= {part["@id"] for part in crate["edition/"]["hasPart"]}
    assert names == {one["@id"] for one in crate["edition/letter.xml"]["mentions"]}
    for manifest in Path("package").glob("manifest-*.txt"):
        assert "data/edition/scans/page 1.jpg" in manifest.read_text("utf-8")
    assert rubricator("deposit", "verify", "package").status == 0
    Path("package/data/edition/seal.png").write_bytes(b"another")
    damaged = rubricator("deposit", "verify", "package")
    assert (damaged.status, "edition/seal.png" in damaged.err + damaged.out) == (1, True)


def test_a_picture_of_two_documents_is_there_once(rubricator: Command, letter: Path) -> None:
    Path("tei/second.xml").write_text(showing("seal.png"), "utf-8")
    assert rubricator("deposit", "tei", "--output", "package.zip").status == 0
    assert rubricator("deposit", "verify", "package.zip").status == 0


def test_another_picture_gives_another_package(rubricator: Command, letter: Path) -> None:
    rubricator("deposit", "tei", "--output", "package")
    Path("tei/seal.png").write_bytes(b"another")
    assert rubricator("deposit", "tei", "--output", "package").status == 0
    assert Path("package/data/edition/seal.png").read_bytes() == b"another"
    assert rubricator("deposit", "verify", "package").status == 0


def test_a_package_without_a_picture_says_so_and_one_on_the_web_is_named_in_the_report(rubricator: Command) -> None:
    Path("letter.xml").write_text(showing("missing.png", "../x.png", "https://example.org/in.png"), "utf-8")
    ran = rubricator("deposit", "letter.xml", "--output", "package")
    assert ran.status == 0
    assert "letter.xml:1:" in ran.err
    assert all(code in ran.err for code in ("PIC001", "PIC002"))
    assert "PIC003" not in ran.err
    report = json.loads(Path("package/data/reports/rendering.json").read_text("utf-8"))
    assert {one["code"] for one in report} >= {"PIC001", "PIC002", "PIC003"}
    assert not [path for path in payload(Path("package")) if path.endswith(".png")]
