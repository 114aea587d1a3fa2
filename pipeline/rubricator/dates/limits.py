"""Reads the words that make a date a limit or a guess: "not later than", "circa", "between ... and ..."."""

from __future__ import annotations

from dataclasses import replace
from re import compile

from rubricator.dates.datable import Datable
from rubricator.dates.lexicon import Language
from rubricator.source import Span

_QUERY = compile(r"\s?\(?\?\)?\s?[\])]")


def qualified(value: Datable | None, likely: float, before: str, table: Language) -> tuple[Datable | None, float]:
    """Apply "not later than", "circa" and the like that stand before a date."""
    match = table.qualifier_pattern.search(before) if value else None
    if not match or not value or not match.lastgroup:
        return value, likely
    match table.qualifiers[int(match.lastgroup[1:])][1]:
        case "notAfter":
            return (replace(value, when=None, not_after=value.when, form="") if value.when else value), likely
        case "notBefore":
            return (replace(value, when=None, not_before=value.when, form="") if value.when else value), likely
        case "perhaps":
            return replace(value, doubt="?"), min(likely, 0.6)
        case _:
            return replace(value, doubt="~"), min(likely, 0.6)


def queried(value: Datable | None, likely: float, after: str) -> tuple[Datable | None, float]:
    """Apply the question mark that an editor set behind a date in brackets: "[1850?]"."""
    doubted = value and not value.doubt and _QUERY.match(after)
    return (replace(value, doubt="?"), min(likely, 0.6)) if value and doubted else (value, likely)


def is_between(before: str, gap: str, table: Language) -> bool:
    """Return whether "between" stands before a first date and "and" parts it from a second."""
    return bool(table.between_pattern.search(before) and table.and_pattern.fullmatch(gap))


def between(text: str, dated: tuple[tuple[Span, Datable | None], ...], table: Language) -> Datable | None:
    """Return the limits that two dates set in "between March and May 1850"."""
    if len(dated) != 2:
        return None
    (first_span, first), (last_span, last) = dated
    if not is_between(text[: first_span.start], text[first_span.end : last_span.start], table) or not first or not last:
        return None
    start, end = first.when, last.when
    return Datable(not_before=start, not_after=end) if start and end else None
