"""``rubricator deposit``: what is in the package, and when there is none."""

import json
import os
import shutil
from pathlib import Path

import pytest

from cli.running import Command, files
from deposit.packages import crate_of, document, payload
from rubricator.building.pictures import Pictures
from rubricator.deposit.gathering import gather
from rubricator.rendering import CITATIONS, FORMATS
from rubricator.validation.schemas import Schemas

EPOCH = "SOURCE_DATE_EPOCH"


def test_a_package_has_the_documents_in_their_places_and_all_that_was_made_of_them(
    rubricator: Command, edition: Path
) -> None:
    ran = rubricator("deposit", edition, "--output", "package")
    assert ran.status == 0
    assert "1 document, all valid" in ran.out
    found = payload(Path("package"))
    name = "trotsky-1928-10-21"
    for place in (f"tei/{name}.xml", f"tei/sources/{name}.txt", "tei/persons.xml", "schemas/rubricator.rng"):
        assert Path("package/data/edition", place).read_bytes() == Path(place).read_bytes()
    made = {path for path in found if path.startswith("renderings/")}
    suffixes = {format_.suffix for format_ in FORMATS.values() if format_.name != "cmif"}
    assert {f"renderings/tei/{name}/{name}{suffix}" for suffix in suffixes} <= made
    assert {"README.md", "LICENSE.md", "ro-crate-metadata.json", "ro-crate-preview.html"} <= found
    assert {"reports/validation.json", "reports/validation.txt", "reports/rendering.json"} <= found
    assert "stylesheets/rubricator/citation/bibtex.xsl" in found


def test_a_package_is_valid_where_it_lies(rubricator: Command, edition: Path) -> None:
    rubricator("deposit", edition, "--output", "package")
    shutil.rmtree("tei")
    shutil.rmtree("schemas")
    ran = rubricator("validate", "package/data/edition")
    assert (ran.status, "No findings" in ran.out) == (0, True)


def test_the_same_documents_give_the_same_package_wherever_they_lie(rubricator: Command, edition: Path) -> None:
    rubricator("deposit", edition, "--output", "first.zip")
    Path("elsewhere").mkdir()
    for folder in ("tei", "schemas"):
        shutil.move(folder, f"elsewhere/{folder}")
    for path in Path("elsewhere").rglob("*.xml"):
        os.utime(path, (1, 1))
    rubricator("deposit", "elsewhere/tei", "--output", "second/first.zip")
    assert Path("first.zip").read_bytes() == Path("second/first.zip").read_bytes()


def test_a_document_that_is_not_valid_is_refused(rubricator: Command, edition: Path) -> None:
    path = edition / "trotsky-1928-10-21.xml"
    path.write_text(path.read_text("utf-8").replace("<body>", "<body><persNme/>"), "utf-8")
    before = files()
    ran = rubricator("deposit", edition, "--output", "package")
    assert ran.status == 1
    assert "error[DEP001] the document is not valid, so no package is made" in ran.err
    assert "persNme" in ran.err
    assert files() == before


def test_an_invalid_document_is_taken_where_that_is_wanted_and_the_package_says_so(
    rubricator: Command, edition: Path
) -> None:
    path = edition / "trotsky-1928-10-21.xml"
    path.write_text(path.read_text("utf-8").replace("<body>", "<body><persNme/>"), "utf-8")
    ran = rubricator("deposit", edition, "--output", "package", "--allow-invalid")
    assert (ran.status, "1 of them not valid" in ran.out) == (0, True)
    assert "Not all of the documents are valid" in Path("package/data/README.md").read_text("utf-8")
    assert "persNme" in Path("package/data/reports/validation.txt").read_text("utf-8")
    crate = crate_of(Path("package"))
    assert "Not valid against the schemas: 1" in crate["./"]["description"]
    assert "conformsTo" not in crate["edition/tei/trotsky-1928-10-21.xml"]


def test_what_is_not_well_formed_is_refused_or_taken_without_renderings(rubricator: Command) -> None:
    Path("letters").mkdir()
    Path("letters/good.xml").write_text(document(), "utf-8")
    Path("letters/broken.xml").write_text(document().replace("</body>", ""), "utf-8")
    refused = rubricator("deposit", "letters", "--output", "package")
    assert (refused.status, "letters/broken.xml:1:1: error[DEP001]" in refused.err) == (1, True)
    assert not Path("package").exists()
    assert rubricator("deposit", "letters", "--output", "package", "--allow-invalid").status == 0
    found = payload(Path("package"))
    assert "edition/broken.xml" in found
    assert not [path for path in found if path.startswith("renderings/broken/")]
    assert "renderings/broken/" not in crate_of(Path("package"))
    assert rubricator("deposit", "verify", "package").status == 0


def test_the_reports_name_files_as_the_package_does(rubricator: Command) -> None:
    Path("letter.xml").write_text(document(licence=""), "utf-8")
    rubricator("deposit", Path("letter.xml").absolute(), "--output", "package")
    for name in ("validation.json", "rendering.json"):
        found = json.loads(Path("package/data/reports", name).read_text("utf-8"))
        assert {finding["file"] for finding in found} == {"edition/letter.xml"}
    assert str(Path.cwd()) not in Path("package/data/reports/validation.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["deposit", "letters"], "Missing option '--output'"),
        (["deposit", "letters", "--output", "letters/package"], "is in letters, where documents are looked for"),
        (["deposit", "letters/a.xml", "--output", "letters/a.xml"], "choose another --output"),
        (["deposit", "empty", "--output", "package"], "there are no TEI documents in empty"),
        (["deposit", "letters", "--output", "package", "--date", "2026"], "'2026' is no day"),
        (["deposit", "letters", "--output", "package", "--agent", "<https://orcid.org/0>"], "it is a name"),
    ],
)
def test_arguments_that_make_no_sense(rubricator: Command, arguments: list[str], message: str) -> None:
    for folder in ("letters", "empty"):
        Path(folder).mkdir()
    Path("letters/a.xml").write_text(document(), "utf-8")
    Path("empty/notes.xml").write_text("<notes/>", "utf-8")
    before = files()
    ran = rubricator(*arguments)
    assert (ran.status, ran.out, files()) == (2, "", before)
    assert message in ran.err


def test_an_author_of_several_documents_is_named_once(rubricator: Command) -> None:
    Path("letters").mkdir()
    for number, mark in enumerate(
        ('ref="#keller"', 'ref="https://orcid.org/0000-0002-1825-0097"', "", 'ref="#keller"')
    ):
        Path(f"letters/{number}.xml").write_text(document().replace("<persName>", f"<persName {mark}>"), "utf-8")
    ran = rubricator("deposit", "letters", "--output", "package")
    assert "Title      4 documents by Anna Keller\n" in ran.out
    assert Path("package/data/CITATION.cff").read_text("utf-8").partition("preferred")[0].count('"Keller"') == 1
    assert "\nAnna Keller: 4 documents by" in Path("package/data/README.md").read_text("utf-8")


def test_two_documents_of_one_name_are_refused(rubricator: Command) -> None:
    Path("Letter.xml").write_text(document(), "utf-8")
    Path("letter.xml").write_text(document(), "utf-8")
    ran = rubricator("deposit", "Letter.xml", "letter.xml", "--output", "package")
    assert (ran.status, "error[DEP002] Letter.xml and letter.xml would have one name" in ran.err) == (1, True)


def test_folders_tell_documents_of_one_name_apart(rubricator: Command) -> None:
    for folder in ("a", "b"):
        Path(folder).mkdir()
        Path(folder, "letter.xml").write_text(document(folder), "utf-8")
    assert rubricator("deposit", "a", "b", "--output", "package").status == 0
    assert {"edition/a/letter.xml", "edition/b/letter.xml"} <= payload(Path("package"))


@pytest.mark.parametrize(
    "name", ["a letter & more.xml", "Brief – Müller.xml", "书信.xml", "%41.xml", f"{'ä' * 120}.xml", "-x.xml"]
)
def test_names_are_kept_whatever_they_are(rubricator: Command, name: str) -> None:
    folder = Path("letters")
    folder.mkdir()
    (folder / name).write_text(document(), "utf-8")
    assert rubricator("deposit", folder, "--output", "package").status == 0
    assert f"edition/{name}" in payload(Path("package"))
    assert len([path for path in payload(Path("package")) if path.endswith(".html")]) == 2


@pytest.mark.parametrize("name", ["a\nb.xml", "a\\b.xml"])
def test_names_that_no_package_can_have_are_refused(rubricator: Command, name: str) -> None:
    folder = Path("letters")
    folder.mkdir()
    (folder / name).write_text(document(), "utf-8")
    ran = rubricator("deposit", folder, "--output", "package")
    assert (ran.status, "error[DEP003]" in ran.err) == (1, True)


def test_a_name_that_is_not_in_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Br\udcfccke.xml"
    _, (refused,) = gather([path], lambda _: Schemas(), lambda _: (), lambda _: Pictures(), lambda _: None, None)
    assert (refused.code, refused.message) == (
        "DEP003", "edition/Br\N{REPLACEMENT CHARACTER}cke.xml cannot be the name of a file in a package",
    )  # fmt: skip


def test_what_is_outside_is_reached_by_no_path(rubricator: Command) -> None:
    Path("a/b").mkdir(parents=True)
    Path("a/letter.xml").write_text(document(), "utf-8")
    assert rubricator("deposit", "a/b/../letter.xml", "--output", "package").status == 0
    assert "edition/letter.xml" in payload(Path("package"))


def test_a_header_without_what_a_repository_asks_for_is_a_warning(rubricator: Command) -> None:
    for name in ("a.xml", "b.xml", "c.xml"):
        Path(name).write_text(document(licence=""), "utf-8")
    ran = rubricator("deposit", "a.xml", "b.xml", "c.xml", "--output", "package")
    assert ran.status == 0
    said = [line for line in ran.err.splitlines() if "DEP005" in line]
    assert said == [
        "a.xml:1:1: warning[DEP005] the header has no licence with an address (and so it is with 2 other documents)"
    ]


def test_what_a_place_requires_is_a_remark_in_the_report_where_the_package_is_not_for_it(rubricator: Command) -> None:
    Path("a.xml").write_text(document(), "utf-8")
    ran = rubricator("deposit", "a.xml", "--output", "package")
    assert "XSL003" not in ran.err
    report = json.loads(Path("package/data/reports/rendering.json").read_text("utf-8"))
    assert {finding["severity"] for finding in report if finding["code"] == "XSL003"} == {"info"}


def test_a_package_has_the_date_that_is_given(rubricator: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("letter.xml").write_text(document(), "utf-8")
    rubricator("deposit", "letter.xml", "--output", "headers")
    monkeypatch.setenv(EPOCH, "86400")
    rubricator("deposit", "letter.xml", "--output", "environment")
    rubricator("deposit", "letter.xml", "--output", "given", "--date", "2026-03-01")
    dates = [crate_of(Path(name))["./"]["datePublished"] for name in ("headers", "environment", "given")]
    assert dates == ["2012-03-04", "1970-01-02", "2026-03-01"]


def test_without_any_date_that_of_the_file_is_taken_and_it_is_said(rubricator: Command) -> None:
    Path("letter.xml").write_text(document().replace('<date when="2012-03-04"/>', ""), "utf-8")
    os.utime("letter.xml", (1_000_000_000, 1_000_000_000))
    ran = rubricator("deposit", "letter.xml", "--output", "package")
    assert (ran.status, "warning[DEP006]" in ran.err) == (0, True)
    assert crate_of(Path("package"))["./"]["datePublished"] == "2001-09-09"


def test_a_transcription_without_a_document_is_a_warning(rubricator: Command, edition: Path) -> None:
    Path("tei/sources/new.txt").write_text("A letter\n", "utf-8")
    ran = rubricator("deposit", ".", "--output", "build/package")
    assert (ran.status, "tei/sources/new.txt:1:1: warning[DEP007]" in ran.err) == (0, True)


def test_every_citation_has_a_suffix_of_its_own() -> None:
    suffixes = [format_.suffix for format_ in FORMATS.values()]
    assert len(set(suffixes)) == len(suffixes)
    assert CITATIONS


def test_of_several_licences_none_is_that_of_the_whole(rubricator: Command) -> None:
    Path("a.xml").write_text(document(), "utf-8")
    Path("b.xml").write_text(document(licence="https://creativecommons.org/licenses/by-sa/4.0/"), "utf-8")
    rubricator("deposit", "a.xml", "b.xml", "--output", "package")
    assert "license:" not in Path("package/data/CITATION.cff").read_text("utf-8")
    named = Path("package/data/LICENSE.md").read_text("utf-8")
    assert "/by/4.0/" in named
    assert "/by-sa/4.0/" in named


def test_the_licence_of_all_is_that_of_the_whole(rubricator: Command) -> None:
    for name in ("a.xml", "b.xml"):
        Path(name).write_text(document(), "utf-8")
    rubricator("deposit", "a.xml", "b.xml", "--output", "package")
    assert 'license: "CC-BY-4.0"' in Path("package/data/CITATION.cff").read_text("utf-8")
