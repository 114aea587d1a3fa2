"""Finds the date expressions of a text, and reads them as values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from re import compile

from rubricator.dates.datable import Datable
from rubricator.dates.families import numeric
from rubricator.dates.lexicon import Language
from rubricator.dates.limits import between, qualified, queried
from rubricator.dates.order import Order, order_in
from rubricator.dates.parts import Parts, parts_of
from rubricator.dates.resolution import value_of
from rubricator.dates.scanning import LOOK_BACK, Hit, hits, with_limits, year_parts
from rubricator.dates.setting import Setting
from rubricator.dates.tables import language as table_of
from rubricator.dates.tense import UNTOLD, tense
from rubricator.source import Span

_OUTSIDE = compile(r"\D*")
_NEAR_BY = 150


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date expression: where it stands, its value (None where it cannot be told), and the rule that found it.

    ``certainty``: probability from 0 to 1 that it is a date and its value right. ``relative``: counted from the day of
    writing ("yesterday", "Friday last"). ``other``: the second value of a date in figures that can be read in two ways,
    where neither the document nor its language says which.
    """

    span: Span
    value: Datable | None
    rule: str
    certainty: float
    relative: bool
    other: Datable | None = None


def find_dates(
    text: str, language: str = "en", reference: Datable | None = None, offset: int = 0, order: Order | None = None
) -> tuple[FoundDate, ...]:
    """Return the date expressions of ``text`` in text order, without overlaps; spans are moved by ``offset``.

    ``reference`` is the document's own date: partial and relative dates are completed from it. ``order`` is that of the
    whole document's dates in figures, if ``text`` is but a part of it.
    """
    table = table_of(language)
    origin = parts_of(reference)
    accepted = with_limits(tuple(hits(text, table, origin)), text, table)
    ordered = order_in(text) if order is None else order
    found: list[FoundDate] = []
    previous = Parts()
    for number, hit in enumerate(accepted):
        beside = previous if previous.year else _year_listed(accepted[number : number + 2], text, table)
        date = _either_way(hit, ordered, text, table, Setting(origin, beside, gregorian_from=table.gregorian_from))
        named = _named_before(hit, date, text, found, table, offset)
        found.append(replace(date, span=date.span.shift(offset), value=named or date.value))
        known = parts_of(date.value)
        previous = known if known.year else previous
    return tuple(found)


def _named_before(
    hit: Hit, date: FoundDate, text: str, found: list[FoundDate], table: Language, offset: int
) -> Datable | None:
    """Return the day that the same weekday meant shortly before, where no word tells otherwise."""
    shift = hit.reading.expression.shift
    if date.rule != "weekday" or not shift or shift.amount or not found or not found[-1].value:
        return None
    before = found[-1]
    words = before.span.shift(-offset)
    same = before.rule == "weekday" and words.of(text)[:6] == date.span.of(text)[:6]
    told = tense(_before(text, hit), text[hit.end : hit.end + LOOK_BACK], table)
    return before.value if same and told == UNTOLD and hit.start - words.end <= _NEAR_BY else None


def parse_date(text: str, language: str = "en", reference: Datable | None = None) -> Datable | None:
    """Return the value of a text that is one date expression as a whole, such as a metadata line's; else None.

    Words that qualify it ("not later than", "in", a weekday) may stand around it.
    """
    found = find_dates(text, language, reference)
    dated = [date for date in found if not date.relative] or list(found)
    if len(dated) != 1:
        return between(text, tuple((date.span, date.value) for date in dated), table_of(language))
    span = dated[0].span
    outside = text[: span.start] + text[span.end :]
    return dated[0].value if _OUTSIDE.fullmatch(outside) and len(outside.split()) <= 6 else None


def _either_way(hit: Hit, order: Order, text: str, table: Language, setting: Setting) -> FoundDate:
    """Read figures in the document's order, or its language's; tell the other reading where neither is known."""
    read = hit.reading
    if not numeric.either_way(read.rule, read.expression):
        return _date(hit, text, table, setting)
    other = replace(hit, reading=replace(read, expression=numeric.turned(read.expression)))
    if order == "month":
        return _date(other, text, table, setting)
    date = _date(hit, text, table, setting)
    if order == "day" or not table.month_first:
        return date
    return replace(date, certainty=min(date.certainty, 0.6), other=_date(other, text, table, setting).value)


def _date(hit: Hit, text: str, table: Language, setting: Setting) -> FoundDate:
    before = _before(text, hit)
    after = text[hit.end : hit.end + LOOK_BACK]
    expression = hit.reading.expression
    told = tense(before, after, table)
    value = value_of(expression, replace(setting, turn=_turn(before, table), tense=told))
    shift = expression.shift
    relative = bool(shift and shift.unit in ("day", "weekday", "ago", "period", "day-of-month", "season"))
    likely = hit.certainty if value else round(hit.certainty * 0.9, 3)
    value, likely = qualified(value, likely, before, table)
    value, likely = queried(value, likely, after)
    return FoundDate(Span(hit.start, hit.end), value, hit.reading.rule, likely, relative)


def _before(text: str, hit: Hit) -> str:
    """Return what stands before; a sign takes the place of the text further back, and of any when text follows."""
    far = hit.start > LOOK_BACK or text[hit.end :].strip(" .;)]\n")
    return ("…" if far else "") + text[max(0, hit.start - LOOK_BACK) : hit.start]


def _turn(before: str, table: Language) -> int:
    """Return what a word such as "last" or "next" before the expression says."""
    kind, value = table.words.get(before.rstrip().rpartition(" ")[2].lower(), ("", 0))
    return value if kind == "l" else 0


def _year_listed(pair: tuple[Hit, ...], text: str, table: Language) -> Parts:
    """Return the date that the first of two goes with: "Sep. 6. & Oct. 24. 1850"."""
    listed = len(pair) == 2 and table.listed_gap.fullmatch(text, pair[0].end, pair[1].start)
    return year_parts(pair[1]) if listed else Parts()
