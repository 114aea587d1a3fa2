"""What tags say is added, struck out, unclear, abbreviated, wrong, or missing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rubricator.reading.layout.pages import Tag
from rubricator.reading.layout.tags import TaggedWords
from rubricator.transcription import Insertion, Intervention

RULE = "tagged"
"""How it is known what these words are: somebody tagged them."""

_KINDS = {
    "add": Intervention.ADDITION, "addition": Intervention.ADDITION,
    "del": Intervention.DELETION, "deleted": Intervention.DELETION, "deletion": Intervention.DELETION,
    "strikethrough": Intervention.DELETION, "supplied": Intervention.SUPPLIED, "unclear": Intervention.UNCLEAR,
    "sic": Intervention.SIC, "gap": Intervention.GAP, "abbrev": Intervention.ABBREVIATION,
}  # fmt: skip
_OFFERED = {Intervention.SIC: "correction", Intervention.ABBREVIATION: "expansion"}
"""What belongs to a tag and is another reading of its words."""

_PLACED = ("place", "unit", "quantity")
_REASONED = ("reason", "unit", "quantity")
_ATTRIBUTES = {
    Intervention.ADDITION: _PLACED, Intervention.DELETION: _PLACED,
    Intervention.SUPPLIED: _REASONED, Intervention.UNCLEAR: _REASONED, Intervention.GAP: _REASONED,
}  # fmt: skip
"""What belongs to a tag and is an attribute of the element in TEI, under the same name."""

_WORDS = re.compile(r"[\w.,;:!?/()'’&+-]+(?: [\w.,;:!?/()'’&+-]+)*")
_VALUES = {"unit": re.compile(r"[\w.-]+"), "quantity": re.compile(r"\d+(?:\.\d+)?", re.ASCII)}


def kind_of_intervention(tag: Tag) -> Intervention | None:
    """Return what the words are by a tag, None for one that says something else of them."""
    return _KINDS.get(tag.name.lower())


def insertions(found: Iterable[TaggedWords]) -> Iterator[Insertion]:
    """Yield what is tagged so."""
    for words in found:
        kind = kind_of_intervention(words.tag)
        if kind and (kind is Intervention.GAP or len(words.span)):
            offered = words.tag.get(_OFFERED.get(kind, ""))
            attributes = tuple(_attributes(words.tag, kind))
            yield Insertion(words.span, words.span, kind, RULE, attributes=attributes, offered=offered)


def encoded_of(tag: Tag, kind: Intervention) -> frozenset[str]:
    """Return the names of what belongs to a tag and is in the insertion."""
    return frozenset((_OFFERED.get(kind, ""), *(name for name, _ in _attributes(tag, kind))))


def _attributes(tag: Tag, kind: Intervention) -> Iterator[tuple[str, str]]:
    for name, value in tag.attributes:
        if name in _ATTRIBUTES.get(kind, ()) and _VALUES.get(name, _WORDS).fullmatch(value):
            yield name, value
