"""What stands in brackets, by the kind of bracket, its words and its place."""

from __future__ import annotations

import re

from rubricator.reading.insertions.bracket import Bracket, Unmarked, Verdict
from rubricator.reading.insertions.place import by_place
from rubricator.reading.insertions.vocabulary import PICTURE
from rubricator.reading.insertions.words import BY_WORDS, gap
from rubricator.transcription import Intervention, Role

_FARTHEST = 2000
"""Characters between brackets that can still be one editor's remark."""
_LONGEST_SIGNATURE = 30
_LINKED = re.compile(r"\(\s*https?:|:\s*https?:")
_ADDRESS = re.compile(r"://|@\w+\.\w|^File:|^Image:", re.IGNORECASE)


def in_brackets(bracket: Bracket, sign: str) -> Verdict:
    """Return what brackets are that open with ``sign``."""
    if sign == "[":
        return _in_square_brackets(bracket)
    if not len(bracket.inner):
        return Unmarked.NOTHING
    return gap(bracket) or _in_rare_brackets(bracket, sign)


def _in_rare_brackets(bracket: Bracket, sign: str) -> Verdict:
    """Return what is meant by the signs of the Leiden conventions, where no other use of them is known."""
    in_word = any(bracket.touches())
    match sign:
        case "⟦":
            return bracket.made(Intervention.DELETION, "double-brackets")
        case "{":
            return bracket.made(Intervention.SURPLUS, "braces-in-word") if in_word else Unmarked.NOTHING
        case "[[":
            return Unmarked.UNDECIDED
    supplied = bracket.made(Intervention.SUPPLIED, "angle-brackets", {"reason": "omitted"})
    return supplied if in_word else Unmarked.UNDECIDED


def _in_square_brackets(bracket: Bracket) -> Verdict:
    if len(bracket.whole) > _FARTHEST:
        return Unmarked.UNDECIDED
    if _belongs_to_note(bracket) or _is_link(bracket) or PICTURE.match(bracket.words):
        return Unmarked.NOTHING
    return next((found for found in (rule(bracket) for rule in BY_WORDS) if found), None) or by_place(bracket)


def _belongs_to_note(bracket: Bracket) -> bool:
    """Return whether brackets enclose a note, but for a signature after them, or its signature."""
    rest = bracket.text[bracket.span.end : bracket.passage.span.end]
    begins = bracket.span.start == bracket.passage.span.start and len(rest) < _LONGEST_SIGNATURE
    signs = bracket.by is not None and bracket.by.span.contains(bracket.whole)
    return bracket.passage.role in (Role.HEADNOTE, Role.NOTE) and ((begins and len(bracket.words) > len(rest)) or signs)


def _is_link(bracket: Bracket) -> bool:
    return _ADDRESS.search(bracket.words) is not None or _LINKED.match(bracket.text, bracket.span.end) is not None
