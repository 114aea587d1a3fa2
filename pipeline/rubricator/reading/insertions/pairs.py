"""Pairs of brackets in a passage: what is opened and closed again, however deep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rubricator.source import Span

_CLOSING = {"[": "]", "{": "}", "\u27e6": "\u27e7", "\u27e8": "\u27e9", "\u2329": "\u232a", "\u3008": "\u3009"}
# So many brackets may be open at once; beyond that a passage is no prose with editorial signs.
_DEEPEST = 16
_BRACKET = re.compile("[" + re.escape("".join([*_CLOSING, *_CLOSING.values()])) + "]")


@dataclass(frozen=True, slots=True)
class Pair:
    """Brackets that belong together: ``span`` with them, ``inner`` between them; ``sign`` is the opening one.

    ``[[`` closed by ``]]`` is one pair with that sign.
    """

    span: Span
    inner: Span
    sign: str


def pairs(text: str, span: Span) -> tuple[Pair, ...]:
    """Return the pairs in a passage, outer before inner; brackets without a partner are in none."""
    matched, _ = _matched(text, span)
    return tuple(_doubled(sorted(matched, key=lambda pair: (pair.span.start, -pair.span.end))))


def without_partner(text: str, span: Span) -> int | None:
    """Return the offset of the first square bracket in a passage that is not closed, or not opened; None if there is none."""
    _, alone = _matched(text, span)
    return min((offset for offset in alone if text[offset] in "[]"), default=None)


def _matched(text: str, span: Span) -> tuple[list[Pair], list[int]]:
    """Return the pairs of a passage, and the offsets of the brackets that are in none."""
    found: list[Pair] = []
    opened: list[tuple[str, int]] = []
    alone: list[int] = []
    for match in _BRACKET.finditer(text, span.start, span.end):
        sign, offset = match[0], match.start()
        if sign in _CLOSING:
            alone += [start for _, start in opened[: max(0, len(opened) + 1 - _DEEPEST)]]
            opened = [*opened[1 - _DEEPEST :], (sign, offset)]
            continue
        at = next((i for i in range(len(opened) - 1, -1, -1) if _CLOSING[opened[i][0]] == sign), None)
        if at is None:
            alone.append(offset)
            continue
        opening, start = opened[at]
        alone += [start for _, start in opened[at + 1 :]]
        del opened[at:]
        found.append(Pair(Span(start, offset + 1), Span(start + 1, offset), opening))
    return found, alone + [start for _, start in opened]


def _doubled(found: list[Pair]) -> Iterator[Pair]:
    skip = False
    for outer, inner in pairwise([*found, None]):
        assert outer is not None
        if skip:
            skip = False
        elif inner and outer.sign == "[" and inner.span == outer.inner:
            skip = True
            yield Pair(outer.span, inner.inner, "[[")
        else:
            yield outer
