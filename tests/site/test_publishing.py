"""The folder of a site: what was written is known by a list, and a run that was killed by its journal."""

from pathlib import Path

import pytest

from rubricator.building.digests import digest_of
from rubricator.site.publishing import Published, Publishing


def published(folder: Path, **files: str) -> Published:
    """Write files into a folder, each named as an HTML page."""
    publishing = Publishing(folder)
    for name, text in files.items():
        publishing.write(f"{name}.html", text.encode())
    return publishing.finish()


def pages(folder: Path) -> dict[str, str]:
    return {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.html"))}


def killed(folder: Path, **files: str) -> None:
    """Begin to write files, and do not come to an end."""
    publishing = Publishing(folder)
    for name, text in files.items():
        publishing.write(f"{name}.html", text.encode())


def test_files_are_written_once(tmp_path: Path) -> None:
    assert published(tmp_path, a="1", b="2") == Published(2, 2, 0, ())
    assert published(tmp_path, a="1", b="3") == Published(2, 1, 0, ())
    assert pages(tmp_path) == {"a": "1", "b": "3"}


def test_what_is_not_written_any_more_is_removed(tmp_path: Path) -> None:
    published(tmp_path, a="1", b="2")
    assert published(tmp_path, a="1") == Published(1, 0, 1, ())
    assert pages(tmp_path) == {"a": "1"}


def test_a_folder_goes_with_its_last_file(tmp_path: Path) -> None:
    publishing = Publishing(tmp_path / "site")
    publishing.write("a/b/c.html", b"1")
    publishing.finish()
    Publishing(tmp_path / "site").finish()
    assert [path.name for path in (tmp_path / "site").iterdir()] == [".rubricator-site"]


@pytest.mark.parametrize("there", ["1", "mine"])
def test_a_file_of_somebody_else_is_kept_unless_it_is_the_same(tmp_path: Path, there: str) -> None:
    (tmp_path / "a.html").write_text(there, encoding="utf-8")
    codes = [found.code for found in published(tmp_path, a="1").diagnostics]
    assert codes == ([] if there == "1" else ["SIT001"])
    assert pages(tmp_path) == {"a": there}


def test_a_file_that_was_kept_is_still_a_persons_the_next_time(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("mine", encoding="utf-8")
    published(tmp_path, a="1")
    published(tmp_path)
    assert pages(tmp_path) == {"a": "mine"}


def test_what_a_killed_run_wrote_is_no_persons(tmp_path: Path) -> None:
    published(tmp_path, a="1", b="2")
    killed(tmp_path, a="3", c="4")
    assert published(tmp_path, a="5", b="2") == Published(2, 1, 1, ())
    assert pages(tmp_path) == {"a": "5", "b": "2"}


def test_what_several_killed_runs_wrote_neither(tmp_path: Path) -> None:
    killed(tmp_path, a="1")
    killed(tmp_path, a="2", b="2")
    assert published(tmp_path, a="3").diagnostics == ()
    assert pages(tmp_path) == {"a": "3"}


def test_a_journal_may_end_in_the_middle_of_a_line(tmp_path: Path) -> None:
    killed(tmp_path, a="1")
    journal = tmp_path / ".rubricator-site.journal"
    journal.write_text(journal.read_text("utf-8") + digest_of(b"2")[:20], encoding="utf-8")
    killed(tmp_path, a="2")
    assert published(tmp_path, a="3").diagnostics == ()


def test_after_a_killed_run_the_same_bytes_come_of_it(tmp_path: Path) -> None:
    published(tmp_path / "one", a="1", b="2")
    killed(tmp_path / "two", a="0", c="3")
    published(tmp_path / "two", a="1", b="2")
    assert {p.name: p.read_bytes() for p in (tmp_path / "two").iterdir()} == {
        p.name: p.read_bytes() for p in (tmp_path / "one").iterdir()
    }


def made(folder: Path, key: str) -> tuple[bool, Published]:
    """Make a file by a key, unless it is there; return whether it was made, and what became of the folder."""
    publishing = Publishing(folder)
    is_stale = not publishing.has("a.html", key)
    if is_stale:
        publishing.write("a.html", b"1", key)
    return is_stale, publishing.finish()


def test_what_has_the_same_key_is_not_made_again(tmp_path: Path) -> None:
    assert [made(tmp_path, key)[0] for key in ("k", "k", "l")] == [True, False, True]


def test_what_was_damaged_is_made_again_unless_it_may_be_a_persons(tmp_path: Path) -> None:
    made(tmp_path, "k")
    (tmp_path / "a.html").unlink()
    assert made(tmp_path, "k") == (True, Published(1, 1, 0, ()))
    (tmp_path / "a.html").write_text("mine", encoding="utf-8")
    assert [found.code for found in made(tmp_path, "k")[1].diagnostics] == ["SIT001"]
    assert pages(tmp_path) == {"a": "mine"}


def searched(folder: Path) -> list[str]:
    """Write all files of a part that is made at once; return what stood in the way."""
    publishing = Publishing(folder)
    if not publishing.has_all("search", "k"):
        publishing.write_all([("search/a.js", b"1"), ("search/b.js", b"2")], "k")
    return [found.code for found in publishing.finish().diagnostics]


def test_what_was_kept_in_a_part_that_is_made_at_once_is_made_when_it_is_gone(tmp_path: Path) -> None:
    theirs = tmp_path / "search" / "a.js"
    theirs.parent.mkdir()
    theirs.write_text("mine", encoding="utf-8")
    assert searched(tmp_path) == ["SIT001"]
    assert searched(tmp_path) == ["SIT001"]
    theirs.unlink()
    assert searched(tmp_path) == []
    assert theirs.read_text("utf-8") == "1"


@pytest.mark.parametrize("line", ["some words", "a b ", "a b ..", "a b a.html", "\0 \0 \0"])
def test_a_list_that_was_damaged_says_nothing_by_its_damaged_lines(tmp_path: Path, line: str) -> None:
    published(tmp_path, a="1", b="2")
    for name in (".rubricator-site", ".rubricator-site.journal"):
        with (tmp_path / name).open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
    assert published(tmp_path, a="3") == Published(1, 1, 1, ())
    assert pages(tmp_path) == {"a": "3"}


def test_a_file_that_stands_where_its_copy_would_go_is_never_removed(tmp_path: Path) -> None:
    published(tmp_path, a="1")
    for sources in ((tmp_path / "a.html",), ()):
        publishing = Publishing(tmp_path)
        for source in sources:
            publishing.copy("a.html", source)
        assert publishing.finish() == Published(0, 0, 0, ())
    assert pages(tmp_path) == {"a": "1"}
