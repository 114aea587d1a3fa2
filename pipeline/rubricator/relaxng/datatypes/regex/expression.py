"""Regular expressions as values: those of W3C XML Schema Part 2, appendix F, which are regular in the strict sense.

No back references, no anchors, no greed: so an expression is a set of strings, and can be matched without going back.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Range:
    """The characters from ``first`` to ``last``, both included; mostly one character only."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Category:
    """The characters of a Unicode category: ``L``, ``Lu``."""

    name: str


@dataclass(frozen=True, slots=True)
class NameCharacter:
    """The characters of a name in XML 1.0 (second edition): those it may begin with, or all."""

    initial: bool


@dataclass(frozen=True, slots=True)
class Union:
    """The characters of any of several sets; of none: no character."""

    members: tuple[Characters, ...]


@dataclass(frozen=True, slots=True)
class Complement:
    """The characters that are not in a set."""

    member: Characters


@dataclass(frozen=True, slots=True)
class Difference:
    """The characters of one set that are not in another: ``[a-z-[aeiou]]``."""

    member: Characters
    without: Characters


Characters = Range | Category | NameCharacter | Union | Complement | Difference


@dataclass(frozen=True, slots=True)
class One:
    """One character of a set."""

    of: Characters


@dataclass(frozen=True, slots=True)
class Sequence:
    """One expression after the other; of none: the empty string."""

    members: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several expressions; of none: no string at all."""

    members: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """An expression ``least`` to ``most`` times (None: any number)."""

    member: Expression
    least: int
    most: int | None


Expression = One | Sequence | Choice | Repeat

EMPTY = Sequence(())
NOTHING = Choice(())


def repeat(member: Expression, least: int, most: int | None) -> Expression:
    """Return a repetition; that of a repetition is one, where no number of times in between is left out.

    Else the derivatives of ``(a{0,99}){0,99}`` would be all pairs of what is left of the two.
    """
    if most == 0:
        return EMPTY
    if isinstance(member, Repeat) and member.least <= 1:
        times = None if most is None or member.most is None else member.most * most
        return Repeat(member.member, member.least * least, times)
    return Repeat(member, least, most)


def literal(character: str) -> Range:
    """Return the set of one character."""
    return Range(character, character)
