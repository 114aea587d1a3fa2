"""Reads sets of characters: brackets and escapes. Source: XML Schema Part 2, F.1.

As in the second edition a hyphen may stand for itself first or last in brackets; Jing wants a backslash before it there.
"""

from __future__ import annotations

from typing import TypeGuard

from rubricator.relaxng.datatypes.regex.blocks import BLOCKS
from rubricator.relaxng.datatypes.regex.characters import CATEGORIES, block, escaped_set
from rubricator.relaxng.datatypes.regex.expression import (
    Category,
    Characters,
    Complement,
    Difference,
    Range,
    Union,
    literal,
)
from rubricator.relaxng.datatypes.regex.reading import PatternError, Reader

_ESCAPED = {"n": "\n", "r": "\r", "t": "\t"} | {character: character for character in r"\|.-^?*+{}()[]"}


def brackets(reader: Reader) -> Characters:
    """Read a class in brackets, with what is taken away from it."""
    opened = reader.open("[")
    negative = reader.take("^")
    members: list[Characters] = []
    while not reader.sees("]", "-[") or not members:
        if not reader.next:
            raise PatternError("a ] is missing for what opens here", opened)
        members.append(_member(reader, first=not members))
    characters: Characters = members[0] if len(members) == 1 else Union(tuple(members))
    if negative:
        characters = Complement(characters)
    if reader.take("-"):
        characters = Difference(characters, brackets(reader))
    reader.close("]", opened)
    return characters


def _member(reader: Reader, first: bool) -> Characters:
    """Read a character, a range or an escape in brackets."""
    start = reader.at
    if reader.take("-"):
        if first or reader.next == "]":
            return literal("-")
        raise PatternError("- stands between no two characters", start, r"write \- for the character itself")
    one = _character_or_set(reader)
    return one if reader.next != "-" or reader.sees("-]", "-[") else _range(reader, one, start)


def _range(reader: Reader, one: Characters, start: int) -> Characters:
    """Read the rest of a range that begins with ``one``."""
    reader.take("-")
    end = reader.at
    other = None if reader.next == "-" else _character_or_set(reader)
    if not _is_single(one) or not _is_single(other):
        raise PatternError("a range goes from one character to another", end, r"write \- for a hyphen")
    if one.first > other.last:
        raise PatternError(f"{one.first} comes after {other.last}", start, f"write {other.first}-{one.first}")
    return Range(one.first, other.last)


def _is_single(characters: Characters | None) -> TypeGuard[Range]:
    return isinstance(characters, Range) and characters.first == characters.last


def _character_or_set(reader: Reader) -> Characters:
    if reader.next == "\\":
        return escape(reader)
    if not reader.next or reader.next in "[]":
        raise reader.unexpected()
    return literal(reader.take_one())


def escape(reader: Reader) -> Characters:
    """Read a backslash and what it makes of what follows."""
    start = reader.at
    reader.take("\\")
    letter = reader.take_one()
    if not letter:
        raise PatternError("a backslash at the end escapes nothing", start, r"write \\ for a backslash")
    if letter in _ESCAPED:
        return literal(_ESCAPED[letter])
    if letter in "pP":
        characters = _property(reader, start)
        return Complement(characters) if letter == "P" else characters
    known = escaped_set(letter)
    if known is None:
        raise PatternError(f"\\{letter} means nothing", start, _meant(letter))
    return known


def _property(reader: Reader, start: int) -> Characters:
    """Read what stands in the braces after ``\\p``: a category, or Is and the name of a block."""
    end = reader.text.find("}", reader.at)
    if reader.next != "{" or end < 0:
        raise PatternError(r"\p wants a name in braces", start, r"write \p{L} for letters")
    name = reader.text[reader.at + 1 : end]
    reader.at = end + 1
    found = block(name[2:]) if name.startswith("Is") else Category(name) if name in CATEGORIES else None
    if found is None:
        raise PatternError(rf"\p{{{name}}} is no category and no block of Unicode", start, _similar(name))
    return found


def _meant(letter: str) -> str:
    return f"write {letter} without a backslash" if not letter.isalnum() else r"write \\ for a backslash"


def _similar(name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, [*sorted(CATEGORIES), *(f"Is{block}" for block in BLOCKS)], 1)
    # Other languages have long names, such as Letter.
    close += [name[0].upper()] if name[:1].upper() in CATEGORIES else []
    return rf"write \p{{{close[0]}}}" if close else ""
