"""Contents before they are written: which belong together, and which paragraph is a title, a stanza's end or a caption."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from rubricator.reading.docx.content import Content, Grid, Par
from rubricator.reading.docx.roles import PARAGRAPH, Kind, Role

_LEVELS = {"main": 1, "sub": 2}
Member = tuple[Par | None, Content, Par | None]
"""A paragraph or a table, with the captions above and below it."""


def arranged(contents: Sequence[Content]) -> list[Member]:
    """Return the contents of a story with what they are beside each other."""
    return _captioned(_with_stanzas(_with_one_title(list(contents))))


def group(member: Member) -> Kind | None:
    """Return what contents are put together by; None for those that stand alone."""
    content = member[1]
    if isinstance(content, Par) and content.role.kind in (Kind.QUOTATION, Kind.VERSE, Kind.ITEM):
        return content.role.kind
    return None


def pars_of(members: Sequence[Member]) -> list[Par]:
    """Return the paragraphs of members that are put together."""
    return [content for _, content, _ in members if isinstance(content, Par)]


def _with_one_title(contents: list[Content]) -> list[Content]:
    """Return contents in which only the paragraphs that the text begins with are parts of its title; others head a section."""
    first = takewhile(lambda one: isinstance(one, Par) and (one.is_empty or one.role.kind is Kind.TITLE), contents)
    count = len(list(first))
    if not any(isinstance(one, Par) and one.role.type in _LEVELS and not one.is_empty for one in contents[:count]):
        count = 0
    return [one if i < count else _no_title(one) for i, one in enumerate(contents)]


def _no_title(content: Content) -> Content:
    if isinstance(content, Grid) or content.role.kind is not Kind.TITLE:
        return content
    level = _LEVELS.get(content.role.type)
    return replace(content, role=Role(Kind.HEAD, level) if level else PARAGRAPH)


def _with_stanzas(contents: list[Content]) -> list[Content]:
    """Return contents in which an empty paragraph between verses belongs to them: it sets stanzas apart."""
    following = [*contents[1:], None]
    return [
        replace(one, role=Role(Kind.VERSE))
        if isinstance(one, Par) and one.is_empty and _is_verse(before) and _is_verse(after)
        else one
        for before, one, after in zip([None, *contents], contents, following, strict=False)
    ]


def _is_verse(content: Content | None) -> bool:
    return isinstance(content, Par) and content.role.kind is Kind.VERSE and not content.is_empty


def _captioned(contents: list[Content]) -> list[Member]:
    """Return contents with the captions of tables beside them: a caption above one is its own, else one below it."""
    members: list[Member] = []
    i = 0
    while i < len(contents):
        above = contents[i] if _is_caption(contents[i]) and i + 1 < len(contents) else None
        if isinstance(above, Par) and isinstance(contents[i + 1], Grid):
            members.append((above, contents[i + 1], None))
            i += 2
            continue
        below = contents[i + 1] if i + 1 < len(contents) and _is_caption(contents[i + 1]) else None
        next_is_table = i + 2 < len(contents) and isinstance(contents[i + 2], Grid)
        if isinstance(contents[i], Grid) and isinstance(below, Par) and not next_is_table:
            members.append((None, contents[i], below))
            i += 2
            continue
        members.append((None, contents[i], None))
        i += 1
    return members


def _is_caption(content: Content) -> bool:
    return isinstance(content, Par) and content.role.kind is Kind.CAPTION and not content.is_empty
