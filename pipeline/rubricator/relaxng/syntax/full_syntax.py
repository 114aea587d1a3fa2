"""What may stand where in a schema: the grammar of the full syntax as a table. Source: RELAX NG specification 3."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from math import inf

COMMON = ("ns", "datatypeLibrary")
"""The attributes that every element may have."""


class Kind(Enum):
    """What an element is, by its place: ``choice`` and ``except`` are of patterns or of name classes."""

    PATTERN = auto()
    NAME_CLASS = auto()
    EXCEPT_PATTERN = auto()
    EXCEPT_NAME_CLASS = auto()
    PARAM = auto()
    GRAMMAR_CONTENT = auto()
    INCLUDE_CONTENT = auto()


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of an element's content: so many children of a kind."""

    kind: Kind
    least: int
    most: float = inf


@dataclass(frozen=True)
class Model:
    """What an element must and may have. ``required`` and ``optional`` are attributes, ``content`` its children in order.

    ``unnamed`` is the content where a name class stands for the attribute ``name``. ``text`` says that it holds a string.
    """

    content: tuple[Slot, ...] = ()
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    unnamed: tuple[Slot, ...] | None = None
    text: bool = False

    @cached_property
    def attributes(self) -> frozenset[str]:
        """All attributes that the element may have."""
        return frozenset((*self.required, *self.optional, *COMMON))

    def content_of(self, attributes: Collection[str]) -> tuple[Slot, ...]:
        """Return what the children have to be, given the names of the attributes."""
        return self.content if self.unnamed is None or "name" in attributes else self.unnamed


_PATTERNS = (Slot(Kind.PATTERN, 1),)
_PATTERN = (Slot(Kind.PATTERN, 1, 1),)
_OPTIONAL_PATTERN = (Slot(Kind.PATTERN, 0, 1),)
_NAME_CLASS = (Slot(Kind.NAME_CLASS, 1, 1),)
_NAME_CLASSES = (Slot(Kind.NAME_CLASS, 1),)
_WILDCARD = Model((Slot(Kind.EXCEPT_NAME_CLASS, 0, 1),))
_START = Model(_PATTERN, optional=("combine",))
_DEFINE = Model(_PATTERNS, required=("name",), optional=("combine",))
_GRAMMAR_CONTENT = (Slot(Kind.GRAMMAR_CONTENT, 0),)
_INCLUDE_CONTENT = (Slot(Kind.INCLUDE_CONTENT, 0),)

MODELS: Mapping[Kind, Mapping[str, Model]] = {
    Kind.PATTERN: {
        "element": Model(_PATTERNS, optional=("name",), unnamed=_NAME_CLASS + _PATTERNS),
        "attribute": Model(_OPTIONAL_PATTERN, optional=("name",), unnamed=_NAME_CLASS + _OPTIONAL_PATTERN),
        "group": Model(_PATTERNS),
        "interleave": Model(_PATTERNS),
        "choice": Model(_PATTERNS),
        "optional": Model(_PATTERNS),
        "zeroOrMore": Model(_PATTERNS),
        "oneOrMore": Model(_PATTERNS),
        "list": Model(_PATTERNS),
        "mixed": Model(_PATTERNS),
        "ref": Model(required=("name",)),
        "parentRef": Model(required=("name",)),
        "empty": Model(),
        "text": Model(),
        "value": Model(optional=("type",), text=True),
        "data": Model((Slot(Kind.PARAM, 0), Slot(Kind.EXCEPT_PATTERN, 0, 1)), required=("type",)),
        "notAllowed": Model(),
        "externalRef": Model(required=("href",)),
        "grammar": Model(_GRAMMAR_CONTENT),
    },
    Kind.NAME_CLASS: {
        "name": Model(text=True),
        "anyName": _WILDCARD,
        "nsName": _WILDCARD,
        "choice": Model(_NAME_CLASSES),
    },
    Kind.EXCEPT_PATTERN: {"except": Model(_PATTERNS)},
    Kind.EXCEPT_NAME_CLASS: {"except": Model(_NAME_CLASSES)},
    Kind.PARAM: {"param": Model(required=("name",), text=True)},
    Kind.GRAMMAR_CONTENT: {
        "start": _START,
        "define": _DEFINE,
        "div": Model(_GRAMMAR_CONTENT),
        "include": Model(_INCLUDE_CONTENT, required=("href",)),
    },
    Kind.INCLUDE_CONTENT: {
        "start": _START,
        "define": _DEFINE,
        "div": Model(_INCLUDE_CONTENT),
    },
}

WITH_TEXT = frozenset(name for models in MODELS.values() for name, model in models.items() if model.text)
"""The elements in which text has a meaning; elsewhere only white space may stand."""
