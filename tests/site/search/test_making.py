"""The files of the search are made again when a page of a text changes, and only then."""

from __future__ import annotations

from pathlib import Path

from rubricator.site.publishing import Publishing
from rubricator.site.search import search_key


def made(folder: Path, key: str) -> bool:
    """Make two files of a folder by a key; return whether they were made."""
    publishing = Publishing(folder)
    is_stale = not publishing.has_all("search", key)
    if is_stale:
        publishing.write_all((("search/index.js", key.encode()), ("search/words.js", b"words")), key)
    publishing.finish()
    assert (folder / "search" / "index.js").read_text() == key
    return is_stale


def test_what_is_made_of_the_same_is_not_made_again(tmp_path: Path) -> None:
    assert [made(tmp_path, key) for key in ("one", "one", "two", "two", "one")] == [True, False, True, False, True]


def test_what_is_damaged_or_gone_is_made_again(tmp_path: Path) -> None:
    made(tmp_path, "one")
    (tmp_path / "search" / "words.js").unlink()
    assert made(tmp_path, "one")
    assert not made(tmp_path, "one")


def test_a_run_that_did_not_come_to_its_end_is_not_relied_on(tmp_path: Path) -> None:
    made(tmp_path, "one")
    killed = Publishing(tmp_path)
    killed.write("search/words.js", b"other words")
    del killed
    assert made(tmp_path, "one")


def test_the_key_changes_with_pages_their_addresses_and_their_order() -> None:
    pages = [("texts/a.html", "1"), ("texts/b.html", "2")]
    others = [pages[:1], pages[::-1], [("texts/c.html", "1"), pages[1]], [("texts/a.html", "3"), pages[1]]]
    assert len({search_key(some) for some in (pages, *others)}) == 5
    assert search_key(pages) == search_key(list(pages))
