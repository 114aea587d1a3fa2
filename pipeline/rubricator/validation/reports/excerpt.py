"""The line of a document at which a finding points, cut to what is near the place."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.source import Position

_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What stands before the place in its line, and from it on; of a long line, what is near, with … where it was cut."""

    before: str
    after: str


def lines_of(text: str) -> list[str]:
    """Return the lines of a document, as XML parsers count them: CR LF, LF and CR alone end one."""
    # Ten times as fast as splitting by an expression, which was a seventh of a run over large documents with a finding each.
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def line_at(lines: list[str], position: Position) -> str:
    """Return a line of a document, empty if it has none of this number."""
    return lines[position.line - 1] if 0 < position.line <= len(lines) else ""


def excerpt(lines: list[str], position: Position) -> Excerpt | None:
    """Return what to show of the line at a place; nothing of a line that is blank or not there."""
    text, column = line_at(lines, position), position.column
    if not text.strip():
        return None
    start = max(0, column - 1 - _WIDTH // 2) if len(text) > _WIDTH else 0
    before = ("…" if start else "") + text[start : column - 1]
    return Excerpt(before, text[column - 1 : start + _WIDTH] + ("…" if len(text) > start + _WIDTH else ""))
