"""Editors' and transcribers' signs in running text, and what each stands for (TEI P5, 3.5 and 11.3).

Brackets have no one meaning. What words between them say decides first (``words``), then where they stand (``place``);
what neither decides stays as it was typed, and a finding says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.reading.insertions.bracket import Unmarked, Verdict, bracket_at
from rubricator.reading.insertions.bracketed import in_brackets
from rubricator.reading.insertions.pairs import pairs, without_partner
from rubricator.reading.insertions.place import TITLES
from rubricator.reading.insertions.signs import can_be_kept, kept_words
from rubricator.reading.insertions.typed import typed_signs
from rubricator.source import Source, Span
from rubricator.transcription import Insertion, Intervention, Passage, Role

UNDECIDED = Rule(
    "READ040",
    Severity.INFO,
    "Brackets whose meaning could not be told",
    "Words stand in brackets, and neither what they say nor where they stand tells whether an editor supplied them, "
    "explains something by them, or whether the author wrote the brackets. They stay in the text as they are.",
    hint="mark them up as supplied or note if they are an editor's",
    wrong="[Form of the oath to be taken by the petitioner before a justice of the peace.]",
    right='<note type="editorial">Form of the oath …</note>',
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/CO.html#COED",
)
ALONE = Rule(
    "READ041",
    Severity.INFO,
    "A bracket has no partner",
    "A square bracket opens and is not closed in its paragraph, or closes and was not opened there. What stands after or "
    "before it stays in the text as it is.",
    hint="type the bracket that is missing; around several paragraphs, type brackets around each",
    wrong="It came from [Germany in May.",
    right="It came from [Germany] in May.",
)
RULES = (UNDECIDED, ALONE)

_IN_TITLES = frozenset(
    {Intervention.SUPPLIED, Intervention.SIC, Intervention.GAP, Intervention.UNCLEAR, Intervention.CORRECTION}
)
_PROSE = frozenset({Role.PARAGRAPH, Role.QUOTATION, Role.NOTE, Role.POSTSCRIPT})
_ANY = re.compile(r"[\[{⟦⟨\u2329\u3008~^↑]|\(\s*sic|\([^()]{0,400}[–—-]|\(\s*\w[^()]{0,40}\)|<\w")


def find_insertions(
    source: Source, passages: Sequence[Passage], taken: Iterable[Span]
) -> tuple[tuple[Insertion, ...], tuple[Diagnostic, ...]]:
    """Return the insertions in the passages, in text order, outer before inner, and what could not be told.

    ``taken`` are spans that have a meaning already: marks and labels of notes, page numbers.
    """
    text = source.text
    if not _ANY.search(text):
        return (), ()
    edges = {offset for span in taken for offset in (span.start, span.end - 1)}
    found: list[Insertion] = []
    undecided: dict[str, int] = {}
    for passage in passages:
        for span, verdict in _in_passage(text, passage, edges):
            if verdict is Unmarked.UNDECIDED:
                undecided.setdefault(span.of(text), span.start)
            elif isinstance(verdict, Insertion) and _fits(verdict, passage, text):
                found.append(verdict)
    findings = (_finding(source, typed, start) for typed, start in undecided.items())
    return tuple(nesting(found)), (*findings, *_alone(source, passages, edges))


def _in_passage(text: str, passage: Passage, edges: set[int]) -> Iterator[tuple[Span, Verdict]]:
    """Yield what stands in brackets or between other signs, with what it is; metadata lines are no text."""
    if passage.role is Role.METADATA:
        return
    for pair in pairs(text, passage.span):
        if pair.span.start not in edges and pair.span.end - 1 not in edges:
            yield pair.span, in_brackets(bracket_at(text, passage, pair.span, pair.inner), pair.sign)
    for insertion in typed_signs(text, passage):
        yield insertion.span, insertion


def _fits(insertion: Insertion, passage: Passage, text: str) -> bool:
    return can_be_kept(insertion, text) and (passage.role not in TITLES or insertion.kind in _IN_TITLES)


def nesting(found: Iterable[Insertion]) -> Iterator[Insertion]:
    """Yield insertions in text order, outer before inner, without those that cross one before or lie in its signs."""
    around: list[Insertion] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        while around and around[-1].span.end <= one.span.start:
            around.pop()
        if not around or any(kept.contains(one.span) for kept in kept_words(around[-1])):
            around.append(one)
            yield one


def _alone(source: Source, passages: Iterable[Passage], edges: set[int]) -> Iterator[Diagnostic]:
    """Yield a finding for each paragraph that has a bracket without a partner; other brackets may enclose several lines."""
    for passage in passages:
        offset = without_partner(source.text, passage.span) if passage.role in _PROSE else None
        if offset is not None and offset not in edges:
            line = " ".join(source.text[offset : passage.span.end][:40].split())
            yield at_offset(source, offset, ALONE, f"the bracket at “{line}” has no partner in its paragraph")


def _finding(source: Source, typed: str, start: int) -> Diagnostic:
    words = " ".join(typed.split())
    shown = words if len(words) <= 60 else f"{words[:60]}…"
    return at_offset(source, start, UNDECIDED, f"“{shown}” stays in the text as it is")
