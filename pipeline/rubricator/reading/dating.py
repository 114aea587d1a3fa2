"""The document's own date: from its metadata, its dateline or its title, and what completes an incomplete dateline.

A dateline such as "Wednesday evening" or "August 13th" is completed by a whole date that stands elsewhere at the head or foot of the
text, or in the file's name, if the two agree: that Wednesday must be a Wednesday.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import PurePath

from rubricator.dates import Datable, FoundDate, find_dates, weekdays_in
from rubricator.reading.datelines import is_dateline
from rubricator.source import Source, Span
from rubricator.transcription import Block, Interposed, Metadata

_DAY, _YEAR = len("YYYY-MM-DD"), len("YYYY")
_HEAD_LINES, _FOOT_LINES, _LONGEST = 12, 6, 200
# "1821Nov12", "1819-06-09_Webb": figures and letters apart, and nothing but blanks and hyphens between them
_JOINED = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)")
_IN_WORD = re.compile(r"(?<=\w)[\[\]]|[\[\]](?=\w)")
_ATTESTED = re.compile(
    r"\b(?:this|given|done|dated|signed|geschehen|gegeben|actum|datum|fait|donné)\b[^.;\n]{0,40}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class OwnDate:
    """The date of a document, its words, and whether it was completed from another place than the words."""

    value: Datable | None = None
    words: str = ""
    inferred: bool = False


def own_date(source: Source, blocks: Sequence[Block], given: Sequence[Span], language: str, one_text: bool) -> OwnDate:
    """Return the document's own date.

    ``given`` are the places to look at, the most trusted first; ``one_text``: the document is not several letters, so
    that a dateline in its text is its own.
    """
    text = source.text
    dated = next((span for span in given if find_dates(span.of(text), language)), None)
    stated = next(_stated(text, given if dated else (), language), OwnDate())
    if not one_text:
        return stated
    whole = _whole_in(text, dated, language) if dated else None
    return whole or _searched(source, tuple(_lines(text, blocks)), given, dated, stated, language)


def _searched(
    source: Source,
    lines: Sequence[Span],
    given: Sequence[Span],
    dated: Span | None,
    stated: OwnDate,
    language: str,
) -> OwnDate:
    """Return the date of a document of which no place that was given tells the day."""
    text = source.text
    dateline = dated or next((line for line in lines if is_dateline(line.of(text), language)), None)
    if dateline is None:
        return stated if stated.value else next(_attested(text, lines, language), stated)
    words = dateline.of(text)
    found = chain(
        filter(None, [_whole_in(text, dateline, language)]),
        _completed(source, words, lines, language),
        _of_year(words, _years(text, (*given, *_above(lines, dateline)), dateline, language), language),
        filter(lambda own: own.value, [stated]),
        _stated(text, [dateline], language),
    )
    return next(found, stated)


def _whole_in(text: str, place: Span, language: str) -> OwnDate | None:
    own = next(_stated(text, [place], language), None)
    return own if own and own.value and _whole(own.value) else None


def readable(line: str) -> str:
    """Return a line with editorial brackets and marks of emphasis blanked, character for character."""
    return re.sub(r"[\[\]_*]", " ", line)


def _stated(text: str, spans: Iterable[Span], language: str) -> Iterator[OwnDate]:
    """Yield the most precise date of each place that has one."""
    for span in spans:
        words = readable(_IN_WORD.sub("", span.of(text)))
        found = [one for one in find_dates(words, language) if one.value and not one.relative]
        if found:
            best = max(found, key=_precision)
            yield OwnDate(best.value, _words(best, words))


def _completed(source: Source, dateline: str, lines: Sequence[Span], language: str) -> Iterator[OwnDate]:
    """Yield the whole dates that agree with what an incomplete dateline says."""
    elsewhere = [line.of(source.text) for line in lines if len(line) <= _LONGEST]
    for place in (*elsewhere, _JOINED.sub(" ", PurePath(source.name).stem)):
        for one in find_dates(place, language):
            if one.value and _agrees(dateline, one.value, language):
                found = find_dates(dateline, language, one.value)
                longest = max(found, key=lambda said: len(said.span))
                yield OwnDate(one.value, _words(longest, dateline), inferred=True)


def _above(lines: Sequence[Span], dateline: Span) -> Iterator[Span]:
    """Yield the short lines above a dateline, which may say where and when it was printed."""
    return (line for line in lines if line.end <= dateline.start and len(line) <= _LONGEST)


def _years(text: str, given: Sequence[Span], dateline: Span, language: str) -> set[str]:
    """Return the years that title and metadata name."""
    places = (span.of(text) for span in given if span != dateline)
    values = (one.value.when for place in places for one in find_dates(place, language) if one.value)
    return {value[:_YEAR] for value in values if value and not value.startswith("-")}


def _of_year(dateline: str, years: set[str], language: str) -> Iterator[OwnDate]:
    """Yield the day that a dateline without a year names, if there is one year only that it can be of."""
    if len(years) != 1:
        return
    for one in find_dates(dateline, language, Datable(when=years.pop())):
        if one.value and _agrees(dateline, one.value, language):
            yield OwnDate(one.value, _words(one, dateline), inferred=True)


def _attested(text: str, lines: Sequence[Span], language: str) -> Iterator[OwnDate]:
    """Yield the dates of an attestation, the last first: "Given under my hand this 17th day of May 1862"."""
    for span in reversed(lines):
        line = span.of(text)
        for one in reversed(find_dates(line, language)):
            if one.value and _whole(one.value) and _ATTESTED.search(line[: one.span.start]):
                yield OwnDate(one.value, _words(one, line))


def _words(found: FoundDate, line: str) -> str:
    return " ".join(found.span.of(line).split())


def _agrees(dateline: str, day: Datable, language: str) -> bool:
    """Return whether every date of a dateline, read as written on ``day``, is that day or the month or year it lies in.

    At least one must name the day: a month alone agrees with too many. So must a weekday beside it.
    """
    if not _whole(day):
        return False
    read = [one.value.when if one.value else None for one in find_dates(dateline, language, day)]
    whole = day.when or ""
    agree = whole in read and all(value and whole.startswith(value) for value in read)
    weekdays = weekdays_in(dateline, language)
    return agree and (not weekdays or _weekday(whole) in weekdays)


def _weekday(day: str) -> int | None:
    """Return a day's weekday, None for the 29 February that only the Julian calendar has."""
    try:
        return date.fromisoformat(day).weekday()
    except ValueError:
        return None


def _whole(value: Datable) -> bool:
    return value.when is not None and len(value.when) == _DAY and not value.when.startswith("-")


def _precision(found: FoundDate) -> int:
    return max((len(value) for value in found.value.attributes().values()), default=0) if found.value else 0


def _lines(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    """Yield the lines of the document's head and foot, without what is no part of its text."""
    spans = [
        line for block in blocks if not isinstance(block, Metadata | Interposed) for line in _lines_of(text, block.span)
    ]
    yield from spans[:_HEAD_LINES]
    yield from spans[max(_HEAD_LINES, len(spans) - _FOOT_LINES) :]


def _lines_of(text: str, span: Span) -> Iterator[Span]:
    for match in re.finditer(r"\S[^\n]*", span.of(text)):
        yield Span(span.start + match.start(), span.start + match.end())
