"""Is the text in Unicode's Normalization Form C, in which each letter is written in one way?

Source: Unicode Standard Annex 15; TEI P5, vi.1 ("Characters and glyphs").
"""

from __future__ import annotations

from bisect import bisect_left
from unicodedata import combining, is_normalized, normalize

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position
from rubricator.validation.checks.characters.naming import code_points
from rubricator.validation.checks.fault import also, quoted
from rubricator.validation.checks.places import Places

NOT_NFC = Rule(
    "CHK010",
    Severity.WARNING,
    "Not in Normalization Form C",
    "The same letter can be written as one character or as a letter and a combining mark. Who searches for one does not find "
    "the other, so XML is to be in Normalization Form C, which has one way for each.",
    hint="Save the file in NFC: many editors can, and so does Python's unicodedata.normalize.",
    wrong="Mu&#x0308;ller, with u and U+0308",
    right="M&#x00FC;ller, with U+00FC",
    reference="https://www.unicode.org/reports/tr15/",
)
RULES = (NOT_NFC,)

_LONGEST = 16
"""How many characters are looked at for a letter with its marks."""


def not_normalized(places: Places) -> Diagnostic:
    """Return the finding for a document that is not in NFC: at the first place, with the number of lines."""
    # What is composed never crosses the end of a line.
    lines = [
        (number, line)
        for number, line in enumerate(places.source.text.split("\n"), 1)
        if not is_normalized("NFC", line)
    ]
    number, line = lines[0]
    start, end = _first_difference(line)
    piece = line[start:end]
    message = f"{quoted(piece)} is {code_points(piece)}, in NFC {code_points(normalize('NFC', piece))}."
    hint = f"{NOT_NFC.hint}{also(len(lines) - 1, 'line')}"
    return at_position(places.document.name, Position(number, start + 1), NOT_NFC, message, hint)


def _first_difference(line: str) -> tuple[int, int]:
    """Return start and end of the first characters of a line that NFC writes otherwise, a letter with its marks.

    The line is not normalised as a whole: Python takes quadratic time for many marks in a row.
    """
    lengths = range(len(line) + 1)
    end = bisect_left(lengths, True, key=lambda length: not is_normalized("NFC", line[:length]))
    least = max(0, end - _LONGEST)
    start = end - 1
    while start > least and (combining(line[start]) or is_normalized("NFC", line[start:end])):
        start -= 1
    while end < min(len(line), start + _LONGEST) and _joins(line[start:end], line[end]):
        end += 1
    return start, end


def _joins(characters: str, following: str) -> bool:
    """Return whether a character belongs to those before it: as a mark, or as another part of a syllable of Hangul."""
    return (
        combining(following) > 0 or normalize("NFC", characters + following) != normalize("NFC", characters) + following
    )
