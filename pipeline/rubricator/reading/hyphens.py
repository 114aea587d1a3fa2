"""Words divided at line ends: which hyphens belong to the typesetter and not to the word. Done only when asked for."""

from __future__ import annotations

import re
from dataclasses import replace

from rubricator.transcription import Role, Transcription

_DIVIDED = re.compile(r"(?P<first>[^\W\d_]+)[-¬](?=\n)\s+(?P<second>[^\W\d_]+)")
_RUNNING = frozenset({Role.PARAGRAPH, Role.HEADNOTE, Role.QUOTATION, Role.ITEM, Role.NOTE, Role.POSTSCRIPT})


def with_hyphens_joined(transcription: Transcription) -> Transcription:
    """Return the transcription with the places noted where a hyphen at a line end divides a word.

    A hyphen is the word's own when what follows is a capital, or when the text has the word with its hyphen in one line
    and nowhere without it.
    """
    text = transcription.source.text
    lower = text.lower()
    places = (
        match.start("first") + len(match["first"]) + 1
        for passage in transcription.passages()
        if passage.role in _RUNNING
        for match in _DIVIDED.finditer(text, passage.span.start, passage.span.end)
        if match["second"].islower() and _is_one_word(lower, match["first"].lower(), match["second"])
    )
    return replace(transcription, divisions=tuple(places))


def _is_one_word(lower: str, first: str, second: str) -> bool:
    return f"{first}{second}" in lower or f"{first}-{second}" not in lower
