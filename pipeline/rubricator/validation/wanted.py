"""What is looked for in a document."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """The elements that are kept of a document: those with one of the ``names``, and those with one of the ``attributes``.

    Of elements with a name that is ``filled`` too it is known whether there is text in them. ``identifier`` is the attribute
    that identifies an element; it is wanted always. All are expanded names.
    """

    names: Set[str]
    attributes: Set[str]
    filled: Set[str]
    identifier: str

    @classmethod
    def of(cls, names: Set[str], attributes: Set[str], filled: Set[str], identifier: str) -> Wanted:
        """Return what is wanted, complete."""
        return cls(frozenset(names | filled), frozenset(attributes | {identifier}), frozenset(filled), identifier)
