"""A site is made again: what changed is, and nothing else; what is gone goes, and what a person put there stays."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.running import Command
from rubricator.building.files import write_atomically
from rubricator.site import publishing
from sites import LETTERS, SETTINGS, contents, parsed, write_edition


@pytest.fixture(autouse=True)
def edition(rubricator: Command) -> None:
    """An edition in the current folder, with its site."""
    write_edition()
    assert rubricator("site").status == 0


def changed(before: dict[str, bytes]) -> set[str]:
    """Return the files of the site that are not what they were, without those that are searched."""
    after = contents()
    names = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    return {name for name in names if not name.startswith("search/")}


def times() -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in Path("site").rglob("*") if path.is_file()}


def test_with_nothing_changed_nothing_is_written(rubricator: Command) -> None:
    before, written = contents(), times()
    ran = rubricator("site")
    assert ran.status == 0
    assert "0 written, 0 removed" in ran.out
    assert contents() == before
    assert {path: time for path, time in times().items() if path.name != ".rubricator-site"}.items() <= written.items()


def test_the_same_edition_gives_the_same_bytes(rubricator: Command) -> None:
    before = contents()
    for folder in ("site", "build", "schemas"):
        shutil.rmtree(folder)
    rubricator("site")
    assert contents() == before


def test_one_letter_is_changed(rubricator: Command) -> None:
    before = contents()
    letter = Path("tei/sources/undated.txt")
    letter.write_text(letter.read_text("utf-8").replace("nothing more", "no more"), encoding="utf-8")
    rubricator("site")
    assert changed(before) == {
        "texts/undated.html",
        "texts/undated.xml",
        "texts/undated.txt",
        "index.html",
        ".rubricator-site",
    }


def test_a_title_is_changed_and_the_pages_beside_it_lead_to_it(rubricator: Command) -> None:
    letter = Path("tei/sources/first.txt")
    letter.write_text(letter.read_text("utf-8").replace("A Letter from", "A Note from"), encoding="utf-8")
    before = contents()
    rubricator("site")
    assert {name for name in changed(before) if name.startswith("texts/")} == {
        "texts/first.html", "texts/first.xml", "texts/first.txt", "texts/first.bib", "texts/second.html",
    }  # fmt: skip
    assert "A Note from the Quay" in parsed("site/texts/second.html").xpath("string(//nav[@class='steps'])")


def test_the_page_beside_is_filled_anew_and_not_rendered(rubricator: Command) -> None:
    kept = Path("build/.rubricator/site/second.html")
    time = kept.stat().st_mtime_ns
    letter = Path("tei/sources/first.txt")
    letter.write_text(letter.read_text("utf-8").replace("A Letter from", "A Note from"), encoding="utf-8")
    rubricator("site")
    assert kept.stat().st_mtime_ns == time


def test_only_the_pages_of_persons_change_whose_texts_did(rubricator: Command) -> None:
    before = contents()
    letter = Path("tei/sources/undated.txt")
    letter.write_text(letter.read_text("utf-8") + "\nNora Nobody came by.\n", encoding="utf-8")
    rubricator("site")
    assert {name for name in changed(before) if name.startswith("persons/")} == {
        "persons/index.html",
        "persons/nobody.html",
    }


def test_a_letter_is_gone_and_so_is_all_that_was_made_of_it(rubricator: Command) -> None:
    Path("tei/sources/first.txt").unlink()
    assert ".rubricator" not in rubricator("site").err
    assert {name for name in contents() if "first" in name} == set()
    assert parsed("site/index.html").xpath("//ol[@class='texts']/li/a/@href") == [
        "texts/second.html",
        "texts/undated.html",
    ]
    assert not Path("build/.rubricator/site/first.html").exists()


def test_a_build_in_between_costs_the_site_nothing(rubricator: Command) -> None:
    before = contents()
    assert "up to date" in rubricator("build").out
    ran = rubricator("site")
    assert "up to date" in ran.out
    assert contents() == before


def test_a_site_in_between_costs_the_build_nothing(rubricator: Command) -> None:
    assert "up to date" in rubricator("build").out


def test_a_format_that_is_not_wanted_any_more_goes(rubricator: Command) -> None:
    write_edition(settings=SETTINGS.replace(', "bibtex"', ""))
    rubricator("site")
    assert not list(Path("site").rglob("*.bib"))


def test_files_of_a_person_stay(rubricator: Command) -> None:
    Path("site/CNAME").write_text("letters.example.org\n", encoding="utf-8")
    Path("site/texts/notes.html").write_text("mine", encoding="utf-8")
    Path("tei/sources/first.txt").unlink()
    assert rubricator("site").status == 0
    assert Path("site/CNAME").read_text("utf-8") == "letters.example.org\n"
    assert Path("site/texts/notes.html").read_text("utf-8") == "mine"


def test_a_page_that_a_person_changed_is_not_written_over(rubricator: Command) -> None:
    Path("site/index.html").write_text("mine", encoding="utf-8")
    ran = rubricator("site")
    assert ran.status == 1
    assert "site/index.html:1:1: error[SIT001]" in ran.err
    assert Path("site/index.html").read_text("utf-8") == "mine"


def test_a_page_that_a_person_changed_stays_when_its_text_is_gone(rubricator: Command) -> None:
    Path("site/texts/first.html").write_text("mine", encoding="utf-8")
    Path("tei/sources/first.txt").unlink()
    ran = rubricator("site")
    assert ran.status == 0
    assert "site/texts/first.html:1:1: warning[SIT002]" in ran.err
    assert Path("site/texts/first.html").read_text("utf-8") == "mine"


def test_a_folder_with_something_else_in_it_gets_what_has_room_there(rubricator: Command) -> None:
    Path("public").mkdir()
    Path("public/index.html").write_text("mine", encoding="utf-8")
    ran = rubricator("site", "--output-dir", "public")
    assert ran.status == 1
    assert Path("public/index.html").read_text("utf-8") == "mine"
    assert Path("public/texts/first.html").is_file()


@pytest.mark.parametrize(("path", "in_the_way"), [("index.html/mine.txt", "index.html"), ("texts", "texts")])
def test_what_is_of_another_kind_and_stands_where_a_file_would_go_is_kept(
    path: str, in_the_way: str, rubricator: Command
) -> None:
    theirs = Path("public", path)
    theirs.parent.mkdir(parents=True)
    theirs.write_text("mine", encoding="utf-8")
    ran = rubricator("site", "--output-dir", "public")
    assert ran.status == 1
    assert f"public/{in_the_way}:1:1: error[SIT001]" in ran.err
    assert theirs.read_text("utf-8") == "mine"
    assert Path("public/chronology.html").is_file()


@pytest.mark.parametrize("folder", ["tei/sources", "tei", "build", "schemas", "./site/../tei"])
def test_a_folder_of_the_edition_is_no_folder_for_a_site(folder: str, rubricator: Command) -> None:
    write_edition(settings=f'{SETTINGS}folder = "{folder}"\n')
    before = contents("tei"), contents("build"), contents("schemas")
    ran = rubricator("site")
    assert ran.status == 2
    assert "rubricator.toml:8:1: error[SIT005]" in ran.err
    assert (contents("tei"), contents("build"), contents("schemas")) == before
    ran = rubricator("site", "--output-dir", folder)
    assert ran.status == 2
    assert "error[SIT005]" in ran.err


def test_where_nothing_is_configured_the_folder_itself_is_named(rubricator: Command) -> None:
    Path("rubricator.toml").unlink()
    Path("site/letter.txt").write_text("A Letter\n\nDear Anna,\n\nI was there.\n", encoding="utf-8")
    ran = rubricator("site", "site/letter.txt")
    assert ran.status == 2
    assert "site:1:1: error[SIT005]" in ran.err


def test_a_folder_within_that_of_the_outputs_is_one(rubricator: Command) -> None:
    assert rubricator("site", "--output-dir", "build/site").status == 0


def test_documents_that_stand_where_their_copies_would_go_are_never_removed(rubricator: Command) -> None:
    shutil.copytree("tei", "texts")
    documents = contents("texts")
    assert rubricator("site", *Path("texts").glob("[!p]*.xml"), "--output-dir", ".").status == 0
    assert rubricator("site", "texts/first.xml", "--output-dir", ".").status == 0
    assert contents("texts").items() >= documents.items()


def test_another_letter_comes_between(rubricator: Command) -> None:
    write_edition({"between": LETTERS["second"].replace("7 May", "5 May")})
    rubricator("site")
    steps = {
        name: parsed(f"site/texts/{name}.html").xpath("//nav[@class='steps']/a/@href")
        for name in ("first", "between", "second")
    }
    assert steps == {
        "first": ["between.html"], "between": ["first.html", "second.html"], "second": ["between.html", "undated.html"],
    }  # fmt: skip


def test_a_letter_that_cannot_be_read_is_not_in_the_site_and_the_others_are(rubricator: Command) -> None:
    Path("tei/sources/first.txt").write_bytes(b"\x00\x01\x02")
    ran = rubricator("site")
    assert ran.status == 1
    assert not Path("site/texts/first.html").exists()
    assert Path("site/texts/second.html").is_file()


@pytest.mark.parametrize("number", [0, 1, 7, 20])
def test_a_run_that_ends_at_any_file_is_gone_on_with(
    number: int, rubricator: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = contents()
    shutil.rmtree("site")
    with monkeypatch.context() as patched:
        patched.setattr(publishing, "write_atomically", ending_after(number))
        assert rubricator("site").status == 130
    letter = Path("tei/sources/first.txt")
    text = letter.read_text("utf-8")
    letter.write_text(text.replace("A Letter", "A Note"), encoding="utf-8")
    assert rubricator("site").status == 0
    letter.write_text(text, encoding="utf-8")
    assert rubricator("site").status == 0
    assert contents() == wanted


def ending_after(number: int) -> Callable[[Path, bytes], bool]:
    """Return what writes so many files and is interrupted at the next one."""
    left = iter(range(number))

    def write(path: Path, data: bytes) -> bool:
        if next(left, None) is None:
            raise KeyboardInterrupt
        return write_atomically(path, data)

    return write
