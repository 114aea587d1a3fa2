"""Page numbers and running titles that nothing marks as such."""

from __future__ import annotations

import pytest

from rubricator.reading.layout.pages import Kind, Line, Page, Region
from rubricator.reading.layout.running import with_running
from rubricator.source import Position

HERE = Position(1, 1)


def page(*lines: str, kind: Kind = Kind.PARAGRAPH) -> Page:
    return Page("", "", 0, 0, (Region("r", kind, HERE, lines=tuple(Line(line, HERE) for line in lines)),))


def told(*pages: Page) -> list[dict[str, str]]:
    return [{line.kind.value: line.text for line in page.regions[0].lines if line.kind} for page in with_running(pages)]


def test_what_counts_up_with_the_pages_at_their_edge_is_their_number() -> None:
    assert told(page("– 12 –", "Text."), page("More.", "13"), page("14", "End.")) == [
        {"page-number": "– 12 –"},
        {"page-number": "13"},
        {"page-number": "14"},
    ]


def test_images_of_two_pages_count_by_twos() -> None:
    assert told(page("12", "Text."), page("14", "More.")) == [{"page-number": "12"}, {"page-number": "14"}]


@pytest.mark.parametrize(
    "pages",
    [
        (page("12", "Text."),),
        (page("12", "Text."), page("40", "More.")),
        (page("1784", "Text."), page("More.", "and 13")),
        (page("II", "Text."), page("III", "More.")),
        (page("1784", "Text.", "1784"),),
    ],
    ids=["one page", "no row", "a year", "Roman", "twice on one page"],
)
def test_other_figures_are_text(pages: tuple[Page, ...]) -> None:
    assert told(*pages) == [{} for _ in pages]


def test_the_same_words_at_the_top_of_the_pages_are_a_running_title() -> None:
    pages = [
        page(
            f"On the Crisis {number}" if number % 2 else f"{number} Rosa Example",
            f"Text of page {number}, which goes on and on.",
        )
        for number in range(12, 20)
    ]
    assert [found.get("header", "")[:2] for found in told(*pages)] == ["12", "On", "14", "On", "16", "On", "18", "On"]


def test_a_title_that_is_there_once_is_text() -> None:
    assert told(page("On the Crisis", "Text."), page("More."), page("End.")) == [{}, {}, {}]


@pytest.mark.parametrize("line", ["and so they went on", "A line as long as all the others that stand on this page"])
def test_words_that_only_happen_to_come_again_are_text(line: str) -> None:
    assert told(*[page(line, "Other words than on the pages before and after it, {n}.") for _ in range(8)]) == [{}] * 8


def test_where_the_format_marks_such_lines_nothing_is_told() -> None:
    assert told(page("12", kind=Kind.PAGE_NUMBER), page("12", "Text."), page("13", "More.")) == [{}, {}, {}]
