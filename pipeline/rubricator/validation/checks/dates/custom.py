"""How @when-custom and its kin are written: in EDTF, where @datingMethod or @calendar says so; else the project alone knows."""

from __future__ import annotations

from collections.abc import Set

from rubricator.validation.checks.tei import XML_ID, tei
from rubricator.validation.outline import Element, Outline

_SIGNS = ("edtf", "loc.gov/standards/datetime")
"""What the pointer to a notation has in it if it is EDTF, or an attribute of the calendar that it points to."""

_CALENDAR = tei("calendar")


def edtf_calendars(outline: Outline) -> Set[str]:
    """Return the pointers within a document to calendars that are said to be EDTF."""
    calendars = (element.attributes for element in outline.named(*_CALENDAR))
    return {f"#{one[XML_ID]}" for one in calendars if XML_ID in one and any(map(_is_edtf, one.values()))}


def is_in_edtf(element: Element, calendars: Set[str]) -> bool:
    """Return whether the custom values of an element are in EDTF."""
    pointers = (word for name in ("datingMethod", "calendar") for word in element.attributes.get(name, "").split())
    return any(_is_edtf(pointer) or pointer in calendars for pointer in pointers)


def _is_edtf(value: str) -> bool:
    return any(sign in value.lower() for sign in _SIGNS)
