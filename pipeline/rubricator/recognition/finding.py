"""A stretch that a rule takes for a name, before it is known whose."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.source import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """A name found: its span, the rule, the probability that it is right, and its parts in lower case.

    ``given`` are given names and initials, ``surname`` is empty where there is none. ``female`` is None when no
    honorific tells. Where the source says who it is, ``name`` is the person's in full and ``reference`` an address.
    """

    span: Span
    rule: str
    certainty: float
    given: tuple[str, ...] = ()
    surname: str = ""
    titled: bool = False
    female: bool | None = None
    name: str = ""
    reference: str = ""

    @property
    def core(self) -> str:
        """The name without honorifics, as a key: ``john debow``."""
        return " ".join((*self.given, self.surname)).strip()
