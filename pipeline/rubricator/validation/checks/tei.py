"""TEI's names as the checks ask for them."""

from __future__ import annotations

from rubricator.relaxng.names import SEPARATOR, XML, expanded
from rubricator.validation.outline import Element

TEI = "http://www.tei-c.org/ns/1.0"
XML_ID, XML_LANG = expanded(XML, "id"), expanded(XML, "lang")

_PREFIX = TEI + SEPARATOR


def tei(*names: str) -> frozenset[str]:
    """Return the expanded names of elements of TEI."""
    return frozenset(_PREFIX + name for name in names)


def shown(element: Element) -> str:
    """Return an element's name as messages give it, ``<persName>``."""
    return f"<{element.name.rpartition(SEPARATOR)[2]}>"


def is_tei(element: Element) -> bool:
    """Return whether an element is TEI's."""
    return element.name.startswith(_PREFIX)
