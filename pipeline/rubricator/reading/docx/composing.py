"""Paragraphs and tables become the blocks of a transcription while their words are written down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rubricator.reading.docx.arranging import Member, arranged, group, pars_of
from rubricator.reading.docx.content import Content, Grid, Line, LineEnd, Par
from rubricator.reading.docx.roles import PARAGRAPH, Kind
from rubricator.reading.docx.writing import Writer
from rubricator.source import Position, Span
from rubricator.transcription import (
    Block,
    Head,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Row,
    Table,
    TitlePart,
    Verse,
)

_BLANK = "\n\n"
Stanzas = list[list[Span]]


class Composer:
    """Writes contents with ``writer``.

    ``place``: where in the file all of it stands, if not each paragraph where it is. ``first`` is what sets the first paragraph
    apart from what has been written before.
    """

    def __init__(self, writer: Writer, place: Position | None = None, first: str = _BLANK) -> None:
        self._writer, self._place = writer, place
        self._first, self._begin = first, writer.text.length

    def blocks(self, contents: Sequence[Content]) -> Iterator[Block]:
        """Yield the blocks of a story, in order."""
        for kind, run in groupby(arranged(contents), key=group):
            members = list(run)
            match kind:
                case Kind.QUOTATION:
                    yield from self._quotation(members)
                case Kind.VERSE:
                    yield from self._verse(members)
                case Kind.ITEM:
                    yield from self._listing(members)
                case _:
                    yield from (block for above, one, below in members for block in self._single(above, one, below))

    def _single(self, above: Par | None, content: Content, below: Par | None) -> Iterator[Block]:
        if isinstance(content, Grid):
            yield from self._table(above, content, below)
            return
        stanzas = self._written(content)
        match content.role.kind:
            case _ if not stanzas:
                return
            case Kind.TITLE:
                yield TitlePart(_whole(stanzas), content.role.type)
            case Kind.HEAD:
                yield Head(_whole(stanzas), level=content.role.level)
            case _:
                yield from (Paragraph(_around(stanza)) for stanza in stanzas)

    def _written(self, par: Par, before: str = _BLANK) -> Stanzas:
        place = self._place or Position(par.number, 1)
        separator = before if self._writer.text.length > self._begin else self._first * (self._begin > 0)
        return self._writer.paragraph(par.inlines, separator, place, self._place is not None, par.role.right)

    def _quotation(self, members: Sequence[Member]) -> Iterator[Block]:
        spans = [_around(stanza) for par in pars_of(members) for stanza in self._written(par)]
        if spans:
            yield Quotation(_hull(spans), tuple(spans))

    def _verse(self, members: Sequence[Member]) -> Iterator[Block]:
        """Yield verse: a paragraph of lines is a stanza; of paragraphs with one line each, those up to an empty one."""
        pars = pars_of(members)
        alone = not any(_has_lines(par) for par in pars)
        stanzas: list[list[Span]] = []
        opened = False
        for par in pars:
            written = self._written(par, "\n" if opened else _BLANK)
            if opened and written:
                stanzas[-1] += written[0]
                written = written[1:]
            stanzas += written
            opened = alone and not par.is_empty
        if stanzas:
            lines = [line for stanza in stanzas for line in stanza]
            yield Verse(_hull(lines), tuple(tuple(stanza) for stanza in stanzas))

    def _listing(self, members: Sequence[Member]) -> Iterator[Block]:
        written = [(par, self._written(par)) for par in pars_of(members)]
        items = [Item(None, _whole(stanzas), par.role.level) for par, stanzas in written if stanzas]
        if items:
            yield Listing(_hull([item.span for item in items]), tuple(items))

    def _table(self, above: Par | None, grid: Grid, below: Par | None) -> Iterator[Block]:
        caption = self._caption(above)
        self._remark(grid)
        start = self._writer.text.length
        rows = [self._row(line, _BLANK if self._writer.text.length == start else "\n") for line in grid.lines]
        caption = caption or self._caption(below)
        spans = [span for row in rows for span in row.cells if len(span)]
        if spans:
            yield Table(_hull([*([caption] if caption else []), *spans]), tuple(rows), caption)
        elif caption:
            yield Paragraph(caption)

    def _caption(self, par: Par | None) -> Span | None:
        stanzas = self._written(par) if par else []
        return _whole(stanzas) if stanzas else None

    def _remark(self, grid: Grid) -> None:
        if grid.omissions:
            self._written(Par(grid.number, PARAGRAPH, grid.omissions))

    def _row(self, line: Line, before: str) -> Row:
        spans = []
        for cell in line.cells:
            start = self._writer.text.length
            lines = self._cell(cell, before)
            spans.append(_hull(lines) if lines else Span(start, start))
            before = "\t" if lines or before == "\t" else before
        return Row(tuple(spans), line.label)

    def _cell(self, contents: Sequence[Content], before: str) -> list[Span]:
        """Write what a cell holds as lines; a table in it too."""
        spans: list[Span] = []
        for content in contents:
            if isinstance(content, Par):
                stanzas = self._written(content, "\n" if spans else before)
                spans += [line for stanza in stanzas for line in stanza]
                continue
            self._remark(content)
            for line in content.lines:
                for cell in line.cells:
                    spans += self._cell(cell, "\n" if spans else before)
        return spans


def _has_lines(par: Par) -> bool:
    return any(isinstance(one, LineEnd) for one in par.inlines)


def _around(stanza: Sequence[Span]) -> Span:
    return Span(stanza[0].start, stanza[-1].end)


def _whole(stanzas: Stanzas) -> Span:
    return Span(stanzas[0][0].start, stanzas[-1][-1].end)


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))
