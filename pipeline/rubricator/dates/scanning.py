"""Goes through a text for expressions that are dates: cheap anchors first, then the grammar where one stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from re import compile

from rubricator.dates.families.day_month_year import UNMARKED_YEAR
from rubricator.dates.lexer import Lexer, Token
from rubricator.dates.lexicon import Language
from rubricator.dates.limits import is_between
from rubricator.dates.parser import Reading, readings
from rubricator.dates.parts import Parts
from rubricator.dates.place import Place
from rubricator.dates.resolution import plausible
from rubricator.dates.setting import Setting
from rubricator.dates.surroundings import certainty

# a capital inside a word begins a new one, for transcriptions that run lines together ("Three Mile CrossApril 20th")
# and "c" runs on to the year that it makes approximate ("c1850")
_WORD = compile(r"(?<=\bc)\d{4}|(?!c\d{4}\b)(?:[Tt]o-)?(?:[A-ZÀ-Þ]*[^\W_A-ZÀ-Þ]+|[A-ZÀ-Þ]+)")
LOOK_BACK = 60
"""Characters: how far back words tell what a date is."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A reading that was accepted: where it begins and ends, and how likely it is a date."""

    reading: Reading
    start: int
    end: int
    certainty: float


def hits(text: str, table: Language, origin: Parts) -> Iterator[Hit]:
    """Yield the accepted readings from left to right; none begins before the last one's end."""
    anchors, position, lexer = table.anchors, 0, Lexer(text, table)
    setting = Setting(origin, Parts())
    year = origin.year
    for word in _WORD.finditer(text):
        written = word[0]
        if written not in anchors and not written[0].isdigit():
            continue  # first, since it is so of most words
        start = word.start()
        if start < position or (written not in anchors and _inside_number(text, start)):
            continue
        if lexer.begins(start):
            tokens = lexer.tokens(start)
            read = readings(tokens)
            hit = _hit(text, tokens, read, Place(text, start, start, table, position, year), setting) if read else None
            if hit:
                yield hit
                known = year_parts(hit)
                setting = Setting(origin, known) if known.year else setting
                position = hit.end


def _inside_number(text: str, start: int) -> bool:
    """Return whether figures go on a number or a numbering: the 500 of 1,500, the 2 of 1.2."""
    return start > 1 and text[start - 1] in ".," and text[start - 2].isdigit()


def with_limits(found: tuple[Hit, ...], text: str, table: Language) -> tuple[Hit, ...]:
    """Take "between 1840 and 1845" for one date, when the later limit has its year."""
    joined: list[Hit] = []
    for hit in found:
        one = _limited(joined[-1], hit, text, table) if joined else None
        joined[-1:] = [one] if one else [*joined[-1:], hit]
    return tuple(joined)


def _limited(start: Hit, end: Hit, text: str, table: Language) -> Hit | None:
    first, last = start.reading.expression, end.reading.expression
    plain = not (first.last or last.last or first.shift or last.shift or last.first.short)
    if not plain or not last.first.year or not (first.first.year or (first.first.month and last.first.month)):
        return None
    if not is_between(text[max(0, start.start - LOOK_BACK) : start.start], text[start.end : end.start], table):
        return None
    expression = replace(first, first=first.first.inherit(last.first), last=last.first, bounds=True)
    if not expression.valid():
        return None
    reading = replace(start.reading, expression=expression, rule="between")
    return Hit(reading, start.start, end.end, min(start.certainty, end.certainty))


def _hit(text: str, tokens: list[Token], read: list[Reading], begins: Place, setting: Setting) -> Hit | None:
    for reading in read:
        start, end = tokens[0].start, tokens[reading.count - 1].end
        if reading.rule in ("weekday", "deictic") and _dated(tokens[reading.count :]):
            return None
        if reading.rule == UNMARKED_YEAR and not plausible(reading.expression.first, setting):
            continue
        likely = certainty(reading, replace(begins, end=end))
        if likely is not None:
            return Hit(reading, *_emphasis(text, start, end, begins.previous_end), likely)
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


def year_parts(hit: Hit) -> Parts:
    """Return what an accepted reading says of a date, nothing where its century is not known."""
    first = hit.reading.expression.first
    return Parts() if first.short else first
