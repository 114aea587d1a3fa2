"""Reading: the bytes of a transcription become a Transcription; of a plain text here, of another format by its reader.

Each recogniser takes the units it knows and leaves the rest to the next; what nobody takes is a paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import PurePath

from rubricator.diagnostics import Diagnostic, in_order
from rubricator.reading import blocks as body
from rubricator.reading.attachments import attached
from rubricator.reading.attribution import attributed
from rubricator.reading.closings import take_closer
from rubricator.reading.decoding import decode
from rubricator.reading.description import describe
from rubricator.reading.emphasis import emphases
from rubricator.reading.formats import reader_for
from rubricator.reading.furniture import licence_frame, navigation, separators
from rubricator.reading.headnotes import take_headnote
from rubricator.reading.insertions import find_insertions
from rubricator.reading.interpretation import interpret
from rubricator.reading.language import language_of
from rubricator.reading.letters import take_opener
from rubricator.reading.linking import Linked, link
from rubricator.reading.metadata import take_metadata
from rubricator.reading.notes import Found, take_notes
from rubricator.reading.pages import between, numbered_pages, page_breaks
from rubricator.reading.titles import is_addressed, take_title, title_block
from rubricator.reading.units import Unit, units_of
from rubricator.reading.unplaced import unplaced
from rubricator.source import Source, Span
from rubricator.transcription import (
    Block,
    Front,
    Head,
    Headnote,
    Note,
    PageBreak,
    Paragraph,
    Role,
    TitlePart,
    Transcription,
    passages_of,
)

__all__ = ["read"]


def read(name: str, data: bytes, language: str = "") -> tuple[Transcription | None, tuple[Diagnostic, ...]]:
    """Read a transcription; ``name`` is the file's name, which tells its format. None where the file holds no text.

    ``language`` is the tag of that which is expected, for a text that does not show its own.
    """
    reader = reader_for(PurePath(name).suffix)
    if reader is None:
        return _read_plain(name, data, language)
    said, findings = reader(name, data)
    if said is None:
        return None, findings
    transcription, more = interpret(said, language)
    transcription, lacking = attached(transcription, data)
    return transcription, in_order(name, (*findings, *more, *lacking))


def _read_plain(name: str, data: bytes, language: str) -> tuple[Transcription | None, tuple[Diagnostic, ...]]:
    source, findings = decode(name, data)
    if source is None:
        return None, findings
    transcription, more = read_source(source, language)
    return transcription, (*findings, *more)


def read_source(source: Source, expected: str = "") -> tuple[Transcription, tuple[Diagnostic, ...]]:
    """Read a text that is decoded already."""
    frame, units, framed = licence_frame(source, units_of(source.text))
    furniture, units, navigated = navigation(source, units)
    breaks, units = separators(units)
    found = take_notes(source, units)
    language = language_of(source.text, expected)
    text_blocks = _below_notes(_front(source.text, found, language), found.heads)
    running = sorted((*frame, *furniture, *breaks, *found.heads, *text_blocks), key=lambda block: block.span.start)
    spans = [p.span for block in running for p in passages_of(block) if p.role is not Role.METADATA]
    pages = numbered_pages(source.text, spans, {note.n for note in found.notes})
    linked = link(source, found.notes, between(spans, pages))
    transcription, undecided = _with_signs(source, running, linked, pages, language)
    findings = (*framed, *navigated, *linked.diagnostics, *unplaced(source, transcription.blocks), *undecided)
    return transcription, tuple(sorted(findings, key=lambda finding: finding.position))


def _with_signs(
    source: Source, running: Sequence[Block], linked: Linked, pages: Sequence[PageBreak], language: str
) -> tuple[Transcription, tuple[Diagnostic, ...]]:
    """Return the blocks as a transcription, with the signs inside them; and the signs that could not be told."""
    text = source.text
    blocks: tuple[Block, ...] = tuple(sorted((*running, *linked.notes), key=lambda block: block.span.start))
    description = describe(source, blocks, language)
    blocks = tuple(attributed(text, block, description) for block in blocks)
    passages = [passage for block in blocks for passage in passages_of(block)]
    typed_pages = [page for passage in passages for page in page_breaks(text, passage.span)]
    all_pages = tuple(sorted((*pages, *typed_pages), key=lambda page: page.span))
    taken = [*_signs(linked.notes), *(page.span for page in all_pages), *(one.span for one in linked.references)]
    insertions, undecided = find_insertions(source, passages, taken)
    pages_alone = {page.span for page in all_pages}
    blocks = tuple(b for b in blocks if not (isinstance(b, Paragraph) and b.span in pages_alone))
    emphasised = tuple(e for passage in passages for e in emphases(text, passage.span))
    transcription = Transcription(
        source, blocks, description, emphasised, all_pages, insertions=insertions, references=linked.references
    )
    return transcription, undecided


def _signs(notes: Iterable[Note]) -> Iterator[Span]:
    """Yield what was typed to tie notes to their places: marks, labels, and what closes them."""
    return (span for note in notes for span in (note.mark, note.label, note.tail) if span)


def _front(text: str, found: Found, language: str) -> list[Block]:
    """Read title block, metadata and headnote, and then the text after them."""
    front = take_metadata(text, found.rest)
    blocks: list[Block] = []
    if front.metadata is None:
        titles, rest = take_title(text, front.before, language)
        blocks += titles
    else:
        rest = front.after
        blocks += [*title_block(text, front.before, language), front.metadata]
    headnote, rest = take_headnote(text, rest, language)
    if headnote:
        blocks.append(headnote)
    addressed = is_addressed(text, (block for block in blocks if isinstance(block, TitlePart)))
    return blocks + _sections(text, rest, language, [head.span.start for head in found.heads], addressed)


def _below_notes(blocks: list[Block], notes_heads: Sequence[Head]) -> list[Block]:
    """Make paragraphs of what looked like front matter but stands below a section of notes."""
    first = min((head.span.start for head in notes_heads), default=None)
    if first is None:
        return blocks
    return [
        piece
        for block in blocks
        for piece in (_paragraphs(block) if block.span.end > first and isinstance(block, Front) else [block])
    ]


def _paragraphs(block: Block) -> list[Block]:
    spans = block.paragraphs if isinstance(block, Headnote) else (block.span,)
    return [Paragraph(span) for span in spans]


def _sections(text: str, units: Sequence[Unit], language: str, notes: Sequence[int], in_letter: bool) -> list[Block]:
    """Read the text section by section: a heading, and what stands below it up to the next.

    ``notes`` are the offsets of headings above notes: neither opener nor closer stands directly below one. ``in_letter``:
    the title says that it is a letter.
    """
    starts = [i for i in range(len(units)) if body.is_heading(units, i, language)]
    blocks: list[Block] = []
    for start, end in zip([None, *starts], [*starts, len(units)], strict=True):
        below = units[0 if start is None else start + 1 : end]
        top = 0 if start is None else units[start].span.start
        opener, rest = take_opener(text, below, language)
        if opener and _lies_between(notes, top, opener.span.end):
            opener, rest = None, below
        in_letter = in_letter or opener is not None
        ends = opener is not None or end == len(units)
        closing, prose = take_closer(text, rest, language, in_letter) if ends else ([], rest)
        if closing and _lies_between(notes, prose[-1].span.end if prose else top, closing[-1].span.end):
            closing, prose = [], rest
        heading = [] if start is None else [Head(units[start].span)]
        blocks += [*heading, *([opener] if opener else []), *_body(text, prose, notes), *closing]
    return blocks


def _body(text: str, units: Sequence[Unit], notes: Sequence[int]) -> Iterator[Block]:
    """Yield the blocks of running text; none of them reaches over a heading above notes."""
    for _, run in groupby(units, key=lambda unit: bisect_left(notes, unit.span.start)):
        yield from body.body_blocks(text, list(run))


def _lies_between(offsets: Sequence[int], start: int, end: int) -> bool:
    return any(start <= offset < end for offset in offsets)
