"""What a paragraph is, as its style, its outline level and its list say."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from lxml import etree

from rubricator.reading.docx.names import number, value
from rubricator.reading.docx.numbering import Lists
from rubricator.reading.docx.styles import Style, alignment, numbering_of


class Kind(StrEnum):
    """What a paragraph is in the document."""

    PARAGRAPH = "paragraph"
    HEAD = "head"
    TITLE = "title"
    QUOTATION = "quotation"
    VERSE = "verse"
    ITEM = "item"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Role:
    """A paragraph's kind; ``level`` is that of a heading from 1 or of an item from 0, ``type`` that of a part of the title.

    ``counted``: the word processor shows a number before it; ``right``: it is set to the right, or far from the left.
    """

    kind: Kind
    level: int = 0
    type: str = ""
    counted: bool = False
    right: bool = False


PARAGRAPH = Role(Kind.PARAGRAPH)
_RUNNING_TEXT = 9
_HEADING = re.compile(
    r"(?:heading|header|überschrift|berschrift|titre|t[íi]tulo|titolo|заголовок|kop|rubrik|nagłówek|nadpis|otsikko|overskrift"
    r"|encabezado|címsor|заглавие|naslov)[ _]?(?P<level>[1-9])",
    re.IGNORECASE,
)
_HEADING_ALONE = re.compile(r"heading|überschrift", re.IGNORECASE)
_TITLES = (
    ("main", re.compile(r"(?:book )?title|titel|titre|titolo|t[íi]tulo|название", re.IGNORECASE)),
    ("sub", re.compile(r"sub-?title|untertitel|sous-titre|sottotitolo|subt[íi]tulo|подзаголовок", re.IGNORECASE)),
    ("author", re.compile(r"author|autor|auteur|autore|автор", re.IGNORECASE)),
    ("date", re.compile(r"date|datum", re.IGNORECASE)),
)
_CAPTION = re.compile(r"(?:table |image )?caption|beschriftung|l[ée]gende|(?:table|illustration)", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|contents|verzeichnis|tm) ?(?P<level>[1-9])", re.IGNORECASE)
_VERSE = re.compile(
    r"\b(?:verse?|verszeile|verses?|poems?|poetry|gedicht|strophe|stanza|po[ée]sie|po[èe]me|стихи)\b", re.IGNORECASE
)
_QUOTATION = re.compile(
    r"\b(?:(?:intense |block )?quot(?:e|ation)s?|block ?text|zitat|blockzitat|citation|citazione|cita|цитата)\b",
    re.IGNORECASE,
)


def role_of(properties: etree._Element | None, style: Style, lists: Lists) -> Role:
    """Return what a paragraph with these properties and this style is."""
    numbering = numbering_of(properties) or style.numbering
    counted = numbering is not None and lists.is_item(numbering) and lists.is_counted(numbering)
    title = next((kind for name in style.names[:1] for kind, pattern in _TITLES if pattern.fullmatch(name)), "")
    if title:
        return Role(Kind.TITLE, type=title)
    level = _heading_level(properties, style)
    if level:
        return Role(Kind.HEAD, level, counted=counted)
    contents = _CONTENTS.fullmatch(style.names[0]) if style.names else None
    if contents:
        return Role(Kind.ITEM, int(contents["level"]) - 1)
    if numbering and lists.is_item(numbering):
        return Role(Kind.ITEM, numbering.level, counted=counted)
    named = _by_name(style)
    return replace(named, right=_is_right(properties, style)) if named.kind is Kind.PARAGRAPH else named


def _heading_level(properties: etree._Element | None, style: Style) -> int:
    """Return the level of a heading from 1, 0 where it is none: the outline says so, or else the style's name."""
    own = number(value(properties, "w:outlineLvl"))
    outline = style.outline if own is None else own
    if outline is not None:
        return outline + 1 if 0 <= outline < _RUNNING_TEXT else 0
    named = next((match for name in style.names if (match := _HEADING.fullmatch(name))), None)
    if named:
        return int(named["level"])
    return 1 if any(_HEADING_ALONE.fullmatch(name) for name in style.names[:1]) else 0


def _by_name(style: Style) -> Role:
    if any(_CAPTION.fullmatch(name) for name in style.names):
        return Role(Kind.CAPTION)
    if any(_VERSE.search(name) for name in style.names):
        return Role(Kind.VERSE)
    if any(_QUOTATION.search(name) for name in style.names):
        return Role(Kind.QUOTATION)
    return PARAGRAPH


def _is_right(properties: etree._Element | None, style: Style) -> bool:
    """Return whether a paragraph is set to the right: it says so itself, or its style does."""
    own = alignment(properties)
    return style.right if own is None else own
