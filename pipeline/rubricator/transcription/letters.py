"""What a letter has before and after its text."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.source import Span
from rubricator.transcription.passages import Role


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an opener or closer: dateline, address, salute, closing or signed."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class Opener:
    """What stands before a letter's text. ``run_in``: the first paragraph goes on without a space."""

    span: Span
    parts: tuple[Part, ...]
    run_in: bool = False


@dataclass(frozen=True, slots=True)
class Closer:
    """What stands after a letter's text: formula, signature, dateline."""

    span: Span
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Postscript:
    """What follows the signature: its paragraphs, then perhaps a second signature."""

    span: Span
    paragraphs: tuple[Span, ...]
    signed: Span | None = None
