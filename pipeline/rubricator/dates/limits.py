"""Reads the words that make a date a limit or a guess: "not later than", "circa", "between ... and ..."."""

from __future__ import annotations

from re import IGNORECASE, compile

from rubricator.dates.datable import Datable
from rubricator.dates.lexicon import Language
from rubricator.source import Span

_BETWEEN = compile(r"(?:.*[\s:])?(?:between|zwischen|entre)\s", IGNORECASE)
_BEFORE_LIMIT = compile(r"(?<![^\W_])(?:between|zwischen|entre)\s+(?:(?:the|dem|le)\s+)?$", IGNORECASE)
_AND = compile(r"\s+(?:and|und|et)\s+(?:the\s+|dem\s+|le\s+)?")


def qualified(value: Datable | None, likely: float, before: str, table: Language) -> tuple[Datable | None, float]:
    """Apply "not later than", "circa" and the like that stand before a date."""
    match = table.qualifier_pattern.search(before) if value and value.when else None
    if not match or not value or not match.lastgroup:
        return value, likely
    match table.qualifiers[int(match.lastgroup[1:])][1]:
        case "notAfter":
            return Datable(not_after=value.when), likely
        case "notBefore":
            return Datable(not_before=value.when), likely
        case _:
            return value, min(likely, 0.6)


def is_between(before: str, gap: str) -> bool:
    """Return whether "between" stands before a first date and "and" parts it from a second."""
    return bool(_BEFORE_LIMIT.search(before) and _AND.fullmatch(gap))


def between(text: str, dated: tuple[tuple[Span, Datable | None], ...]) -> Datable | None:
    """Return the limits that two dates set in "between March and May 1850"."""
    if len(dated) != 2 or not _BETWEEN.match(text):
        return None
    (first_span, first), (last_span, last) = dated
    if not _AND.fullmatch(text[first_span.end : last_span.start]) or not first or not last:
        return None
    start, end = first.when, last.when
    return Datable(not_before=start, not_after=end) if start and end else None
