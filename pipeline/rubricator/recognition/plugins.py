"""Recognisers that others write: what they are given, what they give back, and what happens when they fail.

A recogniser is a class that an entry point of the group ``rubricator.recognizers`` names. What it gives back is a
proposal: where it agrees with the rest of the document it becomes a mention (see ``agreement``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.recognition.document import Document
from rubricator.source import Span
from rubricator.transcription import Passage

__all__ = ["FAILED", "NO_OTHERS", "Proposal", "Proposed", "Recognizer", "Recognizers", "consult", "proposer"]

FAILED = Rule(
    "REC001",
    Severity.WARNING,
    "A recogniser failed",
    "A recogniser that was asked for with --recognizer raised an exception on this document. What it had proposed before "
    "is kept, and everything else goes on without it.",
    hint="report it to the author of the recogniser, or leave it out",
    wrong="rubricator recognize brief.txt --recognizer spacy (and no spaCy model of German is installed)",
    right="pip install the model, or: rubricator recognize brief.txt",
)
NONSENSE = Rule(
    "REC002",
    Severity.WARNING,
    "A recogniser proposed what cannot be",
    "Every proposal is a Proposal: the index of a passage, offsets in it that are in order and within its text, the kind "
    "persName or date, a certainty above 0 and not above 1, and the name of a rule. Others are left out; the rest is kept.",
    hint="report it to the author of the recogniser",
    wrong='Proposal(passage=0, start=7, end=3, kind="persName", certainty=0.8, rule="list")',
    right='Proposal(passage=0, start=3, end=7, kind="persName", certainty=0.8, rule="list")',
)
RULES = (FAILED, NONSENSE)

KINDS = ("persName", "date")
_PROPOSES = ": "


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a recogniser takes for a name or a date.

    ``passage`` is the index of the passage, ``start`` and ``end`` are code points of its text, half-open; ``kind`` is
    ``persName`` or ``date``; ``certainty`` is the probability that it is right, above 0 and at most 1; ``rule`` names
    what found it, and is shown after the recogniser's own name.
    """

    passage: int
    start: int
    end: int
    kind: str
    certainty: float
    rule: str


class Recognizer(Protocol):
    """What an entry point of the group ``rubricator.recognizers`` names: a class that is made without arguments."""

    def recognize(self, passages: Sequence[str], language: str) -> Iterable[Proposal]:
        """Return the names and dates in the passages of one document, whose language is a BCP 47 tag or ``und``."""
        ...


Recognizers = Mapping[str, Recognizer]
"""Recognisers by the name of their entry point."""

NO_OTHERS: Recognizers = MappingProxyType({})
"""The built-in recogniser alone."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal that can be: its span in the source, and its rule with the name of the recogniser before it."""

    span: Span
    kind: str
    certainty: float
    rule: str
    passage: Passage


def consult(recognizers: Recognizers, document: Document) -> tuple[tuple[Proposed, ...], tuple[Diagnostic, ...]]:
    """Return what the recognisers propose, and the findings about those that failed or proposed what cannot be."""
    proposed: list[Proposed] = []
    diagnostics: list[Diagnostic] = []
    texts = [passage.span.of(document.text) for passage in document.passages]
    for name, recognizer in recognizers.items():
        impossible: list[object] = []
        try:
            for proposal in recognizer.recognize(texts, document.language):
                if _can_be(proposal, texts):
                    proposed.append(_in_source(proposal, name, document))
                else:
                    impossible.append(proposal)
        except Exception as error:
            diagnostics.append(_failure(name, error, document))
        diagnostics.extend(_nonsense(name, impossible, document))
    return tuple(proposed), tuple(diagnostics)


def proposer(rule: str) -> str:
    """Return the name of the recogniser that a mention's rule belongs to; empty for a rule of the program itself."""
    name, proposes, _ = rule.partition(_PROPOSES)
    return name if proposes else ""


def _can_be(proposal: object, texts: Sequence[str]) -> bool:
    """Return whether a proposal is one, and lies in its passage; a recogniser of others may give back anything."""
    return (
        isinstance(proposal, Proposal)
        and all(type(number) is int for number in (proposal.passage, proposal.start, proposal.end))
        and 0 <= proposal.passage < len(texts)
        and 0 <= proposal.start < proposal.end <= len(texts[proposal.passage])
        and not texts[proposal.passage][proposal.start : proposal.end].isspace()
        and proposal.kind in KINDS
        and isinstance(proposal.certainty, int | float)
        and 0 < proposal.certainty <= 1
        and isinstance(proposal.rule, str)
    )


def _in_source(proposal: Proposal, name: str, document: Document) -> Proposed:
    """Return a proposal with its place in the source, without the white space at its edges."""
    passage = document.passages[proposal.passage]
    start, end = passage.span.start + proposal.start, passage.span.start + proposal.end
    text = document.text[start:end]
    span = Span(start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip()))
    rule = f"{name}{_PROPOSES}{proposal.rule or proposal.kind}"
    return Proposed(span, proposal.kind, float(proposal.certainty), rule, passage)


def _failure(name: str, error: Exception, document: Document) -> Diagnostic:
    words = " ".join(str(error).split())[:200]
    reason = f"{type(error).__name__}: {words}" if words else type(error).__name__
    return at_offset(document.transcription.source, 0, FAILED, f"the recogniser {name} failed: {reason}")


def _nonsense(name: str, impossible: Sequence[object], document: Document) -> Iterator[Diagnostic]:
    if impossible:
        example = repr(impossible[0])[:160]
        message = f"the recogniser {name} proposed {len(impossible)} times what cannot be, first {example}"
        yield at_offset(document.transcription.source, 0, NONSENSE, message)
