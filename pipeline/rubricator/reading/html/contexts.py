"""What each passage of a page is a part of, by the elements around it: a heading, a list, a table, a title's line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rubricator.reading.html.elements import HEADINGS, Element, lineage, tag_of
from rubricator.reading.html.figures import is_caption
from rubricator.reading.html.headings import is_set_as_heading
from rubricator.reading.html.layout import transparent
from rubricator.reading.html.lists import LISTS, is_typed_item
from rubricator.reading.html.runs import Passage
from rubricator.reading.html.sites import (
    FOOTERS,
    POEMS,
    QUOTATIONS,
    SIDENOTES,
    SOURCE_NOTES,
    TITLE_PARTS,
    TITLES,
    is_one_of,
)
from rubricator.reading.html.tables import is_cell

_ABOVE_TEXT = frozenset(("title", "author", "sub", "date"))


@dataclass(frozen=True, slots=True)
class Context:
    """What a passage is a part of: ``element`` is the list, table, poem or quotation, and None of what is only a paragraph."""

    kind: str
    element: Element | None = None


PLAIN = Context("p")


class Contexts:
    """Knows the contexts of the passages of one page."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._transparent = transparent(passages)
        self._known: dict[Element, Context] = {}
        self._kinds = [self._kind(passage) for passage in passages]
        self.first_prose = next((i for i, kind in enumerate(self._kinds) if kind == "p"), len(passages))
        self.has_headings = "head" in self._kinds
        self.around_text = tuple(lineage(passages[self.first_prose].block)) if self.first_prose < len(passages) else ()
        self._last = len(passages) - 1

    def of(self, number: int, passage: Passage) -> Context:
        """Return the context of a passage.

        A line is one of the title only above the text, a date only below another such line, and a heading only with
        something below it.
        """
        context = self._by_elements(passage.block)
        if context.kind in _ABOVE_TEXT and number > self.first_prose:
            return PLAIN
        if context.kind == "date" and (not number or self._kinds[number - 1] not in _ABOVE_TEXT):
            return PLAIN
        below = number < self._last and context is PLAIN
        return Context("set") if below and is_set_as_heading(passage) else context

    def _kind(self, passage: Passage) -> str:
        context = self._by_elements(passage.block)
        return "set" if context is PLAIN and is_set_as_heading(passage) else context.kind

    def _by_elements(self, block: Element) -> Context:
        if block not in self._known:
            around = [element for element in lineage(block) if element not in self._transparent]
            self._known[block] = next(_found(block, around), PLAIN)
        return self._known[block]


def _found(block: Element, around: Sequence[Element]) -> Iterator[Context]:
    """Yield what the elements around a block make it a part of, what counts first before."""
    if any(map(is_cell, around)):
        yield from _contexts("table", reversed(around), lambda element: tag_of(element) == "table")
    yield from _contexts("head", around, lambda element: tag_of(element) in HEADINGS)
    yield from _contexts("caption", around, is_caption)
    yield from _contexts("poem", reversed(around), lambda element: is_one_of(element, POEMS))
    yield from _contexts("list", reversed(around), lambda element: tag_of(element) in LISTS)
    if is_typed_item(block):
        yield Context("typed list")
    quoted = next((element for element in reversed(around) if is_one_of(element, QUOTATIONS)), None)
    if quoted is not None:
        # Paragraphs that are each set as a quotation are one.
        yield Context("quote", quoted.getparent() if tag_of(quoted) == "p" else quoted)
    yield from _contexts("margin", around, lambda element: is_one_of(element, SIDENOTES))
    yield from _contexts("source", around, lambda element: is_one_of(element, SOURCE_NOTES))
    yield from _contexts("footer", around, _is_running)
    for selectors, part in TITLE_PARTS:
        if is_one_of(block, selectors):
            yield Context(part, block)
    if is_one_of(block, TITLES):
        yield Context("title", block)


def _contexts(kind: str, around: Iterable[Element], fits: Callable[[Element], bool]) -> Iterator[Context]:
    yield from (Context(kind, element) for element in around if fits(element))


def _is_running(element: Element) -> bool:
    """Return whether an element is a line of the page below or above its text: of the site, or of a word processor's pages."""
    of_processor = tag_of(element) == "div" and element.get("title") in ("header", "footer")
    of_writer = tag_of(element) == "address" and any(_is_mail(link) for link in element.iter("a"))
    return of_processor or of_writer or is_one_of(element, FOOTERS)


def _is_mail(link: Element) -> bool:
    return (link.get("href") or "").strip().lower().startswith("mailto:")
