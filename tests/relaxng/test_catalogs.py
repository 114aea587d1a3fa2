"""OASIS XML catalogs, entry by entry in the order of the standard."""

from pathlib import Path

import pytest

from rubricator.relaxng.catalogs import Catalogs

TEI = "http://www.tei-c.org/release/"
ENTRIES = {
    "uri": (f'<uri name="{TEI}tei.rng" uri="local.rng"/>', f"{TEI}tei.rng", "local.rng"),
    "uri of another": (f'<uri name="{TEI}tei.rng" uri="local.rng"/>', f"{TEI}tei.rnc", None),
    "system": (f'<system systemId="{TEI}tei.rng" uri="local.rng"/>', f"{TEI}tei.rng", "local.rng"),
    "rewriteURI": (f'<rewriteURI uriStartString="{TEI}" rewritePrefix="tei/"/>', f"{TEI}x/a.rng", "tei/x/a.rng"),
    "rewriteSystem": (f'<rewriteSystem systemIdStartString="{TEI}" rewritePrefix="tei/"/>', f"{TEI}a", "tei/a"),
    "uriSuffix": ('<uriSuffix uriSuffix="/tei.rng" uri="local.rng"/>', f"{TEI}tei.rng", "local.rng"),
    "systemSuffix": ('<systemSuffix systemIdSuffix="/tei.rng" uri="local.rng"/>', f"{TEI}tei.rng", "local.rng"),
    "the whole before its beginning": (
        f'<rewriteURI uriStartString="{TEI}" rewritePrefix="tei/"/><uri name="{TEI}a" uri="b"/>',
        f"{TEI}a",
        "b",
    ),
    "the beginning before the end": (
        f'<uriSuffix uriSuffix="a" uri="b"/><rewriteURI uriStartString="{TEI}" rewritePrefix="tei/"/>',
        f"{TEI}a",
        "tei/a",
    ),
    "the longest beginning": (
        f'<rewriteURI uriStartString="{TEI}" rewritePrefix="x/"/><rewriteURI uriStartString="{TEI}xml/" rewritePrefix="y/"/>',
        f"{TEI}xml/a",
        "y/a",
    ),
    "the longest end": (
        '<uriSuffix uriSuffix="c/a" uri="long"/><uriSuffix uriSuffix="a" uri="short"/>',
        "urn:b/c/a",
        "long",
    ),
    "the first of two": (f'<uri name="{TEI}" uri="a"/><uri name="{TEI}" uri="b"/>', TEI, "a"),
    "URIs before system identifiers": (f'<system systemId="{TEI}" uri="a"/><uri name="{TEI}" uri="b"/>', TEI, "b"),
    "inside a group": (f'<group xml:base="tei/"><uri name="{TEI}" uri="a"/></group>', TEI, "tei/a"),
    "xml:base": (f'<uri xml:base="x/" name="{TEI}" uri="a"/>', TEI, "x/a"),
    "xml:base inside xml:base": (
        f'<group xml:base="x/"><uri xml:base="y/" name="{TEI}" uri="a"/></group><uri name="urn:b" uri="b"/>',
        TEI,
        "x/y/a",
    ),
    "xml:base no longer": (
        f'<group xml:base="x/"><uri name="{TEI}" uri="a"/></group><uri name="urn:b" uri="b"/>',
        "urn:b",
        "b",
    ),
    "an absolute address": (f'<uri name="{TEI}" uri="http://example.org/a"/>', TEI, "http://example.org/a"),
    "characters that URIs do not have": (
        '<uri name="http://example.org/ä b" uri="ü.rng"/>',
        "http://example.org/%C3%A4 b",
        "%C3%BC.rng",
    ),
    "an element of another vocabulary": (f'<x:uri xmlns:x="urn:x" name="{TEI}" uri="a"/>', TEI, None),
    "an entry without its attributes": (f'<uri name="{TEI}"/><uri name="{TEI}" uri="b"/>', TEI, "b"),
    "public identifiers": ('<public publicId="-//TEI//" uri="a"/>', "-//TEI//", None),
}


def catalog(folder: Path, name: str, entries: str) -> str:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f'<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">{entries}</catalog>', encoding="utf-8"
    )
    return path.as_posix()


@pytest.mark.parametrize(("entries", "uri", "found"), ENTRIES.values(), ids=ENTRIES)
def test_an_entry_gives_an_address(entries: str, uri: str, found: str | None, tmp_path: Path) -> None:
    answer = Catalogs((catalog(tmp_path, "catalog.xml", entries),)).find(uri)
    here = f"{tmp_path.as_uri()}/"
    assert (answer and answer.removeprefix(here)) == found


def test_the_next_catalogs_are_asked_in_order_before_the_others(tmp_path: Path) -> None:
    catalog(tmp_path, "sub/second.xml", '<nextCatalog catalog="third.xml"/>')
    catalog(tmp_path, "sub/third.xml", '<uri name="urn:a" uri="a"/><nextCatalog catalog="second.xml"/>')
    first = catalog(tmp_path, "first.xml", '<nextCatalog catalog="sub/second.xml"/>')
    last = catalog(tmp_path, "last.xml", '<uri name="urn:a" uri="b"/><uri name="urn:c" uri="c"/>')
    catalogs = Catalogs((first, last))
    assert catalogs.find("urn:a") == (tmp_path / "sub/a").as_uri()
    assert catalogs.find("urn:c") == (tmp_path / "c").as_uri()
    assert catalogs.find("urn:d") is None


@pytest.mark.parametrize("entry", ["delegateURI uriStartString", "delegateSystem systemIdStartString"])
def test_a_catalog_that_delegates_leaves_the_answer_to_others(entry: str, tmp_path: Path) -> None:
    for name in ("a", "b"):
        catalog(
            tmp_path, f"{name}.xml", f'<uri name="urn:x:y:z" uri="{name}"/><system systemId="urn:x:y:z" uri="{name}"/>'
        )
    short, long = (f'<{entry}="{start}" catalog="{name}.xml"/>' for start, name in (("urn:x:", "a"), ("urn:x:y:", "b")))
    first = catalog(tmp_path, "first.xml", short + long)
    way = "uri name" if "URI" in entry else "system systemId"
    last = catalog(tmp_path, "last.xml", f'<{way}="urn:x:q" uri="q"/><{way}="urn:o" uri="o"/>')
    catalogs = Catalogs((first, last))
    assert catalogs.find("urn:x:y:z") == (tmp_path / "b").as_uri()
    assert catalogs.find("urn:x:q") is None
    assert catalogs.find("urn:o") == (tmp_path / "o").as_uri()


def test_a_catalog_that_cannot_be_read_is_passed_over_and_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.xml"
    broken.write_text("<catalog>")
    good = catalog(tmp_path, "good.xml", '<uri name="urn:a" uri="a"/><nextCatalog catalog="http://example.org/c.xml"/>')
    catalogs = Catalogs((broken.as_posix(), str(tmp_path / "none.xml"), good))
    assert catalogs.find("urn:b") is None
    assert catalogs.find("urn:a") == (tmp_path / "a").as_uri()
    assert [reason.split(":")[0] for reason in catalogs.problems.values()] == [
        "it is not well-formed",
        "No such file or directory",
        "it is not in the file system, and nothing is fetched from the network",
    ]


def test_a_document_type_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "catalog.xml"
    path.write_text(
        '<!DOCTYPE catalog PUBLIC "-//OASIS//DTD XML Catalogs V1.1//EN" "http://example.org/catalog.dtd">'
        '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><uri name="urn:a" uri="a"/></catalog>'
    )
    assert Catalogs((path.as_uri(),)).find("urn:a") == (tmp_path / "a").as_uri()
