"""Paragraphs and tables become the blocks of a transcription while their words are written down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from rubricator.reading.docx.content import Content, Grid, Line, LineEnd, Par
from rubricator.reading.docx.roles import PARAGRAPH, Kind, Role
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
_LEVELS = {"main": 1, "sub": 2}
Stanzas = list[list[Span]]


class Composer:
    """Writes contents with ``writer``.

    ``place``: where in the file all of it stands, if not each paragraph where it is. ``first`` is what sets the first paragraph
    apart from what has been written before.
    """

    def __init__(self, writer: Writer, place: Position | None = None, first: str = _BLANK) -> None:
        self._writer, self._place = writer, place
        self._first, self._begin = first, writer.length

    def blocks(self, contents: Sequence[Content]) -> Iterator[Block]:
        """Yield the blocks of a story, in order."""
        prepared = _with_stanzas(_with_one_title(list(contents)))
        for kind, run in groupby(_captioned(prepared), key=_group):
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
        separator = before if self._writer.length > self._begin else self._first * (self._begin > 0)
        return self._writer.paragraph(par.inlines, separator, place, fixed=self._place is not None)

    def _quotation(self, members: Sequence[_Member]) -> Iterator[Block]:
        spans = [_around(stanza) for par in _pars(members) for stanza in self._written(par)]
        if spans:
            yield Quotation(_hull(spans), tuple(spans))

    def _verse(self, members: Sequence[_Member]) -> Iterator[Block]:
        """Yield verse: a paragraph of lines is a stanza; of paragraphs with one line each, those up to an empty one."""
        pars = _pars(members)
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

    def _listing(self, members: Sequence[_Member]) -> Iterator[Block]:
        written = [(par, self._written(par)) for par in _pars(members)]
        items = [Item(None, _whole(stanzas), par.role.level) for par, stanzas in written if stanzas]
        if items:
            yield Listing(_hull([item.span for item in items]), tuple(items))

    def _table(self, above: Par | None, grid: Grid, below: Par | None) -> Iterator[Block]:
        caption = self._caption(above)
        self._remark(grid)
        start = self._writer.length
        rows = [self._row(line, _BLANK if self._writer.length == start else "\n") for line in grid.lines]
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
            start = self._writer.length
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


_Member = tuple[Par | None, Content, Par | None]


def _group(member: _Member) -> Kind | None:
    """Return what contents are put together by; None for those that stand alone."""
    content = member[1]
    if isinstance(content, Par) and content.role.kind in (Kind.QUOTATION, Kind.VERSE, Kind.ITEM):
        return content.role.kind
    return None


def _pars(members: Sequence[_Member]) -> list[Par]:
    return [content for _, content, _ in members if isinstance(content, Par)]


def _with_one_title(contents: list[Content]) -> list[Content]:
    """Return contents in which only the paragraphs that the text begins with are parts of its title; others head a section."""
    first = takewhile(lambda one: isinstance(one, Par) and (one.is_empty or one.role.kind is Kind.TITLE), contents)
    count = len(list(first))
    if not any(isinstance(one, Par) and one.role.type in _LEVELS and not one.is_empty for one in contents[:count]):
        count = 0
    return [one if i < count else _no_title(one) for i, one in enumerate(contents)]


def _no_title(content: Content) -> Content:
    if isinstance(content, Grid) or content.role.kind is not Kind.TITLE:
        return content
    level = _LEVELS.get(content.role.type)
    return replace(content, role=Role(Kind.HEAD, level) if level else PARAGRAPH)


def _with_stanzas(contents: list[Content]) -> list[Content]:
    """Return contents in which an empty paragraph between verses belongs to them: it sets stanzas apart."""
    following = [*contents[1:], None]
    return [
        replace(one, role=Role(Kind.VERSE))
        if isinstance(one, Par) and one.is_empty and _is_verse(before) and _is_verse(after)
        else one
        for before, one, after in zip([None, *contents], contents, following, strict=False)
    ]


def _is_verse(content: Content | None) -> bool:
    return isinstance(content, Par) and content.role.kind is Kind.VERSE and not content.is_empty


def _captioned(contents: list[Content]) -> list[_Member]:
    """Return contents with the captions of tables beside them: a caption above one is its own, else one below it."""
    members: list[_Member] = []
    i = 0
    while i < len(contents):
        above = contents[i] if _is_caption(contents[i]) and i + 1 < len(contents) else None
        if isinstance(above, Par) and isinstance(contents[i + 1], Grid):
            members.append((above, contents[i + 1], None))
            i += 2
            continue
        below = contents[i + 1] if i + 1 < len(contents) and _is_caption(contents[i + 1]) else None
        next_is_table = i + 2 < len(contents) and isinstance(contents[i + 2], Grid)
        if isinstance(contents[i], Grid) and isinstance(below, Par) and not next_is_table:
            members.append((None, contents[i], below))
            i += 2
            continue
        members.append((None, contents[i], None))
        i += 1
    return members


def _is_caption(content: Content) -> bool:
    return isinstance(content, Par) and content.role.kind is Kind.CAPTION and not content.is_empty


def _has_lines(par: Par) -> bool:
    return any(isinstance(one, LineEnd) for one in par.inlines)


def _around(stanza: Sequence[Span]) -> Span:
    return Span(stanza[0].start, stanza[-1].end)


def _whole(stanzas: Stanzas) -> Span:
    return Span(stanzas[0][0].start, stanzas[-1][-1].end)


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))
