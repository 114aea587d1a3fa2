"""Reads a regular expression of XML Schema. Source: XML Schema Part 2, appendix F.

As in the second edition a hyphen may stand for itself first or last in brackets; Jing wants a backslash before it there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeGuard

from rubricator.relaxng.datatypes.regex.blocks import BLOCKS
from rubricator.relaxng.datatypes.regex.characters import ANY_BUT_LINE_BREAKS, CATEGORIES, block, escaped_set
from rubricator.relaxng.datatypes.regex.expression import (
    EMPTY,
    Category,
    Characters,
    Choice,
    Complement,
    Difference,
    Expression,
    One,
    Range,
    Repeat,
    Sequence,
    Union,
    literal,
)

DEEPEST = 50
"""How deep groups and brackets may be nested."""

_ESCAPED = {"n": "\n", "r": "\r", "t": "\t"} | {character: character for character in r"\|.-^?*+{}()[]"}
_QUANTITIES: dict[str, tuple[int, int | None]] = {"?": (0, 1), "*": (0, None), "+": (1, None)}
_NOT_LITERAL = frozenset(r".\?*+(){}|[]")


class PatternError(ValueError):
    """A regular expression that is none: what is wrong, the offset of it in code points from 0, and what to do."""

    def __init__(self, message: str, offset: int, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.hint = hint


def parse(text: str) -> Expression:
    """Return the expression that a text writes. Raises PatternError."""
    reader = _Reader(text)
    expression = reader.choice()
    if reader.next:
        raise reader.unexpected()
    return expression


@dataclass(slots=True)
class _Reader:
    """A text and how far it is read."""

    text: str
    at: int = 0
    depth: int = 0

    @property
    def next(self) -> str:
        """The next character, empty at the end."""
        return self.text[self.at : self.at + 1]

    def take(self, expected: str) -> bool:
        """Return whether ``expected`` comes next, and go past it."""
        found = self.text.startswith(expected, self.at)
        if found:
            self.at += len(expected)
        return found

    def want(self, expected: str, opened: int) -> None:
        if not self.take(expected):
            raise PatternError(f"a {expected} is missing for what opens here", opened)

    def nest(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise PatternError(f"it is nested deeper than {DEEPEST} groups", self.at)

    def unexpected(self) -> PatternError:
        found = self.next
        if not found:
            return PatternError("it ends too early", self.at)
        what = (
            "has nothing before it to repeat"
            if found in "?*+{"
            else "closes nothing"
            if found in ")]}"
            else "is not allowed"
        )
        return PatternError(f"{found} {what}", self.at, rf"write \{found} for the character itself")

    def choice(self) -> Expression:
        branches = [self.branch()]
        while self.take("|"):
            branches.append(self.branch())
        if len(branches) == 1:
            return branches[0]
        # One set is looked at once for a character, and is easier to speak of.
        sets = [branch.of for branch in branches if isinstance(branch, One)]
        return One(Union(tuple(sets))) if len(sets) == len(branches) else Choice(tuple(branches))

    def branch(self) -> Expression:
        pieces: list[Expression] = []
        while self.next and self.next not in "|)":
            pieces.append(self.piece())
        return pieces[0] if len(pieces) == 1 else Sequence(tuple(pieces)) if pieces else EMPTY

    def piece(self) -> Expression:
        atom = self.atom()
        if self.next == "{":
            return Repeat(atom, *self.quantity())
        quantity = _QUANTITIES.get(self.next)
        if quantity is None:
            return atom
        self.at += 1
        return Repeat(atom, *quantity)

    def quantity(self) -> tuple[int, int | None]:
        opened = self.at
        self.take("{")
        least = self.number()
        most: int | None = least
        if self.take(","):
            most = None if self.next == "}" else self.number()
        self.want("}", opened)
        if most is not None and most < least:
            raise PatternError(f"{least} is more than {most}", opened, f"write {{{most},{least}}}")
        return least, most

    def number(self) -> int:
        start = self.at
        while self.next and self.next in "0123456789":
            self.at += 1
        if start == self.at:
            raise PatternError("a number is missing", start, "write {n}, {n,} or {n,m}; for {,m} write {0,m}")
        # More than anyone has characters is as good as any number; and int() refuses what has too many digits.
        return int(self.text[start : self.at][:9])

    def atom(self) -> Expression:
        match self.next:
            case "(":
                return self.group()
            case "[":
                return One(self.brackets())
            case "\\":
                return One(self.escape())
            case ".":
                self.at += 1
                return One(ANY_BUT_LINE_BREAKS)
            case character if character in _NOT_LITERAL:
                raise self.unexpected()
            case character:
                self.at += 1
                return One(literal(character))

    def group(self) -> Expression:
        opened = self.at
        self.nest()
        self.take("(")
        if self.next == "?":
            raise PatternError("(? is not known in XML Schema", opened, "write a plain group: (…)")
        inside = self.choice()
        self.want(")", opened)
        self.depth -= 1
        return inside

    def brackets(self) -> Characters:
        """Read a class in brackets, with what is taken away from it."""
        opened = self.at
        self.nest()
        self.take("[")
        negative = self.take("^")
        members: list[Characters] = []
        while not self.text.startswith(("]", "-["), self.at) or not members:
            if not self.next:
                raise PatternError("a ] is missing for what opens here", opened)
            members.append(self.member(first=not members))
        characters: Characters = members[0] if len(members) == 1 else Union(tuple(members))
        if negative:
            characters = Complement(characters)
        if self.take("-"):
            characters = Difference(characters, self.brackets())
        self.want("]", opened)
        self.depth -= 1
        return characters

    def member(self, first: bool) -> Characters:
        """Read a character, a range or an escape in brackets."""
        start = self.at
        if self.take("-"):
            if first or self.next == "]":
                return literal("-")
            raise PatternError("- stands between no two characters", start, r"write \- for the character itself")
        one = self.character_or_set()
        if self.next != "-" or self.text.startswith(("-]", "-["), self.at):
            return one
        self.at += 1
        end = self.at
        other = literal("") if self.next == "-" else self.character_or_set()
        if not _is_single(one) or not _is_single(other):
            raise PatternError("a range goes from one character to another", end, r"write \- for a hyphen")
        if one.first > other.last:
            raise PatternError(f"{one.first} comes after {other.last}", start, f"write {other.first}-{one.first}")
        return Range(one.first, other.last)

    def character_or_set(self) -> Characters:
        if self.next == "\\":
            return self.escape()
        if not self.next or self.next in "[]":
            raise self.unexpected()
        self.at += 1
        return literal(self.text[self.at - 1])

    def escape(self) -> Characters:
        start = self.at
        self.at += 1
        letter = self.next
        self.at += 1
        if letter in _ESCAPED:
            return literal(_ESCAPED[letter])
        if letter in ("p", "P"):
            characters = self.property(start)
            return Complement(characters) if letter == "P" else characters
        if not letter:
            raise PatternError("a backslash at the end escapes nothing", start, r"write \\ for a backslash")
        known = escaped_set(letter)
        if known is None:
            raise PatternError(f"\\{letter} means nothing", start, _meant(letter))
        return known

    def property(self, start: int) -> Characters:
        """Read what stands in the braces after ``\\p``: a category, or Is and the name of a block."""
        end = self.text.find("}", self.at)
        if self.next != "{" or end < 0:
            raise PatternError(r"\p wants a name in braces", start, r"write \p{L} for letters")
        name = self.text[self.at + 1 : end]
        self.at = end + 1
        found = block(name[2:]) if name.startswith("Is") else Category(name) if name in CATEGORIES else None
        if found is None:
            raise PatternError(rf"\p{{{name}}} is no category and no block of Unicode", start, _similar(name))
        return found


def _is_single(characters: Characters) -> TypeGuard[Range]:
    return isinstance(characters, Range) and characters.first == characters.last != ""


def _meant(letter: str) -> str:
    return f"write {letter} without a backslash" if not letter.isalnum() else r"write \\ for a backslash"


def _similar(name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, [*sorted(CATEGORIES), *(f"Is{block}" for block in BLOCKS)], 1)
    # Other languages have long names, such as Letter.
    close += [name[0].upper()] if name[:1].upper() in CATEGORIES else []
    return rf"write \p{{{close[0]}}}" if close else ""
