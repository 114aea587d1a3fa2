"""The lists of docs/index.md are the table of contents of the site, and have every page."""

import pytest
from manual.pages import sections, with_contents, with_titles

from documentation.markdown import ROOT, name_of, pages

INDEX = ROOT / "docs" / "index.md"

LISTS = """\
# Letters

## Where to begin

With [the tutorial](tutorial.md).

## Guides

- [People](people.md)
- [Design](../DESIGN.md): how it is built
"""


def test_a_section_with_a_list_of_pages_becomes_a_part_of_the_contents() -> None:
    assert with_contents(LISTS) == LISTS + ("\n```{toctree}\n:hidden:\n:caption: Guides\n\npeople\n../DESIGN\n```\n")


def test_a_file_that_is_named_as_itself_is_named_by_its_title_on_the_site() -> None:
    assert (
        with_titles("See [ci.md](ci.md) and [DESIGN.md](../DESIGN.md#fonts).")
        == "See [](ci.md) and [](../DESIGN.md#fonts)."
    )
    assert with_titles("See [how](ci.md) and [a.rng](a.rng).") == "See [how](ci.md) and [a.rng](a.rng)."


@pytest.fixture
def listed() -> list[str]:
    return [page for _, names in sections(INDEX.read_text(encoding="utf-8")) for page in names]


def test_a_page_is_listed_once(listed: list[str]) -> None:
    assert sorted(set(listed)) == sorted(listed)


def test_every_page_of_the_documentation_is_listed(listed: list[str]) -> None:
    there = {name_of(page)[5:-3] for page in pages() if name_of(page).startswith("docs/")}
    assert there - {"index"} <= set(listed)
