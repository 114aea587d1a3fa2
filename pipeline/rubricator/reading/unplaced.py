"""What nobody knew: text that became paragraphs for want of anything better, reported so that a person can look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.source import Source
from rubricator.transcription import Block, Paragraph

UNPLACED = Rule(
    "READ030",
    Severity.INFO,
    "Lines could not be placed",
    "Short lines that are neither verse nor a list, an address nor a signature, or a bracket that announces something "
    "Rubricator does not know, became paragraphs. Nothing of them is lost, but they may mean something else: a table, a "
    "form, the caption of a picture.",
    hint="look at the encoding of these lines, and mark up what they are",
    wrong="Name Sex Age\nEliza Female 27\nArthur male 17",
    right="<table><row><cell>Name</cell><cell>Sex</cell> …",
)
RULES = (UNPLACED,)

_LONGEST = 60
_ANNOUNCED = re.compile(
    r"\[\s*(?:illustration|table|figure|map|music|foot-?note|side-?note|abbildung|tabelle)\b", re.IGNORECASE
)


def unplaced(source: Source, blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    """Yield a finding for each run of short lines, and each announcement in brackets, that became paragraphs."""
    run: list[Paragraph] = []
    for block in [*blocks, None]:
        if isinstance(block, Paragraph) and run and _next_line(source.text, run[-1], block):
            run.append(block)
            continue
        if _is_unplaced(source.text, run):
            yield _finding(source, run)
        run = [block] if isinstance(block, Paragraph) else []


def _next_line(text: str, before: Paragraph, after: Paragraph) -> bool:
    return text[before.span.end : after.span.start].strip(" \t") == "\n" and len(after.span) <= _LONGEST


def _is_unplaced(text: str, run: Sequence[Paragraph]) -> bool:
    if not run:
        return False
    short_lines = len(run) > 1 and len(run[0].span) <= _LONGEST
    return short_lines or _ANNOUNCED.match(run[0].span.of(text)) is not None


def _finding(source: Source, run: Sequence[Paragraph]) -> Diagnostic:
    first = " ".join(run[0].span.of(source.text).split())
    shown = first if len(first) <= 40 else f"{first[:40]}…"
    count = f"{len(run)} lines" if len(run) > 1 else "a bracketed line"
    return at_offset(source, run[0].span.start, UNPLACED, f"{count} beginning “{shown}” became paragraphs")
