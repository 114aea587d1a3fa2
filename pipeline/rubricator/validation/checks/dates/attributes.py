"""Which attributes hold dates, and how each is written. Source: TEI P5, att.datable and att.duration."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass

from rubricator.validation.checks.dates.custom import edtf_calendars, is_in_edtf
from rubricator.validation.checks.dates.edtf import edtf_date
from rubricator.validation.checks.dates.iso import iso_date, iso_duration
from rubricator.validation.checks.dates.values import Reading
from rubricator.validation.checks.dates.w3c import w3c_date, w3c_duration
from rubricator.validation.checks.tei import is_tei, tei
from rubricator.validation.outline import Element, Outline

W3C, ISO, CUSTOM = "", "-iso", "-custom"
FAMILIES = (W3C, ISO, CUSTOM)
"""The three sets of attributes, by the end of their names."""

DATES = ("when", "notBefore", "notAfter", "from", "to")
_DURATION = "dur"
_READERS: Mapping[str, Callable[[str], Reading]] = {
    **{name + W3C: w3c_date for name in DATES},
    **{name + ISO: iso_date for name in DATES},
    _DURATION + W3C: w3c_duration,
    _DURATION + ISO: iso_duration,
}
_CUSTOM = frozenset(name + CUSTOM for name in DATES)
_ALL = frozenset({*_READERS, *_CUSTOM})

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
    for element in outline.elements:
        if _ALL.isdisjoint(element.attributes) or not is_tei(element):
            continue
        readings = {
            name: _READERS[name](value) for name, value in element.attributes.items() if _is_read(name, element)
        }
        if not _CUSTOM.isdisjoint(element.attributes):
            calendars = edtf_calendars(outline) if calendars is None else calendars
            if is_in_edtf(element, calendars):
                readings |= {name: edtf_date(value) for name, value in element.attributes.items() if name in _CUSTOM}
        if readings:
            yield Dated(element, readings)


def _is_read(name: str, element: Element) -> bool:
    return name in _READERS and (name not in _AMBIGUOUS or element.name in _DATABLE)
