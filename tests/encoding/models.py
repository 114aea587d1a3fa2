"""Transcriptions as readers of formats give them: any sequence of blocks, with any of what formats say of the words in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import strategies as st

from rubricator.dates import Datable
from rubricator.source import Source, Span
from rubricator.transcription import (
    Block,
    Caption,
    Description,
    Furniture,
    Head,
    Image,
    Insertion,
    Intervention,
    Item,
    LineBeginning,
    Link,
    Listing,
    Note,
    PageBreak,
    Paragraph,
    Pictured,
    Quotation,
    Reference,
    Rendition,
    Row,
    Separator,
    Surface,
    Table,
    Tagged,
    TitlePart,
    Transcription,
    Verse,
    Zone,
    passages_of,
)

Draw = Callable[[st.SearchStrategy[Any]], Any]

WORDS = "letter of the congress Stalin Mr. Smith London Trot-\nsky Dear Sir, [sic] [1] [2] _x_ L[eo] Ever yours, JOHN JAY.".split(
    " "
)
WORDS += [
    "October 21, 1928",
    "21 October\n1928",
    "Leon Trotsky",
    "[Pg 3]",
    "P.S. One",
    "London, 21 February, 1888.",
    "Written: 1928",
    "ſ",
]
WORDS += [
    "Last updated on: 10.8.2012",
    "* * *",
    "1845-6",
    "yesterday",
    "– Ed.",
    "Top of the page",
    "Notes",
    "II. THE END",
    "«\n»",
]
STYLES = [
    "font-style: italic",
    "font-weight: 700; FONT-STYLE:italic",
    "color: #a00",
    "",
    "font: 'x'; {",
    "vertical-align: super",
    "x",
]
LANGUAGES = ["", "de", "zh-Hant", "not a language"]
ADDRESSES = [
    "a.jpg",
    "../a b.png",
    "http://example.org/é?a#b#c",
    "#note",
    "",
    "javascript:alert(1)",
    "http://[",
    "a:b:c",
    "x%zz",
    "1:2",
    "a\x01",
]
SURFACES = [
    (),
    (
        Surface(
            "p1",
            "scans/1 a.jpg",
            800,
            1200,
            (Zone("z1", ((0, 0), (10, 0), (10, -5)), "marginalia:x y"), Zone("z1", ())),
        ),
        Surface("p1", "", 0, 0),
        Surface("ä b", "http://[", 0, 0, (Zone("Zone 2", ((5, 5), (1, 9))), Zone("Zone-2", ((1, 1),)))),
    ),
]
REFERENCES = [*ADDRESSES, "https://viaf.org/viaf/1", "http://www.wikidata.org/entity/Q9061", "https://é.example/<x>"]
NAMES = st.sampled_from(["", "Trotsky, Leon", "Smith", ", ", "A\x01, B", "the"])
DATES = st.sampled_from([None, *map(Datable, ("1848-05-03", "1848", "--05", "---12"))])
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
levels = st.integers(1, 4)


@dataclass
class Page:
    """A text while it is written."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list)

    def add(self, words: str, before: str = "\n\n") -> Span:
        """Append words; return where they stand."""
        self.text += before if self.text else ""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def empty(self) -> Span:
        """Return an empty span at the end of the text."""
        return Span(len(self.text), len(self.text))


def _together(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _simple(kind: Callable[[Span], Block]) -> Callable[[Page, Draw], Block]:
    return lambda page, draw: kind(page.add(draw(words)))


def _head(page: Page, draw: Draw) -> Block:
    return Head(page.add(draw(words)), level=draw(levels))


def _title(page: Page, draw: Draw) -> Block:
    return TitlePart(page.add(draw(words)), draw(st.sampled_from(["main", "sub", "author", "date"])))


def _verse(page: Page, draw: Draw) -> Block:
    stanzas = []
    for _ in range(draw(st.integers(1, 2))):
        lines = draw(st.lists(words, min_size=1, max_size=3))
        stanzas.append(tuple(page.add(line, "\n" if i else "\n\n") for i, line in enumerate(lines)))
    return Verse(_together([*stanzas[0], *stanzas[-1]]), tuple(stanzas))


def _quotation(page: Page, draw: Draw) -> Block:
    spans = tuple(page.add(line) for line in draw(st.lists(words, min_size=1, max_size=3)))
    return Quotation(_together(spans), spans)


def _listing(page: Page, draw: Draw) -> Block:
    items = []
    for line, labelled, level in draw(
        st.lists(st.tuples(words, st.sampled_from(["", "1.", "•|"]), st.integers(0, 3)), min_size=1, max_size=5)
    ):
        label = page.add(labelled.strip("|"), "\n" if items else "\n\n") if labelled else None
        before = ("" if labelled.endswith("|") else " ") if labelled else "\n" if items else "\n\n"
        items.append(Item(label, page.add(line, before), level))
    return Listing(Span((items[0].label or items[0].span).start, items[-1].span.end), tuple(items))


def _table(page: Page, draw: Draw) -> Block:
    where = draw(st.sampled_from(["", "above", "below"]))
    start = len(page.text) + (2 if page.text else 0)
    caption = page.add(draw(words)) if where == "above" else None
    rows = []
    for cells in draw(
        st.lists(st.lists(st.one_of(st.just(""), words), min_size=1, max_size=3), min_size=1, max_size=3)
    ):
        spans = [page.add(cell, "\t" if i else "\n\n") if cell else page.empty() for i, cell in enumerate(cells)]
        rows.append(Row(tuple(spans), draw(st.booleans())))
    caption = page.add(draw(words)) if where == "below" else caption
    return Table(Span(min(start, len(page.text)), len(page.text)), tuple(rows), caption)


def _note(page: Page, draw: Draw) -> Block:
    n = str(draw(st.integers(1, 3)))
    label = page.add(f"[{n}]")
    kinds = st.sampled_from([_simple(Paragraph), _verse, _quotation, _listing])
    blocks = [make(page, draw) for make in draw(st.lists(kinds, min_size=1, max_size=3))]
    return Note(Span(label.start, blocks[-1].span.end), n, label, tuple(blocks))  # type: ignore[arg-type]  # of these kinds only


KINDS: list[Callable[[Page, Draw], Block]] = [
    _simple(Paragraph),
    _simple(Paragraph),
    _simple(Separator),
    _simple(Caption),
    _simple(lambda span: Furniture(span, kept=True)),
    _simple(lambda span: Furniture(span, kept=False)),
    _head,
    _title,
    _verse,
    _quotation,
    _listing,
    _table,
    _note,
]


@st.composite
def transcriptions(draw: Draw) -> Transcription:
    """Return what a reader may give, however odd."""
    page = Page()
    for kind in draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=10)):
        page.blocks.append(kind(page, draw))
    blocks, references = _marked(page)
    places = st.integers(0, len(page.text))
    lengths = st.integers(0, 40)
    spans = st.builds(lambda start, length: Span(start, min(start + length, len(page.text))), places, lengths)
    surfaces = draw(st.sampled_from(SURFACES))
    return Transcription(
        Source("letter.html", page.text),
        blocks,
        Description(
            title=draw(st.sampled_from(["", "A\x01\ufffe"])), language=draw(st.sampled_from(["", "en", "de_AT", "?"]))
        ),
        insertions=tuple(_insertion(Span(*match.span()), draw) for match in _some_of(page.text, draw)),
        references=references,
        renditions=_some(draw, st.builds(Rendition, spans, st.sampled_from(STYLES), st.sampled_from(LANGUAGES)), 8),
        links=_some(draw, st.builds(Link, spans, st.sampled_from(ADDRESSES)), 4),
        images=_some(
            draw, st.builds(Image, places, st.sampled_from(ADDRESSES), st.sampled_from(["", "A \x02 view"])), 4
        ),
        page_breaks=_some(
            draw, st.builds(_page_break, places, st.sampled_from(["", "12\x02"]), st.sampled_from(["p1", "x"])), 4
        ),
        lines=_some(draw, st.builds(LineBeginning, places, st.sampled_from(["z1", "Zone 2", ""]), st.booleans()), 6),
        surfaces=surfaces,
        pictured=tuple(Pictured(block.span, draw(st.sampled_from(["z1", "Zone 2"]))) for block in blocks)
        if surfaces
        else (),
        tagged=_some(
            draw,
            st.builds(Tagged, spans, st.sampled_from(["persName", "date"]), DATES, st.sampled_from(REFERENCES), NAMES),
            5,
        ),
    )


def _some(draw: Draw, one: st.SearchStrategy[Any], most: int) -> tuple[Any, ...]:
    return tuple(draw(st.lists(one, max_size=most)))


def _some_of(text: str, draw: Draw) -> list[re.Match[str]]:
    """Return up to three words of a text, in order."""
    found = list(re.finditer(r"\w+", text))
    return [found[i] for i in sorted(draw(st.sets(st.integers(0, len(found) - 1), max_size=3)))] if found else []


def _insertion(word: Span, draw: Draw) -> Insertion:
    """Return what a format says of a word without any sign in the text, or of a gap before it."""
    kinds = ("UNCLEAR", "SIC", "DELETION", "GAP", "ABBREVIATION")
    kind = draw(st.sampled_from([Intervention[name] for name in kinds]))
    span = Span(word.start, word.start) if kind is Intervention.GAP else word
    offers = kind in (Intervention.SIC, Intervention.ABBREVIATION)
    return Insertion(span, span, kind, "format", offered=draw(st.sampled_from(["", "so <&> \x01"])) if offers else "")


def _page_break(offset: int, n: str, surface: str) -> PageBreak:
    return PageBreak(Span(offset, offset), n, surface)


def _marked(page: Page) -> tuple[tuple[Block, ...], tuple[Reference, ...]]:
    """Return the blocks with the marks of their notes found in the running text, and further marks of these."""
    running = [p.span for block in page.blocks if not isinstance(block, Note) for p in passages_of(block)]
    blocks: list[Block] = []
    references: list[Reference] = []
    taken: set[str] = set()
    for block in page.blocks:
        if isinstance(block, Note) and block.n not in taken:
            taken.add(block.n)
            found = re.compile(re.escape(f"[{block.n}]")).finditer(page.text)
            marks = [Span(*m.span()) for m in found if any(span.contains(Span(*m.span())) for span in running)]
            references += [Reference(mark, block.span) for mark in marks[1:]]
            block = replace(block, mark=next(iter(marks), None))
        blocks.append(block)
    return tuple(blocks), tuple(references)
