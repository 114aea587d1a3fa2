"""What brackets are by the words in them: each rule knows one way in which editors speak."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from rubricator.reading.attribution import label
from rubricator.reading.insertions.bracket import Bracket
from rubricator.reading.insertions.gaps import gap_in, is_extent, opens_with_gap
from rubricator.reading.insertions.place import SENTENCE, SET_LINES
from rubricator.reading.insertions.signs import ALTERNATIVES
from rubricator.reading.insertions.vocabulary import (
    CORRECTION,
    DESCRIPTION,
    DOUBT,
    FOOTNOTE,
    LABELS,
    NOTE,
    REMARK,
    SIC,
    SIDENOTE,
)
from rubricator.source import Span
from rubricator.transcription import Insertion, Intervention

_ELLIPSIS = re.compile(r"(?:[.·…\s]*(?:…|[.·]\s*[.·])[.·…\s?]*|(?:[-–—_]\s*){2,}|\s*)")
_LABEL = re.compile(r"(?P<label>[^\W\d_][^\W\d_.'’ -]*(?:[ -][^\W\d_.'’ -]+){0,4})\.?\s*:\s*(?=\S)")
_QUESTION = re.compile(r"\?\s*")
_QUESTIONED = re.compile(r"\s*(?:\(\?\)|\?)$")
_FIGURE = re.compile(r"\d")
_FEW = 4
"""Words that can be one doubtful reading; more are a question."""


def _ellipsis(bracket: Bracket) -> Insertion | None:
    """Return a gap of which nothing is said: ``[...]``, ``[ ]``."""
    if _ELLIPSIS.fullmatch(bracket.words):
        return bracket.made(Intervention.GAP, "ellipsis", inner=bracket.end())
    return None


def _sic(bracket: Bracket) -> Insertion | None:
    """Return a sign about the word before: ``[sic]``, ``[!]``, ``[?]``."""
    words = " ".join(bracket.words.lower().split())
    bare = words if set(words) == {"!"} else words.rstrip(" .!?")
    if bare in SIC and (bare != "so" or words.endswith("!")):
        return bracket.about_word(Intervention.SIC, "sic")
    if words in ("?", "??", "(?)"):
        return bracket.about_word(Intervention.UNCLEAR, "question-mark", {"cert": "low"})
    return None


def _correction(bracket: Bracket) -> Insertion | None:
    """Return the word before with the word that an editor would have: ``[recte: Juni]``."""
    match = CORRECTION.fullmatch(bracket.words)
    if match is None or bracket.word_before() is None:
        return None
    reading = Span(*match.span("reading")).shift(bracket.inner.start)
    return replace(bracket.about_word(Intervention.CORRECTION, "correction"), correction=reading)


def gap(bracket: Bracket) -> Insertion | None:
    """Return a place where nothing can be read, or a blank: ``[2 words illegible]``."""
    attributes = gap_in(bracket.words)
    if attributes is None:
        return None
    if attributes[0][1] == "blank":
        return bracket.made(Intervention.SPACE, "gap", dict(attributes[1:]), bracket.end())
    return bracket.made(Intervention.GAP, "gap", dict(attributes), bracket.end())


def _labelled(bracket: Bracket) -> Insertion | None:
    """Return what a word before a colon tells: ``deleted: …``, ``in margin: …``."""
    match = _LABEL.match(bracket.words)
    known = LABELS.get(" ".join(match["label"].lower().split())) if match else None
    if match is None or known is None or is_extent(bracket.words[match.end() :]):
        return None
    return bracket.made(known[0], "label", dict(known[1]), bracket.from_word(match.end()))


def _footnote(bracket: Bracket) -> Insertion | None:
    """Return a note that is typed where its mark would stand: ``[Footnote 1: …]``, ``[Sidenote: …]``."""
    note, side = FOOTNOTE.match(bracket.words), SIDENOTE.match(bracket.words)
    if note and note.end() < len(bracket.words):
        number = {"n": note["n"]} if note["n"] else {}
        return bracket.made(Intervention.NOTE, "footnote", {"place": "foot"} | number, bracket.from_word(note.end()))
    if side and side.end() < len(bracket.words):
        return bracket.made(Intervention.NOTE, "sidenote", {"place": "margin"}, bracket.from_word(side.end()))
    return None


def _remark(bracket: Bracket) -> Insertion | None:
    """Return what is an editor's note by its signature, by its first words or by what it speaks of."""
    by = bracket.by or label(bracket.text, bracket.inner)
    if by:
        return replace(bracket, by=by).note("signed")
    words = bracket.words
    if _describes(words) or REMARK.match(words) or NOTE.match(words) or opens_with_gap(words):
        return bracket.note("remark")
    opener = words.split(None, 1)
    if len(opener) == 2 and opener[0].lower() in LABELS and not any(bracket.touches()):
        return bracket.note("remark", 0.7)
    return None


def _describes(words: str) -> bool:
    """Return whether words are about the document: "L.S.", or a sentence that begins so."""
    found = DESCRIPTION.match(words)
    whole = found is not None and found.end() >= len(words.rstrip(" .!:"))
    return whole or (found is not None and " " in words and SENTENCE.fullmatch(words) is not None)


def _doubted(bracket: Bracket) -> Insertion | None:
    """Return words that the editor is not sure of: ``[Smith?]``, ``[probably Smith]``."""
    words = bracket.words
    prefix, suffix = DOUBT.match(words) or _QUESTION.match(words), _QUESTIONED.search(words)
    start, end = prefix.end() if prefix else 0, suffix.start() if suffix else len(words)
    if start >= end or not (prefix or suffix) or len(words.split()) > _FEW:
        return None
    inner = Span(bracket.inner.start + start, bracket.inner.start + end)
    kind = Intervention.SUPPLIED if _is_supplied(bracket, prefix) else Intervention.UNCLEAR
    return bracket.made(kind, "doubt", {"cert": "low"}, inner)


def _is_supplied(bracket: Bracket, prefix: re.Match[str] | None) -> bool:
    """Return whether doubtful words can hardly be read in the source: dates, ends of words, and what is called probable."""
    supposed = prefix is not None and prefix[0].strip() != "?"
    return (
        supposed
        or _FIGURE.search(bracket.words) is not None
        or any(bracket.touches())
        or bracket.passage.role in SET_LINES
    )


def _alternatives(bracket: Bracket) -> Insertion | None:
    return bracket.made(Intervention.UNCLEAR, "alternatives") if ALTERNATIVES.fullmatch(bracket.words) else None


BY_WORDS: tuple[Callable[[Bracket], Insertion | None], ...] = (
    _ellipsis,
    _sic,
    _correction,
    _footnote,
    _labelled,
    gap,
    _remark,
    _doubted,
    _alternatives,
)
"""The rules by what brackets say, in the order in which they are asked."""
