"""Lists: which paragraphs are items, and whether the word processor numbers them (ECMA-376, 17.9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from rubricator.reading.docx.names import attribute, child, children, value
from rubricator.reading.docx.styles import Numbering

_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Lists:
    """The formats of numbers, by list and level; without an entry there is no such list."""

    formats: Mapping[tuple[str, str], str]
    known: frozenset[str]

    def is_item(self, numbering: Numbering | None) -> bool:
        """Return whether a paragraph has a number or bullet: its list is there, and its level shows something."""
        return numbering is not None and numbering.number in self.known and self._format(numbering) != "none"

    def is_counted(self, numbering: Numbering) -> bool:
        """Return whether what is shown is a number, and no bullet."""
        return self._format(numbering) not in ("none", "bullet", _UNKNOWN)

    def _format(self, numbering: Numbering) -> str:
        return self.formats.get((numbering.number, str(numbering.level)), _UNKNOWN)


def read_lists(root: etree._Element | None) -> Lists:
    """Return the lists that the part of numbering defines."""
    abstract = {attribute(one, "w:abstractNumId"): _levels(one) for one in children(root, "w:abstractNum")}
    formats: dict[tuple[str, str], str] = {}
    known = set()
    for one in children(root, "w:num"):
        ident = attribute(one, "w:numId")
        known.add(ident)
        levels = dict(abstract.get(value(one, "w:abstractNumId"), {}))
        for override in children(one, "w:lvlOverride"):
            levels |= _levels(override)
        formats |= {(ident, level): form for level, form in levels.items()}
    return Lists(formats, frozenset(known - {"0"}))


def _levels(element: etree._Element) -> Mapping[str, str]:
    return {attribute(level, "w:ilvl"): _form(level) for level in children(element, "w:lvl")}


def _form(level: etree._Element) -> str:
    """Return the format of a level's numbers; "none" too where nothing is shown."""
    text = child(level, "w:lvlText")
    form = value(level, "w:numFmt") or "decimal"
    return "none" if form == "none" and text is not None and not attribute(text, "w:val").strip() else form
