"""Which attributes hold dates, and how each is written. Source: TEI P5, att.datable and att.duration."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from rubricator.validation.checks.dates.values import Reading
from rubricator.validation.checks.dates.w3c import w3c_date, w3c_duration
from rubricator.validation.checks.tei import is_tei, tei
from rubricator.validation.outline import Element, Outline

W3C, ISO, CUSTOM = "", "-iso", "-custom"
FAMILIES = (W3C, ISO, CUSTOM)
"""The three sets of attributes, by the end of their names."""

DATES = ("when", "notBefore", "notAfter", "from", "to")
DURATION = "dur"
_W3C, _ISO = (frozenset(name + family for name in (*DATES, DURATION)) for family in (W3C, ISO))
_CUSTOM = frozenset(name + CUSTOM for name in DATES)
_ALL = _W3C | _ISO | _CUSTOM

# Elsewhere these two are places of pages, of texts, or of graphs.
_AMBIGUOUS = frozenset({"from", "to"})
_DATABLE = tei(
    *"""acquisition affiliation age altIdentifier application author binding birth bloc change climate conversion country
    creation custEvent date death district docDate editor education event eventName faith floruit funder gender geogFeat
    geogName idno langKnowledge langKnown licence localProp location mapping meeting name nationality objectName occupation
    offset org orgName origDate origPlace origin persName persPronouns person place placeName population post precision
    principal provenance region relation residence resp seal settlement sex socecStatus sponsor stamp state terrain time
    title trait unicodeProp unihanProp unitDecl unitDef""".split()
)


@dataclass(frozen=True, slots=True)
class Dated:
    """An element with attributes that hold dates: what each comes to, by its name."""

    element: Element
    readings: Mapping[str, Reading]


def dated(outline: Outline) -> Iterator[Dated]:
    """Yield the elements of TEI that have dates, in order."""
    calendars: Set[str] | None = None
    for element in outline.having(*_ALL):
        if not is_tei(element):
            continue
        readings = _w3c_readings(element)
        if not _ISO.isdisjoint(element.attributes):
            readings |= _iso_readings(element)
        if not _CUSTOM.isdisjoint(element.attributes):
            calendars = _edtf_calendars(outline) if calendars is None else calendars
            readings |= _custom_readings(element, calendars)
        if readings:
            yield Dated(element, readings)


def _w3c_readings(element: Element) -> dict[str, Reading]:
    return {
        name: w3c_duration(value) if name == DURATION else w3c_date(value)
        for name, value in element.attributes.items()
        if name in _W3C and (name not in _AMBIGUOUS or element.name in _DATABLE)
    }


# Imported in the functions: few documents have dates of these kinds.
def _iso_readings(element: Element) -> dict[str, Reading]:
    from rubricator.validation.checks.dates.iso import iso_date, iso_duration

    return {
        name: iso_duration(value) if name == DURATION + ISO else iso_date(value)
        for name, value in element.attributes.items()
        if name in _ISO
    }


def _edtf_calendars(outline: Outline) -> Set[str]:
    from rubricator.validation.checks.dates.custom import edtf_calendars

    return edtf_calendars(outline)


def _custom_readings(element: Element, calendars: Set[str]) -> dict[str, Reading]:
    from rubricator.validation.checks.dates.custom import is_in_edtf
    from rubricator.validation.checks.dates.edtf import edtf_date

    if not is_in_edtf(element, calendars):
        return {}
    return {name: edtf_date(value) for name, value in element.attributes.items() if name in _CUSTOM}
