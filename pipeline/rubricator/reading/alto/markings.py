"""How the strings of a TextLine of ALTO are set, and what tags say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rubricator.reading.alto.styles import Definitions
from rubricator.reading.layout.languages import tag_of
from rubricator.reading.layout.pages import Style, Tag
from rubricator.reading.layout.tree import Element


@dataclass(frozen=True, slots=True)
class Part:
    """A string in its line: where it begins and ends there."""

    element: Element
    start: int
    end: int


def styles(block: Element, line: Element, parts: Sequence[Part], known: Definitions, length: int) -> Iterator[Style]:
    """Yield the styles of the strings; what is said of a line or block holds for those that say nothing."""
    around = known.style(line) or known.style(block)
    for part in _to_the_end(parts, length):
        css = known.style(part.element) if part.element.get("STYLEREFS") or part.element.get("STYLE") else around
        if css or part.element.get("LANG"):
            yield Style(part.start, part.end, css, tag_of(part.element.get("LANG")))


def tags(line: Element, parts: Sequence[Part], known: Definitions, length: int) -> Iterator[Tag]:
    """Yield what tags say of strings; neighbours that refer to the same tag are one, and a named line is tagged as a whole."""
    going_on: dict[str, Tag] = {}
    around = known.entities(line)
    for part in _to_the_end(parts, length):
        own = (name for name in part.element.get("TAGREFS").split() if name in known.tags)
        names = dict.fromkeys((*around, *own))
        yield from (tag for name, tag in going_on.items() if name not in names)
        starting = {name: replace(known.tags[name], start=part.start) for name in names}
        going_on = {name: replace(going_on.get(name, tag), end=part.end) for name, tag in starting.items()}
    yield from going_on.values()


def _to_the_end(parts: Sequence[Part], length: int) -> Iterator[Part]:
    """Yield the strings, the last with the hyphen behind it."""
    yield from parts[:-1]
    yield from (replace(part, end=length) for part in parts[-1:])
