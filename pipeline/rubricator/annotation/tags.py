"""The tags that annotation adds, and setting them into a document whose other characters stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rubricator.annotation.places import Place

_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})


@dataclass(frozen=True, slots=True)
class Tags:
    """An element to be added: where it goes, its name without prefix, and its attributes in their order."""

    place: Place
    name: str
    attributes: Mapping[str, str]

    @property
    def start(self) -> str:
        """The start tag, with the prefix by which the document knows TEI at this place."""
        attributes = "".join(f' {name}="{value.translate(_ESCAPED)}"' for name, value in self.attributes.items())
        return f"<{self._qualified}{attributes}>"

    @property
    def end(self) -> str:
        """The end tag."""
        return f"</{self._qualified}>"

    @property
    def _qualified(self) -> str:
        prefix = self.place.parent.prefix
        return f"{prefix}:{self.name}" if prefix else self.name


def apart(tags: Iterable[Tags]) -> tuple[Tags, ...]:
    """Return the tags in document order, without those that would stand inside another's."""
    kept: list[Tags] = []
    for one in sorted(tags, key=lambda tag: (tag.place.span.start, -tag.place.span.end)):
        if not kept or kept[-1].place.span.end <= one.place.span.start:
            kept.append(one)
    return tuple(kept)


def inserted(document: str, tags: Iterable[Tags]) -> str:
    """Return the document's characters with the tags set in, which lie apart and in order."""
    parts: list[str] = []
    offset = 0
    for one in tags:
        span = one.place.span
        parts += (document[offset : span.start], one.start, document[span.start : span.end], one.end)
        offset = span.end
    return "".join((*parts, document[offset:]))
