"""The first promise: the plain-text rendering of an encoded document is the transcription again.

Both are compared after folding runs of white space; furniture that the reader named in a finding is left out.
"""

from __future__ import annotations

import re
from itertools import zip_longest

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.source import Span
from rubricator.transcription import Furniture, Transcription

LOST = Rule(
    "BLD001",
    Severity.ERROR,
    "The encoded document does not give the transcription back",
    "After encoding, the document is rendered as plain text again and compared with the transcription, white space "
    "folded. A difference means that words were lost, added, changed or moved, so no file is written. The finding "
    "names the first place of difference. This is a fault in Rubricator, not in the transcription.",
    hint="report it together with the paragraph at this place; set apart by blank lines, the paragraph may pass",
    wrong="transcription: On the Situation in Russia\nrendering:     On the Situation Russia",
    right="transcription: On the Situation in Russia\nrendering:     On the Situation in Russia",
)
RULES = (LOST,)

_WORD = re.compile(r"\S+")
_SHOWN = 5


def fold(text: str) -> str:
    """Return the text with every run of white space made one space, and none at its ends."""
    return " ".join(text.split())


def without_furniture(transcription: Transcription) -> str:
    """Return the source text with the furniture that is left out blanked, so that offsets stay what they are."""
    text, kept, end = transcription.source.text, [], 0
    for span in _left_out(transcription):
        kept += [text[end : span.start], " " * len(span)]
        end = span.end
    return "".join([*kept, text[end:]])


def find_loss(transcription: Transcription, rendering: str) -> tuple[Diagnostic, ...]:
    """Return one finding at the first word in which the rendering departs from the transcription, or none."""
    expected = without_furniture(transcription)
    if fold(expected) == fold(rendering):
        return ()
    index = _first_difference(expected.split(), rendering.split())
    shown = _excerpt(expected, index), _excerpt(rendering, index)
    message = "the text of the encoded document differs from here on: the transcription has {}, the document {}"
    return (at_offset(transcription.source, _offset(expected, rendering, index), LOST, message.format(*shown)),)


def _left_out(transcription: Transcription) -> list[Span]:
    return [b.span for b in transcription.blocks if isinstance(b, Furniture) and not b.kept]


def _first_difference(expected: list[str], found: list[str]) -> int:
    pairs = enumerate(zip_longest(expected, found))
    return next(index for index, (one, other) in pairs if one != other)


def _excerpt(text: str, index: int) -> str:
    words = text.split()[index : index + _SHOWN]
    return f"“{' '.join(words)[:60]}”" if words else "nothing more"


def _offset(expected: str, rendering: str, index: int) -> int:
    """Return where in ``expected`` the word of that index first differs; its end if the word is one too many."""
    words = list(_WORD.finditer(expected))
    if index >= len(words):
        return len(expected.rstrip())
    word, other = words[index].group(), "".join(rendering.split()[index : index + 1])
    return words[index].start() + next((i for i, (a, b) in enumerate(zip_longest(word, other)) if a != b), 0)
