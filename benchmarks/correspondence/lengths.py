"""How long letters are: most have a page or two, a few are treatises."""

from __future__ import annotations

from math import exp, log
from statistics import NormalDist

MEDIAN = 3600
"""Of the characters of a letter."""

_SPREAD = NormalDist(log(MEDIAN), 0.78)
_GOLDEN = (5**0.5 - 1) / 2


def length(number: int, seed: int) -> int:
    """Return the characters that the letter of a number is to have: log-normal.

    The multiples of the golden ratio cover the distribution evenly, wherever one stops: the first hundred letters are as
    long as all ten thousand in the mean, so that what a letter takes can be compared between them.
    """
    return round(exp(_SPREAD.inv_cdf((number * _GOLDEN + seed * 0.1234567) % 1 or 0.5)))
