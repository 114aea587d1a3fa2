"""Applies the grammar to tokens: every way to read an expression that begins at the first of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from re import Match, Pattern, compile

from rubricator.dates.calendars import JULIAN
from rubricator.dates.families import FAMILIES
from rubricator.dates.families.numeric import DAY_FIRST, MONTH_FIRST
from rubricator.dates.lexer import Token
from rubricator.dates.rules import Expression, Found, Rule

_BETWEEN = compile(r"(?:-+|>)t?(?P<part>b)?f?t?")
_STYLE = compile(r",?[(\[]?(?P<style>J)[)\]]?")
_RANGE_END = compile(r"[nouTOmyKYSs]")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the tokens: what they say, the rule that says so, and how many tokens it took."""

    expression: Expression
    rule: str
    count: int


def readings(tokens: Sequence[Token]) -> list[Reading]:
    """Return the readings of an expression that begins at the first token, the longest first."""
    simple = _simple(tokens)
    if not simple:
        return simple
    spans = [joined for reading in simple for joined in _spans(reading, tokens)]
    return sorted((_styled(reading, tokens) for reading in (*spans, *simple)), key=lambda reading: -reading.count)


def _styled(reading: Reading, tokens: Sequence[Token]) -> Reading:
    """Return the reading with "Old Style" or "N. S." after it taken in; it says the calendar, not another day."""
    style = _STYLE.match("".join(token.kind for token in tokens[reading.count :]))
    if not style:
        return reading
    sign = tokens[reading.count + style.start("style")]
    return replace(reading, expression=_in_style(reading.expression, [sign]), count=reading.count + style.end())


def _in_style(expression: Expression, tokens: Sequence[Token]) -> Expression:
    """Return an expression as Julian where one of the tokens is "O. S."."""
    old = any(token.kind == "J" and token.value == 0 for token in tokens)
    return replace(expression, calendar=(JULIAN,)) if old else expression


def _simple(tokens: Sequence[Token]) -> list[Reading]:
    found = []
    for rule, match in _matches("".join(token.kind for token in tokens)):
        expression = rule.build(Found(match, tokens))
        if expression and (expression.valid() or _misdated(rule, expression)):
            found.append(Reading(_in_style(expression, tokens[: match.end()]), rule.name, match.end()))
    return found


def _misdated(rule: Rule, expression: Expression) -> bool:
    """Return whether it is a date for all that there is no such day: "31 February 1862"."""
    return rule.name in ("day-month-year", "month-day-year") and 1 <= (expression.first.day or 0) <= 31


@lru_cache(maxsize=4096)
def _matches(shape: str) -> tuple[tuple[Rule, Match[str]], ...]:
    """Return the rules that match a shape. A text has few shapes, so they are remembered."""
    return tuple((rule, match) for rule, pattern in _compiled() if (match := pattern.match(shape)))


@cache
def _compiled() -> tuple[tuple[Rule, Pattern[str]], ...]:
    return tuple((rule, compile(rule.shape)) for rule in FAMILIES)


def _spans(start: Reading, tokens: Sequence[Token]) -> Iterator[Reading]:
    """Yield the spans of time whose beginning is ``start``: "May 5 - June 3, 1917", "1768 to 1774"."""
    if start.rule in (DAY_FIRST, MONTH_FIRST):
        return  # which of their figures is the month is settled for each alone
    shape = "".join(token.kind for token in tokens[start.count :])
    between = _BETWEEN.match(shape)
    if (
        not between
        or (start.expression.last and not start.expression.grain)
        or start.expression.shift
        or not _RANGE_END.match(shape, between.end())
    ):
        return
    skipped = start.count + between.end()
    for end in _simple(tokens[skipped:]):
        if expression := _joined(start.expression, end.expression, bool(between["part"])):
            yield Reading(expression, "span", skipped + end.count)


def _joined(start: Expression, end: Expression, fuzzy: bool) -> Expression | None:
    if end.last or end.shift or not _same_grain(start, end):
        return None
    certainty = min(start.certainty, end.certainty, 0.9)
    need = start.need if start.first.month is None else ("" if end.first.year else end.need)
    joined = replace(start, first=start.first.inherit(end.first), last=end.first, certainty=certainty, need=need)
    joined = replace(joined, bounds=fuzzy)
    return joined if joined.valid() else None


def _same_grain(start: Expression, end: Expression) -> bool:
    """Both are years, or both have a month, or the beginning has its year already."""
    first, last = start.first, end.first
    if last.month is None:
        return last.day is None and first.year is not None
    return first.month is not None and (first.day is None) == (last.day is None)
