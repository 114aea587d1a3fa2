"""Are people born before they die, and do they live while they are said to?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.checks.dates.attributes import FAMILIES, Dated
from rubricator.validation.checks.dates.periods import AFTER_ALL, BEFORE_ALL, DAY, Period
from rubricator.validation.checks.dates.values import Reading
from rubricator.validation.checks.fault import clipped
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.tei import shown, tei
from rubricator.validation.outline import Element

DEATH_BEFORE_BIRTH = Rule(
    "CHK002",
    Severity.ERROR,
    "Dead before born",
    "The dates of a person's birth and death contradict each other. Where there are several of either, all of them do.",
    hint="Correct one of the two dates; look for figures that changed places.",
    wrong='<person><birth when="1787"/><death when="1755"/></person>',
    right='<person><birth when="1787"/><death when="1855"/></person>',
    reference="TEI P5, 14.3.2",
)
OUTSIDE_LIFE = Rule(
    "CHK003",
    Severity.INFO,
    "Outside of a life",
    "Where a person lived, worked or studied is dated before the birth or after the death. For events only those before the birth "
    "are reported, since a burial follows a death.",
    hint="Correct the date, or that of the birth or death.",
    wrong='<person><death when="1855"/><residence from="1856">Reading</residence></person>',
    right='<person><death when="1855"/><residence from="1836">Reading</residence></person>',
    reference="TEI P5, 14.3.2",
)
RULES = (DEATH_BEFORE_BIRTH, OUTSIDE_LIFE)

_PERSON = tei("person")
_BIRTH, _DEATH, _EVENT, _DATE = tei("birth"), tei("death"), tei("event"), tei("date")
_OTHER = tei("residence", "occupation", "education", "floruit") | _EVENT
_STARTS, _ENDS = ("when", "notBefore", "from"), ("when", "notAfter", "to")
_YEAR = 366 * DAY


@dataclass(frozen=True, slots=True)
class _Stay:
    """Something in a life, when it was, by which set of attributes that is said, and how it is written."""

    element: Element
    period: Period
    family: str
    written: str

    def is_after(self, other: _Stay) -> bool:
        """Return whether this is surely later; years before Christ may be counted in two ways where two ways to write them meet."""
        apart = _YEAR if self.family != other.family and self.period.first <= 0 else 0
        return replace(self.period, first=self.period.first - apart).is_after(other.period)


@dataclass(frozen=True, slots=True)
class _Life:
    births: list[_Stay] = field(default_factory=list)
    deaths: list[_Stay] = field(default_factory=list)
    others: list[_Stay] = field(default_factory=list)


def check_lives(places: Places, dates: Iterable[Dated]) -> Iterator[Diagnostic]:
    """Yield the contradictions in the dates of each person, at the start tag of what comes too early or too late."""
    for life in _lives(dates):
        born = min(life.births, key=lambda stay: stay.period.first, default=None)
        died = max(life.deaths, key=lambda stay: stay.period.last, default=None)
        if born and died and born.is_after(died):
            message = f"The {shown(died.element)} is dated {died.written}, before the {shown(born.element)}, {_elsewhere(born)}."
            yield places.finding(DEATH_BEFORE_BIRTH, died.element, "", message)
        else:
            yield from (_outside(places, stay, "before", born) for stay in life.others if born and born.is_after(stay))
            yield from (_outside(places, stay, "after", died) for stay in life.others if died and _is_late(stay, died))


def _is_late(stay: _Stay, died: _Stay) -> bool:
    return stay.element.name not in _EVENT and stay.is_after(died)


def _outside(places: Places, stay: _Stay, side: str, limit: _Stay) -> Diagnostic:
    message = f"{shown(stay.element)} is dated {stay.written}, {side} the person's {shown(limit.element)}, {_elsewhere(limit)}."
    return places.finding(OUTSIDE_LIFE, stay.element, "", message)


def _elsewhere(stay: _Stay) -> str:
    return f"{stay.written} (line {stay.element.line})"


def _lives(dates: Iterable[Dated]) -> Iterable[_Life]:
    lives: dict[Element, _Life] = {}
    for one in dates:
        place = _place(one.element)
        period = _period(one.readings) if place else None
        if place and place.parent and period:
            life = lives.setdefault(place.parent, _Life())
            kind = life.births if place.name in _BIRTH else life.deaths if place.name in _DEATH else life.others
            kind.append(_Stay(place, *period, _written(one.element, one.readings)))
    return lives.values()


def _place(element: Element) -> Element | None:
    """Return what in a life an element dates: itself, or the birth or death that it is the date of."""
    place = element.parent if element.name in _DATE else element
    if place is None or place.parent is None or place.parent.name not in _PERSON:
        return None
    return place if place.name in _BIRTH | _DEATH or (place is element and place.name in _OTHER) else None


def _period(readings: Mapping[str, Reading]) -> tuple[Period, str] | None:
    """Return from when to when something was at most, and by which set of attributes; None where that is not said."""
    for family in FAMILIES:
        first, last = (_first(readings, family, names) for names in (_STARTS, _ENDS))
        if first or last:
            return (first or BEFORE_ALL).joined(last or AFTER_ALL), family
    return None


def _first(readings: Mapping[str, Reading], family: str, names: Iterable[str]) -> Period | None:
    found = (readings.get(name + family) for name in names)
    return next((period for period in found if isinstance(period, Period)), None)


def _written(element: Element, names: Iterable[str]) -> str:
    """Return the values of attributes, ``1786`` or ``1786–1790``."""
    return "–".join(dict.fromkeys(clipped(element.attributes[name]) for name in names))
