"""Are the values of date attributes dates that there are?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.checks.dates.attributes import Dated
from rubricator.validation.checks.dates.values import NoSuchDay, NotADate
from rubricator.validation.checks.fault import clipped
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.tei import shown

NO_SUCH_DAY = Rule(
    "CHK004",
    Severity.ERROR,
    "A day that there is not",
    "The value has the form of a date, but the calendar has no such day, month, week or hour. Values of @when and its kin are "
    "Gregorian, also where the document's own date is of another calendar.",
    hint="Correct the date; of a day that is not known give the month alone, as in 1821-02.",
    wrong='<date when="1821-02-30">',
    right='<date when="1821-02-03">',
    reference="TEI P5, att.datable.w3c",
)
NOT_A_DATE = Rule(
    "CHK005",
    Severity.WARNING,
    "Not written as a date",
    "@when and its kin are written YYYY, YYYY-MM or YYYY-MM-DD, with a time behind T; those that end in -iso as ISO 8601 says, "
    "those in -custom as @datingMethod says. A range takes two attributes.",
    hint="Write YYYY, YYYY-MM or YYYY-MM-DD; for a range take from and to, or notBefore and notAfter.",
    wrong='<date when="1821-1825">',
    right='<date from="1821" to="1825">',
    reference="TEI P5, att.datable",
)
RULES = (NO_SUCH_DAY, NOT_A_DATE)


def check_real(places: Places, dates: Iterable[Dated]) -> Iterator[Diagnostic]:
    """Yield what is no date, each value at its attribute."""
    for one in dates:
        for name, reading in one.readings.items():
            if isinstance(reading, NoSuchDay | NotADate):
                yield _finding(places, one, name, reading)


def _finding(places: Places, one: Dated, name: str, reading: NoSuchDay | NotADate) -> Diagnostic:
    value = f'{name}="{clipped(one.element.attributes[name])}" of {shown(one.element)}'
    if isinstance(reading, NoSuchDay):
        return places.finding(NO_SUCH_DAY, one.element, name, f"{value}: {reading.why}.", reading.hint)
    kind = "duration" if name.startswith("dur") else "date"
    return places.finding(NOT_A_DATE, one.element, name, f"{value} is not written as a {kind}.", reading.hint)
