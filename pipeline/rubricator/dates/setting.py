"""What a date is completed from."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.dates.parts import Parts
from rubricator.dates.tense import UNTOLD, Tense


@dataclass(frozen=True, slots=True)
class Setting:
    """What a date is completed from.

    ``reference``: the document's own date; ``previous``: the nearest date before it in the text that has a year;
    ``turn``: -1 after "last", 1 after "next", -2 and 2 after "previous" and "following"; ``tense``: of its sentence;
    ``gregorian_from``: the year from which Easter is reckoned by the Gregorian calendar.
    """

    reference: Parts
    previous: Parts
    turn: int = 0
    tense: Tense = UNTOLD
    gregorian_from: int = 1583
