"""What makes the content of an element right: every child kept as it is, or one of a few edits of it."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.relaxng.diagnosis.models import Slot
from rubricator.relaxng.diagnosis.records import Item, Node
from rubricator.relaxng.names import local_of
from rubricator.relaxng.patterns import Element, Pattern

SURE = 1.5
"""Up to so many slips a name is taken for another; beyond, that is a guess."""


def is_near(slips: float, name: str) -> bool:
    """Return whether so few letters part a word from a name that the name is meant; of a short one, at most half its letters."""
    return slips <= min(SURE, len(local_of(name)) / 2)


@dataclass(frozen=True, slots=True)
class Kept:
    """A child that may stand where it stands; an element is one of ``elements``."""

    item: Item
    elements: Slot = ()


@dataclass(frozen=True, slots=True)
class Renamed:
    """An element that is taken for another: misspelt, in a wrong namespace, or in the place of what is required there.

    ``written`` is the expanded name that it has in the document, ``name`` that of the other. ``slips`` are the letters that part
    their local names, infinitely many if they have nothing in common: then it only stands where the other could, or must
    (``required``). ``others`` are the names that come next in likelihood.
    """

    item: Node
    element: Element
    written: str
    name: str
    slips: float
    required: bool = False
    others: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether the names are so much alike that the one is hardly anything else than the other."""
        return is_near(self.slips, self.name)


@dataclass(frozen=True, slots=True)
class Removed:
    """A child that has no place here."""

    item: Item


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A child that has its place inside an element that could stand here; the next ones may go into the same ``wrapper``."""

    item: Item
    wrapper: Element
    elements: Slot
    first: bool


@dataclass(frozen=True, slots=True)
class Inserted:
    """Elements that are missing, each slot filled by one of several; ``before`` is the child they come before, None at the end."""

    slots: tuple[Slot, ...]
    before: Item | None


@dataclass(frozen=True, slots=True)
class Moved:
    """A child that stands too late or too early: it fills what is missing before ``before`` (None: at the end).

    ``late``: it is to be moved back to where it is missing, else forward.
    """

    item: Node
    before: Item | None
    late: bool


Edit = Kept | Renamed | Removed | Wrapped | Inserted | Moved


@dataclass(frozen=True, slots=True)
class Step:
    """An edit, and what the content model expects before it."""

    edit: Edit
    before: Pattern
