"""Finds the date expressions of a text: cheap anchors first, then the grammar where one stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from re import compile

from rubricator.dates.datable import Datable
from rubricator.dates.families import numeric
from rubricator.dates.families.day_month_year import UNMARKED_YEAR
from rubricator.dates.lexer import Lexer, Token
from rubricator.dates.lexicon import Language
from rubricator.dates.limits import between, is_between, qualified, queried
from rubricator.dates.order import Order, order_in
from rubricator.dates.parser import Reading, readings
from rubricator.dates.parts import Parts, parts_of
from rubricator.dates.resolution import plausible, value_of
from rubricator.dates.setting import Setting
from rubricator.dates.surroundings import Place, certainty
from rubricator.dates.tables import language as table_of
from rubricator.dates.tense import UNTOLD, tense
from rubricator.source import Span

# a capital inside a word begins a new one, for transcriptions that run lines together ("Three Mile CrossApril 20th")
# and "c" runs on to the year that it makes approximate ("c1850")
_WORD = compile(r"(?<=\bc)\d{4}|(?!c\d{4}\b)(?:[Tt]o-)?(?:[A-ZÀ-Þ]*[^\W_A-ZÀ-Þ]+|[A-ZÀ-Þ]+)")
_OUTSIDE = compile(r"\D*")
_LOOK_BACK = 60
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


@dataclass(frozen=True, slots=True)
class _Hit:
    reading: Reading
    start: int
    end: int
    certainty: float


def find_dates(
    text: str, language: str = "en", reference: Datable | None = None, offset: int = 0, order: Order | None = None
) -> tuple[FoundDate, ...]:
    """Return the date expressions of ``text`` in text order, without overlaps; spans are moved by ``offset``.

    ``reference`` is the document's own date: partial and relative dates are completed from it. ``order`` is that of the
    whole document's dates in figures, if ``text`` is but a part of it.
    """
    table = table_of(language)
    origin = parts_of(reference)
    hits = _limits(tuple(_hits(text, table, origin)), text, table)
    ordered = order_in(text) if order is None else order
    found: list[FoundDate] = []
    previous = Parts()
    for number, hit in enumerate(hits):
        beside = previous if previous.year else _year_listed(hits[number : number + 2], text, table)
        date = _either_way(hit, ordered, text, table, Setting(origin, beside, gregorian_from=table.gregorian_from))
        named = _named_before(hit, date, text, found, table, offset)
        found.append(replace(date, span=date.span.shift(offset), value=named or date.value))
        known = parts_of(date.value)
        previous = known if known.year else previous
    return tuple(found)


def _named_before(
    hit: _Hit, date: FoundDate, text: str, found: list[FoundDate], table: Language, offset: int
) -> Datable | None:
    """Return the day that the same weekday meant shortly before, where no word tells otherwise."""
    shift = hit.reading.expression.shift
    if date.rule != "weekday" or not shift or shift.amount or not found or not found[-1].value:
        return None
    before = found[-1]
    words = before.span.shift(-offset)
    same = before.rule == "weekday" and words.of(text)[:6] == date.span.of(text)[:6]
    told = tense(_before(text, hit), text[hit.end : hit.end + _LOOK_BACK], table)
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


def _hits(text: str, table: Language, origin: Parts) -> Iterator[_Hit]:
    """Yield the accepted readings from left to right; none begins before the last one's end."""
    anchors, position, lexer = table.anchors, 0, Lexer(text, table)
    setting = Setting(origin, Parts())
    year = origin.year
    for word in _WORD.finditer(text):
        start, written = word.start(), word[0]
        if start >= position and (written in anchors or (written[0].isdigit() and not _inside_number(text, start))):
            tokens = lexer.tokens(start)
            read = readings(tokens)
            hit = _hit(text, tokens, read, Place(text, start, start, table, position, year), setting) if read else None
            if hit:
                yield hit
                known = _year_parts(hit)
                setting = Setting(origin, known) if known.year else setting
                position = hit.end


def _inside_number(text: str, start: int) -> bool:
    """Return whether figures go on a number or a numbering: the 500 of 1,500, the 2 of 1.2."""
    return start > 1 and text[start - 1] in ".," and text[start - 2].isdigit()


def _limits(hits: tuple[_Hit, ...], text: str, table: Language) -> tuple[_Hit, ...]:
    """Take "between 1840 and 1845" for one date, when the later limit has its year."""
    joined: list[_Hit] = []
    for hit in hits:
        one = _limited(joined[-1], hit, text, table) if joined else None
        joined[-1:] = [one] if one else [*joined[-1:], hit]
    return tuple(joined)


def _limited(start: _Hit, end: _Hit, text: str, table: Language) -> _Hit | None:
    first, last = start.reading.expression, end.reading.expression
    plain = not (first.last or last.last or first.shift or last.shift or last.first.short)
    if not plain or not last.first.year or not (first.first.year or (first.first.month and last.first.month)):
        return None
    if not is_between(text[max(0, start.start - _LOOK_BACK) : start.start], text[start.end : end.start], table):
        return None
    expression = replace(first, first=first.first.inherit(last.first), last=last.first, bounds=True)
    if not expression.valid():
        return None
    reading = replace(start.reading, expression=expression, rule="between")
    return _Hit(reading, start.start, end.end, min(start.certainty, end.certainty))


def _hit(text: str, tokens: list[Token], read: list[Reading], begins: Place, setting: Setting) -> _Hit | None:
    for reading in read:
        start, end = tokens[0].start, tokens[reading.count - 1].end
        if reading.rule in ("weekday", "deictic") and _dated(tokens[reading.count :]):
            return None
        if reading.rule == UNMARKED_YEAR and not plausible(reading.expression.first, setting):
            continue
        likely = certainty(reading, replace(begins, end=end))
        if likely is not None:
            return _Hit(reading, *_emphasis(text, start, end, begins.previous_end), likely)
    return None


def _emphasis(text: str, start: int, end: int, previous_end: int) -> tuple[int, int]:
    """Take in the other sign of a pair of which one stands within: "_May_ 14_th_, 1847"."""
    if text.count("_", start, end) % 2:
        if start > previous_end and text[start - 1] == "_":
            return start - 1, end
        if text[end : end + 1] == "_":
            return start, end + 1
    return start, end


def _dated(tokens: list[Token]) -> bool:
    """Return whether a date in the month follows "Sunday," or "yesterday,": then that is the expression.

    What an editor set in brackets after a full stop is a date of its own: "Monday. [April, 1819]".
    """
    if [token.kind for token in tokens[:2]] == [".", "["]:
        return False
    while tokens and tokens[0].kind in ",.([t-f":
        tokens = tokens[1:]
    return (
        any(reading.expression.first.month or reading.expression.occasion for reading in readings(tokens))
        if tokens
        else False
    )


def _either_way(hit: _Hit, order: Order, text: str, table: Language, setting: Setting) -> FoundDate:
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


def _date(hit: _Hit, text: str, table: Language, setting: Setting) -> FoundDate:
    before = _before(text, hit)
    after = text[hit.end : hit.end + _LOOK_BACK]
    expression = hit.reading.expression
    told = tense(before, after, table)
    value = value_of(expression, replace(setting, turn=_turn(before, table), tense=told))
    shift = expression.shift
    relative = bool(shift and shift.unit in ("day", "weekday", "ago", "period", "day-of-month", "season"))
    likely = hit.certainty if value else round(hit.certainty * 0.9, 3)
    value, likely = qualified(value, likely, before, table)
    value, likely = queried(value, likely, after)
    return FoundDate(Span(hit.start, hit.end), value, hit.reading.rule, likely, relative)


def _before(text: str, hit: _Hit) -> str:
    """Return what stands before; a sign takes the place of the text further back, and of any when text follows."""
    far = hit.start > _LOOK_BACK or text[hit.end :].strip(" .;)]\n")
    return ("…" if far else "") + text[max(0, hit.start - _LOOK_BACK) : hit.start]


def _turn(before: str, table: Language) -> int:
    """Return what a word such as "last" or "next" before the expression says."""
    kind, value = table.words.get(before.rstrip().rpartition(" ")[2].lower(), ("", 0))
    return value if kind == "l" else 0


def _year_listed(hits: tuple[_Hit, ...], text: str, table: Language) -> Parts:
    """Return the date that the first of two goes with: "Sep. 6. & Oct. 24. 1850"."""
    listed = len(hits) == 2 and table.listed_gap.fullmatch(text, hits[0].end, hits[1].start)
    return _year_parts(hits[1]) if listed else Parts()


def _year_parts(hit: _Hit) -> Parts:
    first = hit.reading.expression.first
    return Parts() if first.short else first
