"""Persons and dates in one list: where they overlap, the one that goes on longer is right ("May 3", "May Morris")."""

from __future__ import annotations

from collections.abc import Iterable

from rubricator.recognition.mention import Mention


def merge(persons: Iterable[Mention], dates: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return all mentions in text order; of two that overlap the longer stays, then the surer, then the date."""
    merged: list[Mention] = []
    for mention in sorted([*persons, *dates], key=lambda one: (one.span.start, -len(one.span))):
        if not merged or merged[-1].span.end <= mention.span.start:
            merged.append(mention)
        elif _outweighs(mention, merged[-1]):
            merged[-1] = mention
    return tuple(merged)


def _outweighs(later: Mention, earlier: Mention) -> bool:
    if len(later.span) == len(earlier.span):
        return (later.certainty, later.kind == "date") > (earlier.certainty, earlier.kind == "date")
    return len(later.span) > len(earlier.span)
