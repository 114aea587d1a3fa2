"""The sections of a text that a format gives in blocks: headings, and below each opener, text and closer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from rubricator.reading import blocks as body
from rubricator.reading.closings import take_closer
from rubricator.reading.letters import take_opener
from rubricator.reading.units import Line, Unit, single_lines, unit_from, unit_of
from rubricator.source import Span
from rubricator.transcription import Block, Head, Paragraph, Verse

_LONGEST_LINES = 400
_INDENT = 8
_AT_RIGHT = 40
_SOMETHING = "…"


class Sections:
    """Tells the paragraphs of the text of one document; notes and what belongs to the page are not among its blocks.

    ``at_right`` are those that the format sets to the right, as datelines and signatures are.
    """

    def __init__(self, text: str, language: str, at_right: Collection[Span]) -> None:
        self._text, self._language, self._at_right = text, language, at_right

    def told(self, blocks: Sequence[Block], in_letter: bool) -> Iterator[Block]:
        """Yield the blocks section by section, with openers and closers; see ``reading._sections``."""
        if not any(isinstance(block, Head) and not block.type for block in blocks):
            blocks = self._with_headings(blocks)
        starts = [i for i, block in enumerate(blocks) if isinstance(block, Head)]
        for start, end in zip([None, *starts], [*starts, len(blocks)], strict=True):
            head = None if start is None else blocks[start]
            below = list(blocks[0 if start is None else start + 1 : end])
            if head is not None:
                yield head
            if isinstance(head, Head) and head.type:
                yield from below
                continue
            opener, below = self._opener(below)
            in_letter = in_letter or opener is not None
            last = not any(isinstance(block, Head) and not block.type for block in blocks[end:])
            closing, prose = self._closer(below, in_letter) if opener or last else ([], below)
            yield from (*([opener] if opener else []), *self._body(prose), *closing)

    def _with_headings(self, blocks: Sequence[Block]) -> list[Block]:
        """Return blocks of a text whose format has no headings, with the paragraphs that are some."""
        units = [unit_of(self._text, block.span) for block in blocks]
        return [
            Head(block.span) if isinstance(block, Paragraph) and body.is_heading(units, i, self._language) else block
            for i, block in enumerate(blocks)
        ]

    def _unit(self, block: Block) -> Unit:
        """Return a block as a unit, indented as a typist would have it if it is set to the right, or a line of it."""
        unit = unit_of(self._text, block.span, _AT_RIGHT if block.span in self._at_right else 0)
        lines = (replace(line, indent=_AT_RIGHT) if line.span in self._at_right else line for line in unit.lines)
        return replace(unit, lines=tuple(lines))

    def _opener(self, blocks: list[Block]) -> tuple[Block | None, list[Block]]:
        run = list(takewhile(lambda block: isinstance(block, Paragraph), blocks))
        if not run:
            return None, blocks
        units = tuple(self._unit(block) for block in run)
        opener, rest = take_opener(self._text, units, self._language)
        return (opener, [*(Paragraph(unit.span) for unit in rest), *blocks[len(run) :]]) if opener else (None, blocks)

    def _closer(self, blocks: list[Block], in_letter: bool) -> tuple[Sequence[Block], list[Block]]:
        """Take closer and postscript from the end; what stands before them may be a table or a list as well."""
        run = list(takewhile(lambda block: isinstance(block, Paragraph), reversed(blocks)))[::-1]
        above = blocks[: len(blocks) - len(run)]
        if not run:
            return [], blocks
        # A closer follows something; what that says does not matter here.
        before = [Unit((Line(block.span, 0, _SOMETHING),), True, _SOMETHING) for block in above[-1:]]
        units = [*before, *(line for block in run for line in self._lines(block))]
        closing, rest = take_closer(self._text, units, self._language, in_letter)
        if not closing:
            return [], blocks
        return closing, [*above, *_cut(run, rest[-1].span.end if rest else run[0].span.start)]

    def _lines(self, block: Block) -> Iterator[Unit]:
        unit = self._unit(block)
        yield from single_lines(self._text, unit) if len(unit.text) <= _LONGEST_LINES else [unit]

    def _body(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """Yield the blocks of running text; paragraphs of lines may be the stanzas of verse."""
        for may_be, run in groupby(blocks, key=lambda block: bool(self._stanza(block, indent=_INDENT))):
            found = list(run)
            if may_be and (len(found) > 1 or self._stanza(found[0], indent=0)):
                yield _verse([self._stanza(block, _INDENT) for block in found])
            else:
                yield from found

    def _stanza(self, block: Block, indent: int) -> tuple[Span, ...]:
        """Return the lines of a paragraph that can be a stanza, nothing for another.

        A format has no indentation. Where several such paragraphs stand together it may be taken for granted.
        """
        lines = unit_of(self._text, block.span).lines
        if not isinstance(block, Paragraph) or len(lines) < 2:
            return ()
        units = [unit_from(self._text, (replace(line, indent=indent),), line is lines[0]) for line in lines]
        found = list(body.body_blocks(self._text, units))
        return found[0].stanzas[0] if len(found) == 1 and isinstance(found[0], Verse) else ()


def _verse(stanzas: Sequence[tuple[Span, ...]]) -> Verse:
    return Verse(Span(stanzas[0][0].start, stanzas[-1][-1].end), tuple(stanzas))


def _cut(paragraphs: Sequence[Block], end: int) -> list[Block]:
    """Return paragraphs up to an offset."""
    return [Paragraph(Span(p.span.start, min(p.span.end, end))) for p in paragraphs if p.span.start < end]
