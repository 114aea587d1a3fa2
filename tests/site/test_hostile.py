"""Whatever a document is called, and whatever it says of itself, the site is whole and runs nothing of it."""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from cli.running import Command
from sites import LETTERS, SETTINGS, broken_links, contents, parsed, write_edition

WEAPONS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title></template></style><img src=x onerror=alert(1)>",
    '"><a href="javascript:alert(1)">',
    "'-alert(1)-'",
    "{1} {alert(1)} ${alert(1)} &amp; &lt;b&gt;",
    '<template data-site="steps"></template>',
    '<a class="to-person" href="person:99">',
    "\u202eevil \u2066text",
    "]]> <!-- -->",
)

TEI = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc>
    <titleStmt><title>{0}</title><author>{0}</author></titleStmt>
    <publicationStmt><p>{0}</p></publicationStmt><sourceDesc><p>{0}</p></sourceDesc></fileDesc>
    <profileDesc>
      <creation><date when="1891">{0}</date><placeName>{0}</placeName></creation>
      <langUsage><language ident="{1}">{0}</language></langUsage>
      <correspDesc>
        <correspAction type="sent"><persName ref="{1}">{0}</persName><placeName>{0}</placeName><date when="1891">{0}</date></correspAction>
        <correspAction type="received"><persName key="{1}">{0}</persName></correspAction>
      </correspDesc>
    </profileDesc>
  </teiHeader>
  <standOff><listPerson><person xml:id="p"><persName>{0}</persName><idno type="{1}">{1}</idno><note>{0}</note></person></listPerson></standOff>
  <text><body><p>Before <persName ref="#p">{0}</persName> after <persName ref="{1}">{0}</persName>
    <ref target="person:1">{0}</ref></p></body></text>
</TEI>
"""


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


@pytest.mark.parametrize("number", range(len(WEAPONS)))
def test_nothing_that_a_document_says_is_markup_of_the_site(number: int, rubricator: Command) -> None:
    weapon = escaped(WEAPONS[number])
    write_edition(
        {},
        SETTINGS.replace("[edition]", '[edition]\nsources = ["tei/*.xml"]').replace("from the", weapon_in_toml(number)),
    )
    Path("tei/armed.xml").write_text(TEI.format(weapon, weapon), encoding="utf-8")
    ran = rubricator("site")
    assert ran.status in (0, 1), ran.err
    for name in contents():
        if name.endswith(".html"):
            check_page(Path("site") / name)
    assert list(broken_links(Path("site"))) == []


def weapon_in_toml(number: int) -> str:
    return WEAPONS[number].replace("\\", "\\\\").replace('"', '\\"')


def check_page(path: Path) -> None:
    page = parsed(path)
    assert not page.xpath("//script[not(@src)][not(@type='application/ld+json')]"), path
    assert not page.xpath("//@onerror | //img"), path
    assert not [href for href in page.xpath("//@href") if re.match(r"\s*javascript:", href, re.IGNORECASE)], path
    assert not page.xpath("//template[@data-site]"), path
    assert len(page.xpath("//title")) == len(page.xpath("//body")) == 1, path


NAMES = {
    "index": "first", "correspondence": "second", "a b": "first", "ä ö": "second", "50% off #1?": "first", "'quoted' & <so>": "second",
    "dots..": "first", "search": "undated", "-rf": "second",
}  # fmt: skip


def letters(names: Mapping[str, str]) -> dict[str, str]:
    return {name: LETTERS[letter] for name, letter in names.items()}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_document_may_have_any_name(rubricator: Command) -> None:
    write_edition(letters(NAMES), SETTINGS + 'address = "https://letters.example.org/"\n')
    ran = rubricator("site")
    assert ran.status == 0, ran.err
    assert {name for name in contents() if name.startswith("texts/") and name.endswith(".html")} == {
        f"texts/{name}.html" for name in NAMES
    }
    assert list(broken_links(Path("site"))) == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_not_even_a_name_in_unicode(rubricator: Command) -> None:
    write_edition()
    Path(os.fsdecode(b"tei/sources/na\xefve.txt")).write_text(LETTERS["undated"], encoding="utf-8")
    ran = rubricator("site")
    assert ran.status == 0, ran.err
    assert b"texts/na%EFve.html" in Path("site/index.html").read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_names_that_some_systems_do_not_tell_apart(rubricator: Command) -> None:
    write_edition({"letter": LETTERS["first"], "Letter": LETTERS["second"]})
    ran = rubricator("site")
    assert "SIT003" in ran.err
    assert {"texts/letter.html", "texts/Letter.html"} <= contents().keys()


def test_persons_that_some_systems_do_not_tell_apart(rubricator: Command) -> None:
    people = "".join(
        f'<person xml:id="{name}"><persName>Nora {name}</persName></person>'
        for name in ("index", "ann", "Ann", "ANN-2")
    )
    write_edition(
        persons=f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>{people}</listPerson></standOff></TEI>'
    )
    assert rubricator("site").status == 0
    names = [name.casefold() for name in contents() if name.startswith("persons/")]
    assert len(names) == len(set(names)) >= 5
    assert list(broken_links(Path("site"))) == []


def test_one_document_alone(rubricator: Command) -> None:
    write_edition({"undated": LETTERS["undated"]})
    assert rubricator("site").status == 0
    assert not parsed("site/texts/undated.html").xpath("//nav[@class='steps']")
    assert not Path("site/correspondence.html").exists()
    assert list(broken_links(Path("site"))) == []


def test_nobody_is_named_anywhere(rubricator: Command) -> None:
    write_edition({"undated": LETTERS["undated"]}, SETTINGS.replace('authorities = ["tei/persons.xml"]', ""))
    Path("tei/persons.xml").unlink()
    assert rubricator("site").status == 0
    assert not Path("site/persons").exists()
    assert list(broken_links(Path("site"))) == []


def test_a_project_without_documents(rubricator: Command) -> None:
    write_edition({})
    ran = rubricator("site")
    assert ran.status == 2
    assert "has no transcriptions" in ran.err
    assert not Path("site").exists()


def test_two_documents_of_one_name_are_refused(rubricator: Command) -> None:
    write_edition()
    Path("tei/sources/first.md").write_text("# Another\n", encoding="utf-8")
    ran = rubricator("site")
    assert ran.status == 2
    assert not Path("site").exists()


def test_sources_of_two_editions_are_refused(rubricator: Command) -> None:
    for folder in ("one", "two"):
        Path(folder).mkdir()
        os.chdir(folder)
        write_edition()
        os.chdir("..")
    ran = rubricator("site", "one", "two")
    assert ran.status == 2
    assert "two editions" in ran.err
