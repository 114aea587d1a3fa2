"""What a format leaves open is told as in a plain text: of its paragraphs, which are title, metadata, opener, closer, notes.

A reader of a format gives a Transcription that has what the format says: the text, headings, paragraphs, lists, notes with
their marks, what is outside of the text. What is a paragraph there may be a dateline or a signature all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import takewhile

from rubricator.diagnostics import Diagnostic
from rubricator.reading import blocks as body
from rubricator.reading.attribution import attributed
from rubricator.reading.closings import take_closer
from rubricator.reading.description import describe
from rubricator.reading.furniture import licence_frame, navigation
from rubricator.reading.headnotes import take_headnote
from rubricator.reading.insertions import find_insertions, nesting
from rubricator.reading.language import language_of
from rubricator.reading.letters import take_opener
from rubricator.reading.linking import Linked, link
from rubricator.reading.metadata import take_metadata
from rubricator.reading.notes import take_notes
from rubricator.reading.pages import page_breaks
from rubricator.reading.titles import take_title, title_block
from rubricator.reading.units import Line, Unit, single_lines, unit_from
from rubricator.source import Source, Span
from rubricator.transcription import (
    Block,
    Description,
    Furniture,
    Head,
    Headnote,
    Metadata,
    Note,
    Paragraph,
    Separator,
    TitlePart,
    Transcription,
    Verse,
    passages_of,
)

_MOST_TITLES = 6
_FRONT = TitlePart | Metadata | Headnote
_ANYWHERE = Note | Separator | Furniture
_NOTHING_LINKED = Linked((), (), ())


def interpret(said: Transcription, expected: str = "") -> tuple[Transcription, tuple[Diagnostic, ...]]:
    """Return a transcription in which what the format leaves open is told; and what there is to report of it.

    ``said`` has what the format says; its description is what stands outside of the text, such as the properties of a
    file, and counts only where the text itself says nothing. ``expected`` is the language, for a text that does not show its own.
    """
    source = said.source
    language = said.description.language or language_of(source.text, expected)
    framed = _without_furniture(source, said.blocks)
    noted = _with_notes(source, framed.blocks)
    blocks: Sequence[Block] = _Interpreting(source.text, language).blocks(noted.blocks)
    blocks = _front_first(sorted((*blocks, *framed.aside, *noted.aside), key=lambda block: block.span.start))
    description = _completed(describe(source, blocks, language), said.description)
    blocks = tuple(attributed(source.text, block, description) for block in blocks)
    transcription, undecided = _with_signs(replace(said, blocks=blocks, description=description), noted.linked)
    findings = (*framed.findings, *noted.linked.diagnostics, *undecided)
    return transcription, tuple(sorted(findings, key=lambda finding: finding.position))


@dataclass(frozen=True, slots=True)
class _Left:
    """Blocks that are still to be told, what is told already and stands aside, and what is to be reported of that."""

    blocks: tuple[Block, ...]
    aside: tuple[Block, ...]
    findings: tuple[Diagnostic, ...] = ()
    linked: Linked = _NOTHING_LINKED


def _unit(text: str, block: Block) -> Unit:
    """Return a block as the unit that it would be in a plain text: alone between blank lines."""
    starts = [block.span.start, *(i + 1 for i in range(block.span.start, block.span.end) if text[i] == "\n")]
    spans = (Span(start, end).strip(text) for start, end in zip(starts, [*starts[1:], block.span.end], strict=True))
    lines = tuple(Line(span, 0, span.of(text)) for span in spans if len(span))
    return unit_from(text, lines or (Line(block.span, 0, ""),), blank_before=True)


def _without_furniture(source: Source, blocks: Sequence[Block]) -> _Left:
    units = {_unit(source.text, block): block for block in blocks if isinstance(block, Paragraph)}
    frame, framed, first = licence_frame(source, tuple(units))
    furniture, rest, second = navigation(source, framed)
    open_ = {unit.span for unit in rest}
    left = tuple(block for block in blocks if not isinstance(block, Paragraph) or block.span in open_)
    covered = [piece.span for piece in frame]
    left = tuple(block for block in left if not any(span.contains(block.span) for span in covered))
    return _Left(left, (*frame, *furniture), (*first, *second))


def _with_notes(source: Source, blocks: Sequence[Block]) -> _Left:
    """Return the blocks with notes that are typed as in a plain text, unless the format has notes of its own."""
    if any(isinstance(block, Note) for block in blocks):
        return _Left(tuple(blocks), ())
    found = take_notes(source, tuple(_unit(source.text, block) for block in blocks if isinstance(block, Paragraph)))
    if not found.notes:
        return _Left(tuple(blocks), ())
    rest = {unit.span for unit in found.rest}
    left = tuple(block for block in blocks if not isinstance(block, Paragraph) or block.span in rest)
    linked = link(source, found.notes, sorted(passage.span for block in left for passage in passages_of(block)))
    return _Left(left, (*linked.notes, *found.heads), linked=linked)


class _Interpreting:
    """Tells the paragraphs of one text."""

    def __init__(self, text: str, language: str) -> None:
        self._text, self._language = text, language

    def blocks(self, blocks: Sequence[Block]) -> list[Block]:
        """Return blocks with those paragraphs as what they are that are more than that."""
        blocks = _with_heads_of_notes(blocks)
        if not any(isinstance(block, Head) for block in blocks):
            blocks = self._with_headings(blocks)
        titles, rest = self._titles(blocks)
        front, rest = self._front(rest, bool(titles))
        return [*titles, *front, *self._sections(rest)]

    def _with_headings(self, blocks: Sequence[Block]) -> list[Block]:
        """Return blocks of a text whose format has no headings, with the paragraphs that are some."""
        units = [_unit(self._text, block) for block in blocks]
        first = next((i for i, block in enumerate(blocks) if isinstance(block, Paragraph)), 0)
        return [
            Head(block.span)
            if i > first and isinstance(block, Paragraph) and body.is_heading(units, i, self._language)
            else block
            for i, block in enumerate(blocks)
        ]

    def _titles(self, blocks: Sequence[Block]) -> tuple[list[Block], Sequence[Block]]:
        """Take the headings that a text begins with, if they are its title and not that of a first section."""
        if any(isinstance(block, TitlePart) for block in blocks):
            return [], blocks
        heads = [block for block in blocks if isinstance(block, Head) and not block.type]
        top = [head for head, block in zip(heads, blocks, strict=False) if head is block][:_MOST_TITLES]
        count = _titles_among(top, heads)
        units = tuple(_unit(self._text, head) for head in top[:count])
        return list(title_block(self._text, units, self._language)), blocks[count:]

    def _front(self, blocks: Sequence[Block], titled: bool) -> tuple[list[Block], Sequence[Block]]:
        """Take title lines, metadata and headnote from the paragraphs before the first other block."""
        run = list(takewhile(lambda block: isinstance(block, Paragraph | TitlePart), blocks))
        given: list[Block] = [block for block in run if isinstance(block, TitlePart)]
        units = tuple(_unit(self._text, block) for block in run if isinstance(block, Paragraph))
        found = take_metadata(self._text, units)
        titled = titled or bool(given)
        front: list[Block] = []
        if found.metadata:
            before, rest = found.before, found.after
            front = [*self._above(before, titled), found.metadata]
        elif not titled and len(run) == len(blocks):
            parts, rest = take_title(self._text, units, self._language)
            front = [*parts]
        else:
            rest = units
        headnote, rest = take_headnote(self._text, rest, self._language)
        paragraphs = [Paragraph(unit.span) for unit in rest]
        return [*given, *front, *([headnote] if headnote else [])], [*paragraphs, *blocks[len(run) :]]

    def _above(self, units: tuple[Unit, ...], titled: bool) -> Sequence[Block]:
        """Return what stands above the metadata: a title, unless there is one already."""
        return [Paragraph(unit.span) for unit in units] if titled else title_block(self._text, units, self._language)

    def _sections(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """Yield the blocks section by section, with openers and closers; see ``reading._sections``."""
        starts = [i for i, block in enumerate(blocks) if isinstance(block, Head)]
        in_letter = False
        for start, end in zip([None, *starts], [*starts, len(blocks)], strict=True):
            if start is not None:
                yield blocks[start]
            below = list(blocks[0 if start is None else start + 1 : end])
            if start is not None and isinstance(head := blocks[start], Head) and head.type:
                yield from below
                continue
            opener, below = self._opener(below)
            in_letter = in_letter or opener is not None
            if opener:
                yield opener
            closing, prose = self._closer(below, in_letter) if opener or end == len(blocks) else ([], below)
            yield from self._body(prose)
            yield from closing

    def _opener(self, blocks: list[Block]) -> tuple[Block | None, list[Block]]:
        run = list(takewhile(lambda block: isinstance(block, Paragraph), blocks))
        if not run:
            return None, blocks
        units = tuple(_unit(self._text, block) for block in run)
        opener, rest = take_opener(self._text, units, self._language)
        return (opener, [*(Paragraph(unit.span) for unit in rest), *blocks[len(run) :]]) if opener else (None, blocks)

    def _closer(self, blocks: list[Block], in_letter: bool) -> tuple[Sequence[Block], list[Block]]:
        """Take closer and postscript from the end, before which notes and what belongs to the page may stand."""
        last = next((i for i in range(len(blocks), 0, -1) if isinstance(blocks[i - 1], Paragraph)), 0)
        run = list(takewhile(lambda block: isinstance(block, Paragraph), reversed(blocks[:last])))[::-1]
        if not run:
            return [], blocks
        units = [line for block in run for line in self._lines(block)]
        closing, rest = take_closer(self._text, units, self._language, in_letter)
        if not closing:
            return [], blocks
        left = _cut(run, rest[-1].span.end if rest else run[0].span.start)
        return [*closing, *blocks[last:]], [*blocks[: last - len(run)], *left]

    def _lines(self, block: Block) -> Iterator[Unit]:
        unit = _unit(self._text, block)
        yield from single_lines(self._text, unit) if len(unit.text) <= 400 else [unit]

    def _body(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """Return the blocks of running text; a paragraph of lines may be verse."""
        return (self._told(block) if isinstance(block, Paragraph) else block for block in blocks)

    def _told(self, block: Block) -> Block:
        unit = _unit(self._text, block)
        found = list(body.body_blocks(self._text, list(single_lines(self._text, unit)))) if len(unit.lines) > 1 else []
        return found[0] if len(found) == 1 and isinstance(found[0], Verse) else block


def _titles_among(top: Sequence[Head], heads: Sequence[Head]) -> int:
    """Return how many of the headings that a text begins with are parts of its title, of all its headings.

    The only one of the highest level is the title. What stands above it belongs to it, and what stands below it if no later
    heading is of that level: else it begins a section.
    """
    highest = min((head.level for head in heads), default=0)
    if sum(head.level == highest for head in heads) != 1:
        return len(top) if len(top) > 1 else 0
    title = next((i for i, head in enumerate(top) if head.level == highest), None)
    if title is None:
        return 0
    later = {head.level for head in heads[len(top) :]}
    below = takewhile(lambda head: head.level not in later, top[title + 1 :])
    return title + 1 + len(list(below))


def _with_heads_of_notes(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks in which a heading right above notes is theirs."""
    following = [*blocks[1:], None]
    return [
        replace(block, type="notes") if isinstance(block, Head) and isinstance(after, Note) else block
        for block, after in zip(blocks, following, strict=True)
    ]


def _front_first(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks in which what belongs before the text stands there only: below its beginning a title is a heading."""
    begun = False
    metadata = False
    found: list[Block] = []
    for block in blocks:
        begun = begun or not isinstance(block, _FRONT | _ANYWHERE)
        found += _of_text(block) if begun or (metadata and isinstance(block, Metadata)) else [block]
        metadata = metadata or isinstance(block, Metadata)
        begun = begun or not isinstance(found[-1], _FRONT | _ANYWHERE)
    return found


def _of_text(block: Block) -> list[Block]:
    """Return a block as blocks of running text."""
    match block:
        case TitlePart(span, "main" | "sub" | "number"):
            return [Head(span)]
        case TitlePart(span) | Metadata(span):
            return [Paragraph(span)]
        case Headnote(_, paragraphs):
            return [Paragraph(span) for span in paragraphs]
        case _:
            return [block]


def _cut(paragraphs: Sequence[Block], end: int) -> list[Block]:
    """Return paragraphs up to an offset."""
    return [Paragraph(Span(p.span.start, min(p.span.end, end))) for p in paragraphs if p.span.start < end]


def _completed(found: Description, stated: Description) -> Description:
    """Return what the text says of itself, and where it is silent what the format states."""
    values = {field.name: getattr(found, field.name) or getattr(stated, field.name) for field in fields(Description)}
    return Description(**values)


def _with_signs(said: Transcription, linked: Linked) -> tuple[Transcription, tuple[Diagnostic, ...]]:
    """Return the transcription with the signs typed in its passages; and the signs that could not be told."""
    text = said.source.text
    passages = list(said.passages())
    typed = [page for passage in passages for page in page_breaks(text, passage.span)]
    pages = tuple(sorted((*said.page_breaks, *typed), key=lambda page: page.span))
    notes = [block for block in said.blocks if isinstance(block, Note)]
    references = (*said.references, *linked.references)
    signs = [span for note in notes for span in (note.mark, note.label, note.tail) if span]
    taken = [*signs, *(page.span for page in pages if len(page.span)), *(one.span for one in references)]
    typed_signs, undecided = find_insertions(said.source, passages, taken)
    insertions = tuple(nesting((*said.insertions, *typed_signs)))
    return replace(said, page_breaks=pages, insertions=insertions, references=references), undecided
