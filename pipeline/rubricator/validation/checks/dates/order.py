"""Do ranges end after they begin?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.checks.dates.attributes import FAMILIES, Dated
from rubricator.validation.checks.dates.periods import Period
from rubricator.validation.checks.dates.values import Backwards
from rubricator.validation.checks.fault import clipped
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.tei import shown

BACKWARDS = Rule(
    "CHK001",
    Severity.ERROR,
    "A range that ends before it begins",
    "@from and @notBefore are not after @to and @notAfter. Only what is surely later is reported: a year is not after a month "
    "in it. A year before Christ has a minus sign, and the larger figure is the earlier year.",
    hint="Exchange the two, or correct the one that is wrong.",
    wrong='<date from="1825" to="1821">',
    right='<date from="1821" to="1825">',
    reference="TEI P5, att.datable.w3c",
)
RULES = (BACKWARDS,)

# What begins surely does so before the latest end that it may have.
_LIMITS = (("from", "to"), ("notBefore", "notAfter"), ("from", "notAfter"), ("notBefore", "to"))
_PAIRS = tuple((start + family, end + family) for family in FAMILIES for start, end in _LIMITS)


def check_order(places: Places, dates: Iterable[Dated]) -> Iterator[Diagnostic]:
    """Yield the ranges that end before they begin, at the attribute with the end."""
    for one in dates:
        for start, end in _PAIRS:
            first, last = one.readings.get(start), one.readings.get(end)
            if isinstance(first, Period) and isinstance(last, Period) and first.is_after(last):
                before, after = (f'{name}="{clipped(one.element.attributes[name])}"' for name in (end, start))
                message = f"{before} of {shown(one.element)} is before {after}."
                yield places.finding(BACKWARDS, one.element, end, message)
        for name, reading in one.readings.items():
            if isinstance(reading, Backwards):
                value = f'{name}="{clipped(one.element.attributes[name])}"'
                message = f"{value} of {shown(one.element)}: {reading.end} is before {reading.start}."
                yield places.finding(BACKWARDS, one.element, name, message)
