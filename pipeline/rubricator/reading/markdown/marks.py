"""The marks of notes: what stands in the text for them.

A note that Markdown numbers by a number or a sign has that in the text, in brackets. One that has a word for a label, or none, gets the
next number that no other note has, since the word is for the writer alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rubricator.source import Span

_VISIBLE = re.compile(r"\d{1,4}[a-z]?|[A-Za-z]|[*†‡§‖¶]{1,3}")


@dataclass(frozen=True, slots=True)
class Key:
    """Which note a mark is of: the label of its definition, or the number of a note written at its mark."""

    label: str
    inline: int = -1


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in the text, and where in the file it stands, as an offset."""

    key: Key
    span: Span
    offset: int


class Numbering:
    """What the notes of one document are called."""

    def __init__(self, labels: Iterable[str]) -> None:
        self._taken = set(labels)
        self._names: dict[Key, str] = {}
        self._next = 1

    def name(self, key: Key) -> str:
        """Return what stands for a note in the text, without brackets."""
        if key not in self._names:
            self._names[key] = key.label if _VISIBLE.fullmatch(key.label) else self._free()
        return self._names[key]

    def _free(self) -> str:
        while str(self._next) in self._taken:
            self._next += 1
        self._next += 1
        return str(self._next - 1)
