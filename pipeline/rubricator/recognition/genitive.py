"""The genitive without apostrophe: "Lovels orders", "Rosa Luxemburgs Verhaftung". The s is not part of the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.finding import Finding
from rubricator.source import Span

_OWNED = re.compile(
    r"[ \t]+(?!(?:and|are|were|have|who|sind|waren|haben|hatten|werden|wurden|kommen|kamen|und)\b)([^\W\d_]{3,})"
)
_COUNTED = re.compile(r"\b(?:the|two|three|both|many|other|these|those|of|different|no|all|les|die)\s+$", re.IGNORECASE)


def is_genitive(word: str, span: Span, document: Document, surnames: Set[str]) -> bool:
    """Return whether a word in lower case is a known surname with an s that makes what follows its property."""
    if not word.endswith("s") or word[:-1] not in surnames:
        return False
    if _COUNTED.search(document.text, max(0, span.start - 12), span.start):
        return False
    owned = _OWNED.match(document.text, span.end)
    return owned is not None and not any(owned[1] in lexicon.context(kind) for kind in ("verbs", "auxiliaries"))


def trimmed(findings: Iterable[Finding], document: Document, surnames: Set[str]) -> Iterator[Finding]:
    """Yield the findings, those in the genitive without their s."""
    with_famous = surnames | lexicon.famous()
    for finding in findings:
        word = finding.surname
        known = surnames if word in lexicon.surnames() else with_famous
        if word and not document.possessive(finding.span) and is_genitive(word, finding.span, document, known):
            span = Span(finding.span.start, finding.span.end - 1)
            yield replace(finding, span=span, surname=word[:-1])
        else:
            yield finding
