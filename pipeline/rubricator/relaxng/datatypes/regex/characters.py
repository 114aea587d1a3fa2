"""Which characters a set has, and the sets that have names. Source: XML Schema Part 2, F.1 and F.1.1."""

from __future__ import annotations

from typing import assert_never
from unicodedata import category

from rubricator.relaxng.datatypes.names import is_name_character
from rubricator.relaxng.datatypes.regex.blocks import BLOCKS
from rubricator.relaxng.datatypes.regex.expression import (
    Category,
    Characters,
    Complement,
    Difference,
    NameCharacter,
    Range,
    Union,
    literal,
)

CATEGORIES = frozenset(
    "L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn".split()
)
"""The categories that ``\\p{…}`` can name."""

SPACE = Union(tuple(literal(character) for character in " \t\n\r"))
WORD = Complement(Union((Category("P"), Category("Z"), Category("C"))))
ANY_BUT_LINE_BREAKS = Complement(Union((literal("\n"), literal("\r"))))

_MULTIPLE: dict[str, Characters] = {
    "s": SPACE,
    "i": NameCharacter(initial=True),
    "c": NameCharacter(initial=False),
    "d": Category("Nd"),
    "w": WORD,
}


def escaped_set(letter: str) -> Characters | None:
    """Return the set that a letter after a backslash names, a capital the others than the small letter; None if none."""
    small = _MULTIPLE.get(letter.lower())
    return Complement(small) if small is not None and letter.isupper() else small


def block(name: str) -> Characters | None:
    """Return the characters of a Unicode block; None if XML Schema knows none of that name."""
    ends = BLOCKS.get(name)
    return None if ends is None else Union(tuple(Range(chr(first), chr(last)) for first, last in ends))


def contains(characters: Characters, character: str) -> bool:
    """Return whether a character is in a set."""
    match characters:
        case Range(first, last):
            return first <= character <= last
        case Category(name):
            return category(character).startswith(name)
        case NameCharacter(initial):
            return is_name_character(character, initial)
        case Union(members):
            return any(contains(member, character) for member in members)
        case Complement(member):
            return not contains(member, character)
        case Difference(member, without):
            return contains(member, character) and not contains(without, character)
        case _:
            assert_never(characters)
