"""The entries of a diary, which give the month once and then the day alone: "January 1st.", "2d. Up early.", "6th (Lord's day)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rubricator.dates import Datable, FoundDate, find_dates, weekday_names
from rubricator.dates.parts import days_in
from rubricator.recognition.document import Document
from rubricator.source import Span
from rubricator.transcription import Passage, Role

_WEEKDAYS = "|".join(sorted(weekday_names(), key=len, reverse=True))
_DAY = re.compile(
    rf"[\W_]*(?P<date>(?:(?:{_WEEKDAYS})\b\.?,?\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th|d)(?:\s?[–-]\s?(?P<last>\d{{1,2}})(?:st|nd|rd|th|d))?)"
    r"(?=\s*(?:[.,:;—–-]|\(|\n|$))",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"[\W_]*(?:(?:{_WEEKDAYS})\b\W*)?", re.IGNORECASE)
_WHOLE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_IN = (Role.PARAGRAPH, Role.HEAD, Role.DATELINE)
_CERTAINTY = 0.85
_HEAD = 60
_FEWEST = 2
_LATE, _EARLY = 20, 10


@dataclass(frozen=True, slots=True)
class _Opening:
    """What a passage begins with: a day alone (``month`` is None then) or several, or a whole date."""

    passage: int
    span: Span
    day: int
    month: tuple[int, int] | None
    last: int = 0


def entries(document: Document, reference: Datable | None) -> Mapping[int, FoundDate]:
    """Return the days that open entries, by the offset of their passage; empty where the text is no diary.

    It is one where two passages or more begin with a day alone, and these and the dates between them go on in order.
    """
    passages = [passage for passage in document.passages if passage.role in _IN]
    if sum(_day_alone(passage, document) is not None for passage in passages) < _FEWEST:
        return {}
    openings = [one for passage in passages if (one := _opening(passage, document, reference))]
    in_order = all(_goes_on(*pair) for pair in pairwise(openings))
    return dict(_dated(openings, _month_of(reference))) if in_order else {}


def _day_alone(passage: Passage, document: Document) -> _Opening | None:
    match = _DAY.match(document.text, passage.span.start, passage.span.end)
    if match is None:
        return None
    return _Opening(passage.span.start, Span(*match.span("date")), int(match["day"]), None, int(match["last"] or 0))


def _opening(passage: Passage, document: Document, reference: Datable | None) -> _Opening | None:
    if alone := _day_alone(passage, document):
        return alone
    start, text = passage.span.start, passage.span.of(document.text)
    language = document.transcription.description.language
    for found in find_dates(text[:_HEAD], language, reference)[:1]:
        whole = _WHOLE.fullmatch((found.value.when if found.value else None) or "")
        if whole and not found.relative and _BEFORE.fullmatch(text, 0, found.span.start):
            year, month, day = map(int, whole.groups())
            return _Opening(start, found.span.shift(start), day, (year, month))
    return None


def _goes_on(before: _Opening, after: _Opening) -> bool:
    """Return whether an entry can follow another: a later day, or one of the next month."""
    if after.month is not None:
        return before.month is None or (before.month, before.day) < (after.month, after.day)
    return after.day > max(before.day, before.last) or (before.day >= _LATE and after.day <= _EARLY)


def _dated(openings: Sequence[_Opening], month: tuple[int, int] | None) -> Iterator[tuple[int, FoundDate]]:
    day = 0
    for one in openings:
        if one.month is None and month and one.day <= day:
            month = _next(month)
        month, day = one.month or month, one.day
        if month and max(day, one.last) <= days_in(*month):
            yield one.passage, FoundDate(one.span, _value(month, one), "diary-entry", _CERTAINTY, relative=False)


def _value(month: tuple[int, int], opening: _Opening) -> Datable:
    first = _day(month, opening.day)
    if not opening.last:
        return Datable(when=first)
    return Datable(from_=first, to=_day(_next(month) if opening.last < opening.day else month, opening.last))


def _day(month: tuple[int, int], day: int) -> str:
    return f"{month[0]:04}-{month[1]:02}-{day:02}"


def _next(month: tuple[int, int]) -> tuple[int, int]:
    return month[0] + month[1] // 12, month[1] % 12 + 1


def _month_of(reference: Datable | None) -> tuple[int, int] | None:
    match = _MONTH.match((reference.when if reference else None) or "")
    return (int(match[1]), int(match[2])) if match else None
