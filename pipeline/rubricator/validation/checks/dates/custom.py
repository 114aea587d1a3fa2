"""How @when-custom and its kin are written: in EDTF, where @datingMethod says so; else the project alone knows."""

from __future__ import annotations

from collections.abc import Callable

from rubricator.validation.checks.dates.edtf import edtf_date
from rubricator.validation.checks.dates.values import Reading
from rubricator.validation.checks.tei import XML_ID
from rubricator.validation.outline import Element, Outline

_MARKS = ("edtf", "loc.gov/standards/datetime")
"""What the pointer to a notation has in it if it is EDTF, or an attribute of the calendar that it points to."""


def reader_of_custom(element: Element, outline: Outline) -> Callable[[str], Reading] | None:
    """Return how to read the values of an element's custom attributes; None where nothing says how."""
    method = element.attributes.get("datingMethod", "")
    return edtf_date if _is_edtf(method) or any(_is_edtf(value) for value in _pointed_at(method, outline)) else None


def _is_edtf(value: str) -> bool:
    return any(mark in value.lower() for mark in _MARKS)


def _pointed_at(method: str, outline: Outline) -> list[str]:
    """Return the attributes of the element that a pointer into the same document names."""
    if not method.startswith("#"):
        return []
    named = (element for element, identifier in outline.having(XML_ID) if identifier == method[1:])
    return [value for element in named for value in element.attributes.values()]
