"""A text that is read as a regular expression, and what is wrong where it is none."""

from __future__ import annotations

from dataclasses import dataclass

DEEPEST = 50
"""How deep groups and brackets may be nested."""


class PatternError(ValueError):
    """A regular expression that is none: what is wrong, the offset of it in code points from 0, and what to do."""

    def __init__(self, message: str, offset: int, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.hint = hint


@dataclass(slots=True)
class Reader:
    """A text, how far it is read (in code points), and how many groups and brackets are open."""

    text: str
    at: int = 0
    depth: int = 0

    @property
    def next(self) -> str:
        """The next character, empty at the end."""
        return self.text[self.at : self.at + 1]

    def sees(self, *expected: str) -> bool:
        """Return whether one of several texts comes next."""
        return self.text.startswith(expected, self.at)

    def take(self, expected: str) -> bool:
        """Return whether a text comes next, and go past it."""
        found = self.text.startswith(expected, self.at)
        if found:
            self.at += len(expected)
        return found

    def take_one(self) -> str:
        """Return the next character, and go past it."""
        self.at += 1
        return self.text[self.at - 1 : self.at]

    def open(self, bracket: str) -> int:
        """Go past an opening bracket, which is what comes next; return where it stands."""
        opened = self.at
        self.take(bracket)
        self.depth += 1
        if self.depth > DEEPEST:
            raise PatternError(f"it is nested deeper than {DEEPEST} groups", opened)
        return opened

    def close(self, bracket: str, opened: int) -> None:
        """Go past the closing bracket for one that stands at ``opened``; raises PatternError if it does not come."""
        self.want(bracket, opened)
        self.depth -= 1

    def want(self, expected: str, opened: int) -> None:
        """Go past a bracket; raises PatternError if it does not come."""
        if not self.take(expected):
            raise PatternError(f"a {expected} is missing for what opens here", opened)

    def unexpected(self) -> PatternError:
        """Return what is wrong with the next character, which cannot stand where it stands."""
        found = self.next
        if not found:
            return PatternError("it ends too early", self.at)
        what = "is not allowed"
        if found in "?*+{":
            what = "has nothing before it to repeat"
        elif found in ")]}":
            what = "closes nothing"
        return PatternError(f"{found} {what}", self.at, rf"write \{found} for the character itself")
