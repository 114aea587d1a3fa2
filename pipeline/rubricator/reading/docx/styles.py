"""Styles: what a paragraph's style makes of it, and how its words and those of character styles are set.

Word writes the names of its own styles in English whatever language it speaks ("heading 1"), and identifiers in that language
("berschrift1"); other programs write names as they please. So both are looked at, along the chain of styles that a style is based on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from rubricator.reading.docx.looks import Properties, default_properties, run_properties
from rubricator.reading.docx.names import attribute, child, children, has, is_on, number, value

_LONGEST_CHAIN = 32
_FAR = 2880
"""From this indentation on, in twentieths of a point, a line stands on the right side: two inches."""
_LINK = re.compile(r"(?:followed|visited)?\s?(?:hyperlink|internet\s?link)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Numbering:
    """A list and the level in it, from 0."""

    number: str
    level: int


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it has from those it is based on.

    ``names`` are its own name and theirs, the nearest first; ``outline`` is the level of a heading from 0, 9 for running text,
    None where nothing is said.
    """

    names: tuple[str, ...] = ()
    run: Properties = field(default_factory=dict)
    outline: int | None = None
    numbering: Numbering | None = None
    page_break: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their identifiers, and what holds where none is named."""

    defaults: Properties
    paragraphs: Mapping[str, Style]
    characters: Mapping[str, Style]
    normal: Style

    def paragraph(self, identifier: str) -> Style:
        """Return a paragraph's style; one that is not defined is known by its identifier alone."""
        if not identifier:
            return self.normal
        return self.paragraphs.get(identifier) or Style((identifier,), self.normal.run)

    def character(self, identifier: str) -> Properties:
        """Return how words of a character style are set; a link's colour and line are no emphasis."""
        style = self.characters.get(identifier)
        return {} if style is None or any(_LINK.fullmatch(name) for name in style.names) else style.run


def read_styles(root: etree._Element | None) -> Styles:
    """Return the styles that the part of styles defines; without one there are none."""
    found = {attribute(one, "w:styleId"): one for one in children(root, "w:style")}
    made = {identifier: _style(_chain(found, identifier)) for identifier in found}
    paragraphs = {key: made[key] for key, one in found.items() if attribute(one, "w:type") in ("paragraph", "")}
    characters = {key: made[key] for key, one in found.items() if attribute(one, "w:type") == "character"}
    default = (key for key, one in found.items() if key in paragraphs and _is_default(one))
    return Styles(default_properties(root), paragraphs, characters, paragraphs.get(next(default, ""), Style()))


def _is_default(style: etree._Element) -> bool:
    return attribute(style, "w:default").lower() in ("1", "true", "on")


def _chain(styles: Mapping[str, etree._Element], identifier: str) -> Sequence[etree._Element]:
    """Return a style and those it is based on, the nearest first; a circle ends where it closes."""
    chain: dict[str, etree._Element] = {}
    while identifier in styles and identifier not in chain and len(chain) < _LONGEST_CHAIN:
        chain[identifier] = styles[identifier]
        identifier = value(styles[identifier], "w:basedOn")
    return list(chain.values())


def _style(chain: Sequence[etree._Element]) -> Style:
    run: dict[str, str] = {}
    for one in reversed(chain):
        run |= run_properties(child(one, "w:rPr"))
    properties = [child(one, "w:pPr") for one in chain]
    outlines = (number(value(said, "w:outlineLvl")) for said in properties)
    numberings = (numbering_of(said) for said in properties)
    breaks = [found for said in properties if (found := child(said, "w:pageBreakBefore")) is not None]
    sides = (alignment(said) for said in properties)
    return Style(
        names=tuple(value(one, "w:name") or attribute(one, "w:styleId") for one in chain),
        run=run,
        outline=next((level for level in outlines if level is not None), None),
        numbering=next((numbering for numbering in numberings if numbering is not None), None),
        page_break=bool(breaks) and is_on(breaks[0]),
        right=next((side for side in sides if side is not None), False),
    )


def numbering_of(properties: etree._Element | None) -> Numbering | None:
    """Return the list that a ``w:pPr`` puts a paragraph into; its number is "0" where it is taken out of any."""
    said = child(properties, "w:numPr")
    if said is None:
        return None
    return Numbering(value(said, "w:numId"), max(0, min(8, number(value(said, "w:ilvl")) or 0)))


def breaks_page(properties: etree._Element | None, style: Style) -> bool:
    """Return whether a paragraph begins a page, by itself or by its style."""
    own = child(properties, "w:pageBreakBefore")
    return style.page_break if own is None else has(properties, "w:pageBreakBefore")


def alignment(properties: etree._Element | None) -> bool | None:
    """Return whether a ``w:pPr`` sets a paragraph to the right or far from the left; None where it says nothing of either."""
    side, indent = value(properties, "w:jc"), child(properties, "w:ind")
    moved = indent is not None and (attribute(indent, "w:left") or attribute(indent, "w:start"))
    if not side and not moved:
        return None
    return side in ("right", "end") or (number(moved or "") or 0) >= _FAR
