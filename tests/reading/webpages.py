"""Writes what was read of a transcription as a page, in the manner of a site: what its editors would have made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from rubricator.reading import read
from rubricator.source import Span
from rubricator.transcription import (
    Block,
    Closer,
    Furniture,
    Head,
    Headnote,
    Listing,
    Metadata,
    Note,
    Opener,
    Paragraph,
    Part,
    Postscript,
    Quotation,
    Role,
    Separator,
    TitlePart,
    Transcription,
    Verse,
)


@dataclass(frozen=True)
class Manner:
    """How a site writes pages: the frame, and the templates of what is not written alike everywhere."""

    frame: str
    title: Mapping[str, str]
    fields: str
    field: str
    between_fields: str
    mark: str
    notes: Callable[[str], str]
    note: str
    quotation: str
    stanza: str
    at_right: str


def _same(notes: str) -> str:
    return notes


MARXISTS = Manner(
    frame='<html><head><title>A page</title></head><body>\n<p class="toplink"><a href="../index.htm" name="top">Archive</a></p>\n{}<p class="linkback">'
    '<a href="#top">Top of the page</a></p>\n</body></html>\n',
    title={"author": '<p class="title">{}</p>\n', "main": "<h1>{}</h1>\n", "": "<h3>{}</h3>\n"},
    fields='<p class="info">{}</p>\n<hr>\n',
    field='<span class="info">{}</span> {}',
    between_fields="<br>\n",
    mark='<a name="f{n}" href="#n{n}">{words}</a>',
    notes=_same,
    note='<p class="note"><a name="n{n}" href="#f{n}">{label}</a> {first}</p>\n{more}',
    quotation='<p class="quoteb">{}</p>\n',
    stanza='<p class="verse">{}</p>\n',
    at_right='<p class="sig">{}</p>\n',
)
WIKISOURCE = Manner(
    frame='<html><body><div id="mw-navigation"><a href="/">Main page</a></div><div class="mw-parser-output">'
    '<div class="wst-header ws-noexport">A header.</div>\n{}</div><div class="printfooter">Retrieved.</div></body></html>\n',
    title={"main": "<h1>{}</h1>\n", "": "<h2>{}</h2>\n"},
    fields="{}",
    field="<p>{} {}</p>",
    between_fields="\n",
    mark='<sup class="reference" id="cite_ref-{n}"><a href="#cite_note-{n}">{words}</a></sup>',
    notes=lambda notes: f'<ol class="references">\n{notes}</ol>\n',
    note='<li id="cite_note-{n}"><span class="mw-cite-backlink"><a href="#cite_ref-{n}">↑</a></span> <span class="reference-text">{first}</span>\n{more}</li>\n',
    quotation="<blockquote><p>{}</p></blockquote>\n",
    stanza='<div class="poem"><p>{}</p></div>\n',
    at_right='<div style="text-align:right"><p>{}</p></div>\n',
)
PLAIN = Manner(
    frame="{}",
    title={"main": "<H1>{}</H1>\n", "": "<H2>{}</H2>\n"},
    fields="<P>{}\n",
    field="<B>{}</B> {}",
    between_fields="<BR>\n",
    mark='<A HREF="#{n}" NAME="back{n}">{words}</A>',
    notes=_same,
    note='<P><A NAME="{n}" HREF="#back{n}">{label}</A> {first}\n{more}',
    quotation="<BLOCKQUOTE>{}</BLOCKQUOTE>\n",
    stanza='<P CLASS="verse">{}\n',
    at_right="<P ALIGN=RIGHT>{}\n",
)
MANNERS = {"marxists": MARXISTS, "wikisource": WIKISOURCE, "plain": PLAIN}


def page_of(name: str, data: bytes, manner: Manner) -> str:
    """Return a transcription as a page."""
    transcription, _ = read(name, data)
    assert transcription is not None
    return manner.frame.format("".join(_Page(transcription, manner).pieces()))


class _Page:
    def __init__(self, transcription: Transcription, manner: Manner) -> None:
        self._transcription, self._manner = transcription, manner
        self._text = transcription.source.text
        notes = [block for block in transcription.blocks if isinstance(block, Note)]
        self._number = {note.span: i for i, note in enumerate(notes, start=1)}
        self._marks = {note.mark: i for i, note in enumerate(notes, start=1) if note.mark}
        self._open = "<p>"
        self._signs = {e.span: e.mark for e in transcription.emphases if e.mark == "_"}

    def pieces(self) -> Iterator[str]:
        """Yield the page's elements; notes where the transcription has them."""
        notes: list[str] = []
        for block in self._transcription.blocks:
            if isinstance(block, Note):
                notes.append(self._note(block))
            else:
                if notes:
                    yield self._manner.notes("".join(notes))
                    notes = []
                yield from self._block(block)
        if notes:
            yield self._manner.notes("".join(notes))

    def _block(self, block: Block) -> Iterator[str]:
        manner = self._manner
        match block:
            case TitlePart(span, kind):
                yield manner.title.get(kind, manner.title[""]).format(self._words(span))
            case Metadata(_, fields):
                lines = (manner.field.format(self._words(f.label), self._words(f.value)) for f in fields)
                yield manner.fields.format(manner.between_fields.join(lines))
            case Head(span):
                yield f"<h3>{self._words(span)}</h3>\n"
            case Opener(_, parts, run_in):
                yield from (self._part(part) for part in parts[:-1])
                last = self._part(parts[-1])
                if run_in:
                    self._open = last.removesuffix("</p>\n")
                else:
                    yield last
            case Closer(_, parts):
                yield from map(self._part, parts)
            case Paragraph(span):
                yield f"{self._open}{self._words(span)}</p>\n"
                self._open = "<p>"
            case Headnote(_, paragraphs) | Postscript(_, paragraphs):
                yield from (f"<p>{self._words(span)}</p>\n" for span in paragraphs)
                if isinstance(block, Postscript) and block.signed:
                    yield f"<p>{self._words(block.signed)}</p>\n"
            case Quotation(_, paragraphs):
                yield from (manner.quotation.format(self._words(span)) for span in paragraphs)
            case Verse(_, stanzas):
                for stanza in stanzas:
                    yield manner.stanza.format("<br>\n".join(map(self._words, stanza)))
            case Listing(_, items):
                labelled = (f"{self._words(i.label) if i.label else ''} {self._words(i.span)}" for i in items)
                yield "<ul>" + "".join(f"<li>{item.strip()}</li>\n" for item in labelled) + "</ul>\n"
            case Separator(span):
                yield f"<p>{self._words(span)}</p>\n"
            case Furniture(span, kept):
                yield f'<p class="updat">{self._words(span)}</p>\n' if kept else ""

    def _part(self, part: Part) -> str:
        lines = self._lines(part.span) if part.role is Role.ADDRESS else [part.span]
        words = "<br>\n".join(map(self._words, lines))
        typed = self._text[self._text.rfind("\n", 0, part.span.start) + 1 : part.span.start]
        indented = len(typed) > 9 and not typed.strip()
        return (self._manner.at_right if indented else "<p>{}</p>\n").format(words)

    def _lines(self, span: Span) -> Iterator[Span]:
        start = span.start
        for line in span.of(self._text).split("\n"):
            yield Span(start, start + len(line)).strip(self._text)
            start += len(line) + 1

    def _note(self, note: Note) -> str:
        n = self._number[note.span]
        if note.mark is None:
            return f"<p>{self._words(note.span)}</p>\n"
        first, *more = (self._words(block.span) for block in note.blocks)
        further = "".join(f'<p class="note">{words}</p>\n' for words in more)
        return self._manner.note.format(n=n, label=escape(note.label.of(self._text)), first=first, more=further)

    def _words(self, span: Span) -> str:
        """Return a passage with its marks as links and what is typed between underscores in italics."""
        points: list[tuple[int, int, str]] = []
        for mark, n in self._marks.items():
            if span.contains(mark):
                words = escape(mark.of(self._text))
                points.append((mark.start, mark.end, self._manner.mark.format(n=n, words=words)))
        for sign in self._signs:
            if span.contains(sign):
                points += [(sign.start, sign.start + 1, "<i>"), (sign.end - 1, sign.end, "</i>")]
        pieces, at = [], span.start
        for start, end, written in sorted(points):
            pieces += [escape(self._text[at:start]), written]
            at = end
        return "".join([*pieces, escape(self._text[at : span.end])])
