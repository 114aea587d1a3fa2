"""Whether a document writes the day or the month first where it writes dates in figures."""

from __future__ import annotations

from re import compile
from typing import Literal

Order = Literal["", "day", "month"]
"""Which comes first; empty where the document does not tell."""

_FIGURES = compile(r"(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(?:\d{4}|\d\d)(?![\d./-])")
_MONTHS = 12


def order_in(text: str) -> Order:
    """Return what the dates in figures tell of which one figure can only be a day; nothing where they disagree."""
    orders = {_order(int(match[1]), int(match[3])) for match in _FIGURES.finditer(text)} - {""}
    return orders.pop() if len(orders) == 1 else ""


def two_ways(text: str) -> bool:
    """Return whether a text may have dates in figures of which either number can be the month."""
    return any(not _order(int(match[1]), int(match[3])) for match in _FIGURES.finditer(text))


def _order(first: int, second: int) -> Order:
    if _MONTHS < first <= 31 and 1 <= second <= _MONTHS:
        return "day"
    return "month" if _MONTHS < second <= 31 and 1 <= first <= _MONTHS else ""
