"""What is searched of a text's page: ``pages.md``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.site.search.page import Page, read_page

CASES = cases(Path(__file__).parent / "pages.md")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_searched_of_a_page(case: Case) -> None:
    page = read_page("texts/page.html", case.blocks["page"].encode())
    assert list(described(page)) == case.blocks["searched"].splitlines()


def described(page: Page) -> Iterator[str]:
    for passage in page.passages:
        yield f"{passage.id}: {passage.text}"
    word_at = {passage.start + number: word for passage in page.passages for number, word in enumerate(passage.words)}
    for position, (number, count) in page.named.items():
        entry = page.entries[number]
        page_of_person = f" ({entry.person})" if entry.person not in ("", entry.names[0]) else ""
        name = " ".join(word_at[place] for place in range(position - count + 1, position + 1))
        yield f"{name} = {', '.join(entry.names)}{page_of_person}"


def test_a_page_says_when_it_was_written_and_by_whom() -> None:
    head = '<head><meta name="author" content="Anna"><meta name="date" content="1928-10"></head>'
    page = read_page("texts/page.html", f"<html>{head}<body></body></html>".encode())
    assert (page.href, page.title, page.date, page.author) == ("texts/page.html", "texts/page.html", "1928-10", "Anna")


def test_a_text_as_deep_as_a_browser_shows_it_is_read() -> None:
    page = read_page("deep.html", b"<main>" + b"<div><i>" * 500 + b"deep</main>")
    assert [passage.text for passage in page.passages] == ["deep.html", "deep"]


def test_a_page_deeper_than_that_does_no_harm() -> None:
    assert read_page("deep.html", b"<main>" + b"<div>" * 100_000 + b"deep</main>").title == "deep.html"
