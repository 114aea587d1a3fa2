"""The marks of notes in running text: ``[1]``, ``*``, ``¹``, ``(a)``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.source import Span
from rubricator.transcription import Note

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(
    r"""(?=[\[{<(⁰¹²³⁴⁵⁶⁷⁸⁹^\d*†‡§])(?:  # fails sooner than a look behind
      \[(?P<bracket>\d{1,4}[*a-e]?|[A-Za-z]|[ivxl]{2,5}|[*†‡§]{1,3}|(?:Footnote|Note|FN)[ -]?\w{1,4})\]
      |\[\^(?P<markdown>[\w-]{1,12})\]
      |<sup>(?P<raised>[\w*†‡]{1,4})</sup>
      |\{(?P<brace>\d{1,4})\}
      |<(?P<angle>\d{1,4})>
      |\((?P<paren>\d{1,3}|[*†‡]{1,3}|[a-z])\)
      |(?P<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)
      |\^\{?(?P<caret>\d{1,4})\}?
      |(?:(?<=[^\W\d_])|(?<=[^\W\d_][.,;:!?”"’»]))(?P<glued>\d{1,2})\)
      |(?<=[\w.,;:!?)”"’'»])(?P<symbol>\*{1,3}|†{1,2}|‡{1,2}|§)(?![\w*]))""",
    re.VERBOSE,
)
# "Kuibyshev.37", "arrived1": a raised figure that lost its height; no "vol.2", no "p.12"
_FIGURE = re.compile(
    r"(?:(?<=[^\W\d_]{2})|(?<=[^\W\d_]{2}[.,;:!?)”\"’'»])|(?<=[^\W\d_]{2}[.,;:!?)][”\"’'»]))(?P<figure>\d{1,3})(?![.,:/–-]*\w)"
)
_COUNTED = re.compile(
    r"(?<![^\W\d_])(?:vols?|nos?|nrs?|pp|cols?|caps?|chaps?|arts?|fols?|figs?|secs?|tom|bde?|liv|pag|pl)\.?$",
    re.IGNORECASE,
)
_FIGURES_BEFORE = re.compile(r"\d+$")
_FIGURES = re.compile(r"\d*")
_YEAR = re.compile(r"1[1-9]\d\d|20\d\d")


@dataclass(frozen=True, slots=True)
class Mark:
    """A note mark in running text: where it stands, and its bare label."""

    span: Span
    n: str


def marks_in(text: str, span: Span) -> Iterator[Mark]:
    """Yield what looks like a note mark in a passage, in order."""
    for match in _MARK.finditer(text, span.start, span.end):
        if not _completes_year(text, match):
            yield Mark(Span(*match.span()), bare(match))


def figures_in(text: str, span: Span) -> Iterator[Mark]:
    """Yield figures that stand at the end of a word, which are marks where notes with these numbers follow."""
    for match in _FIGURE.finditer(text, span.start, span.end):
        if not _COUNTED.search(text, max(span.start, match.start() - 8), match.start()):
            yield Mark(Span(*match.span()), match["figure"])


def _completes_year(text: str, match: re.Match[str]) -> bool:
    """Return whether figures in brackets are those that a year lacks: ``17[99]``, ``[18]71``."""
    before = _FIGURES_BEFORE.search(text, max(0, match.start() - len("1799")), match.start())
    after = _FIGURES.match(text, match.end())
    figures = (before[0] if before else "") + (match["bracket"] or "") + (after[0] if after else "")
    return bool(match["bracket"]) and len(figures) > len(match["bracket"]) and _YEAR.fullmatch(figures) is not None


def marks_in_note(text: str, note: Note) -> Iterator[Mark]:
    """Yield the marks in a note that can hardly be anything else."""
    marks = (mark for span in note.paragraphs for mark in marks_in(text, span))
    return (mark for mark in marks if not mark.span.of(text).endswith(")"))


def bare(match: re.Match[str]) -> str:
    """Return the label of a mark without the signs around it."""
    label = next(group for group in match.groups() if group is not None)
    return re.sub(r"^(?:Footnote|Note|FN)[ -]?", "", label).translate(_SUPERSCRIPT)
