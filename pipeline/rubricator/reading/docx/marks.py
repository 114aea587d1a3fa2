"""How the marks of notes are written: a number in brackets, or the characters that the document has for it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rubricator.reading.docx.content import Mark
from rubricator.reading.docx.loading import NotesOfAKind
from rubricator.reading.docx.numerals import numeral

_NUMBER = re.compile(r"\w{1,6}")


class Marks:
    """Names the marks of one document in the order in which they are asked for."""

    def __init__(self, notes: Mapping[str, NotesOfAKind]) -> None:
        self._notes = notes
        self._counts = dict.fromkeys(notes, 0)
        self._named: dict[tuple[str, str], str] = {}

    def label(self, mark: Mark) -> str:
        """Return a note's number, or the characters that stand for it, without brackets."""
        key = (mark.kind, mark.ident)
        if key not in self._named:
            self._named[key] = mark.custom or self._next(mark.kind)
        return self._named[key]

    def written(self, mark: Mark) -> str:
        """Return a mark as it is written into the text: a number is set into brackets, as typists do."""
        if mark.repeated:
            words = " ".join(mark.repeated.split())
            return f"[{words}]" if _NUMBER.fullmatch(words) else words
        label = self.label(mark)
        return " ".join(mark.custom.split()) if mark.custom else f"[{label}]"

    def _next(self, kind: str) -> str:
        """Return the next number; notes with characters of their own are not counted."""
        self._counts[kind] += 1
        return numeral(self._notes[kind].first + self._counts[kind] - 1, self._notes[kind].form)
