"""The text as names and dates are looked for in it: without the brackets in ``L[eo]``, without ``[sic]``, marks and page breaks.

A format may have marks of notes that are nothing but a number, which would be read with the word before them.
Where a format says that a word goes on in the next line, its hyphen is left out too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rubricator.dates import month_names
from rubricator.reading.insertions.signs import read_words
from rubricator.reading.view import View, view_without
from rubricator.recognition import lexicon
from rubricator.recognition.mention import Mention
from rubricator.source import Source, Span
from rubricator.transcription import Headnote, Insertion, Intervention, Note, PageBreak, Role, Transcription

_READ = frozenset(
    {Intervention.SUPPLIED, Intervention.UNCLEAR, Intervention.ADDITION, Intervention.SIC, Intervention.CORRECTION}
)
_BEFORE = re.compile(r"([^\W_]\S*)[ \t]*\n?[ \t]*$")
_AFTER = re.compile(r"[ \t]*\n?[ \t]*([^\W_]\S*)")
_HYPHEN = re.compile(r"[-‐=¬⸗\u00ad]?\s*$")
_WHOLE_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WORDS_APART = 40
_PROSE = frozenset({Role.PARAGRAPH, Role.HEADNOTE, Role.QUOTATION, Role.ITEM, Role.NOTE, Role.POSTSCRIPT})
_HONORIFICS = ("strong", "weak", "office", "noble")


def view_of(transcription: Transcription) -> View:
    """Return the view of a transcription in which its names and dates are found."""
    text = transcription.source.text
    signs = (span for insertion in transcription.insertions for span in _left_out(insertion, text))
    pages = (_with_space(page, text) for page in transcription.page_breaks)
    hyphens = (_hyphen_before(line.offset, text) for line in transcription.lines if line.divides)
    left_out = (*signs, *pages, *hyphens, *_marks(transcription), *_roles_signed(transcription))
    return view_without(_source(transcription), left_out)


def _marks(transcription: Transcription) -> Iterator[Span]:
    """Yield the marks of notes, which are no part of the date or the name that they stand at: March 1921 and a raised 2."""
    yield from (block.mark for block in transcription.blocks if isinstance(block, Note) and block.mark)
    yield from (reference.span for reference in transcription.references)


def _source(transcription: Transcription) -> Source:
    """Return the source, in which the ends of the lines of a pictured page are no more than spaces where prose runs on."""
    source = transcription.source
    if not transcription.surfaces:
        return source
    text = source.text
    prose = (passage.span for passage in transcription.passages() if passage.role in _PROSE)
    parts, cursor = [], 0
    for span in sorted(prose):
        parts += [text[cursor : span.start], span.of(text).replace("\n", " ")]
        cursor = span.end
    return replace(source, text="".join((*parts, text[cursor:])))


def _hyphen_before(offset: int, text: str) -> Span:
    """Return the hyphen and the line end before a line that goes on with a word."""
    before = _HYPHEN.search(text, max(0, offset - _WORDS_APART), offset)
    return Span(before.start() if before else offset, offset)


def _roles_signed(transcription: Transcription) -> Iterator[Span]:
    """Yield the signatures of notes that are no names: "– D. Red."."""
    attributions = (
        *(block.attribution for block in transcription.blocks if isinstance(block, Note | Headnote)),
        *(insertion.attribution for insertion in transcription.insertions),
    )
    return (one.span for one in attributions if one and not one.name)


def _left_out(insertion: Insertion, text: str) -> Iterator[Span]:
    """Yield the signs of an insertion whose words are read with those around them."""
    if insertion.kind not in _READ or not _is_read(insertion, text):
        return
    words = read_words(insertion, text)
    yield Span(insertion.span.start, words.start)
    yield Span(words.end, insertion.span.end)


def _with_space(page: PageBreak, text: str) -> Span:
    """Return a page break with the white space before it, if there is white space after it too."""
    before = text[max(0, page.span.start - _WORDS_APART) : page.span.start]
    space = len(before) - len(before.rstrip()) if text[page.span.end : page.span.end + 1].isspace() else 0
    return Span(page.span.start - space, page.span.end)


def _is_read(insertion: Insertion, text: str) -> bool:
    """Return whether the words read on: "John [Adams]", but not "Koba [Stalin]", where one name explains the other."""
    if insertion.kind in (Intervention.SIC, Intervention.CORRECTION) or insertion.inner.start == insertion.span.start:
        return True
    words = insertion.inner.of(text).split()
    if (
        _WHOLE_YEAR.search(insertion.inner.of(text))
        and not text[insertion.span.start - 1 : insertion.span.start].isalnum()
    ):
        return False  # a date of the editor's own: "Monday. [April, 1819]"
    before = _BEFORE.search(text, max(0, insertion.span.start - _WORDS_APART), insertion.span.start)
    after = _AFTER.match(text, insertion.span.end, insertion.span.end + _WORDS_APART)
    apart_before = before is None or before.end(1) == insertion.span.start or _read_on(before[1], words[0])
    return apart_before and (after is None or after.start(1) == insertion.span.end or _read_on(words[-1], after[1]))


def _read_on(first: str, second: str) -> bool:
    """Return whether two words that a bracket divides can be of one name or date."""
    return not (first[:1].isupper() and second[:1].isupper()) or _precedes_surname(first)


def _precedes_surname(word: str) -> bool:
    """Return whether a word is an abbreviation, an honorific, a given name or a month."""
    bare = word.lower().strip(".,'’[]")
    known = (lexicon.given_names(), lexicon.abbreviations(), month_names(), *map(lexicon.titles, _HONORIFICS))
    return word.endswith(".") or any(bare in words for words in known)


def in_source(mentions: tuple[Mention, ...], view: View, insertions: Sequence[Insertion]) -> tuple[Mention, ...]:
    """Return mentions found in a view with their spans in the source."""
    if view.is_whole and not insertions:
        return mentions
    text = view.origin.text
    return tuple(replace(one, span=widened(view.original(one.span), insertions, text)) for one in mentions)


def widened(span: Span, insertions: Sequence[Insertion], text: str) -> Span:
    """Return a span so that it cuts no bracket off: "John [Adams" goes on to the bracket that closes.

    A sign after a word, such as ``[sic]``, is no part of the name that it is about.
    ``insertions`` are in text order, outer before inner.
    """
    start, end = span.start, span.end
    for insertion in _near(span, insertions):
        words = read_words(insertion, text)
        if insertion.span.start < start == words.start and insertion.span.end < span.end:
            start = insertion.span.start
        elif span.start < insertion.span.start < words.start and words.end == end < insertion.span.end:
            end = insertion.span.end
    return Span(start, end)


def _near(span: Span, insertions: Sequence[Insertion]) -> Iterator[Insertion]:
    first = bisect_right(insertions, span.start, key=lambda one: one.span.start) - 1
    while first > 0 and insertions[first - 1].span.end > span.start:
        first -= 1
    for insertion in insertions[max(first, 0) :]:
        if insertion.span.start >= span.end:
            return
        yield insertion
