"""Persons and dates in one list: where they overlap, the one that goes on longer is right ("May 3", "May Morris")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rubricator.recognition.mention import Mention
from rubricator.source import Span

_SURE = 0.9


def merge(persons: Iterable[Mention], dates: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return all mentions in text order; of two that overlap the longer stays, then the surer, then the date."""
    merged: list[Mention] = []
    for mention in sorted([*persons, *dates], key=lambda one: (one.span.start, -len(one.span))):
        if not merged or merged[-1].span.end <= mention.span.start:
            merged.append(mention)
        elif _runs_on(merged[-1], mention):
            merged[-1] = replace(merged[-1], span=Span(merged[-1].span.start, mention.span.start))
            merged.append(mention)
        elif _outweighs(mention, merged[-1]):
            merged[-1] = mention
    return tuple(merged)


def _runs_on(person: Mention, date: Mention) -> bool:
    """Return whether a transcription ran a name and a whole date together: "Sir W. ElfordApril 4th 1821"."""
    run_together = date.kind == "date" and person.kind == "persName" and date.span.end > person.span.end
    return run_together and date.certainty >= _SURE


def _outweighs(later: Mention, earlier: Mention) -> bool:
    if len(later.span) == len(earlier.span):
        return (later.certainty, later.kind == "date") > (earlier.certainty, earlier.kind == "date")
    return len(later.span) > len(earlier.span)
