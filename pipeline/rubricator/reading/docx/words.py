"""The words in an element, for messages and for the marks of notes."""

from __future__ import annotations

from lxml import etree

from rubricator.reading.docx.names import attribute, descendants, name_of, tags
from rubricator.reading.docx.symbols import character, hexadecimal

_WORDS = ("w:t", "w:delText", "m:t")


def words_of(element: etree._Element | None) -> str:
    """Return all words in an element, those deleted too, paragraphs set apart by a space; of alternatives the first."""
    found = descendants(element, "w:p", "w:t", "w:delText", "w:tab", "w:br", "m:t")
    first = (one for one in found if next(one.iterancestors(*tags("mc:Fallback")), None) is None)
    return "".join(one.text or "" if name_of(one) in _WORDS else " " for one in first).strip()


def custom_mark(reference: etree._Element) -> str:
    """Return the characters that stand for a note instead of a number: the rest of the run, if the reference says so."""
    if attribute(reference, "w:customMarkFollows").lower() not in ("1", "true", "on"):
        return ""
    return "".join(_character_of(one) for one in reference.itersiblings()).strip()


def _character_of(element: etree._Element) -> str:
    if name_of(element) == "w:sym":
        return character(hexadecimal(attribute(element, "w:char")), attribute(element, "w:font"))[0]
    return element.text or "" if name_of(element) == "w:t" else ""
