"""Names of one word with enough evidence beside them, in the document and in its corpus."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from rubricator.recognition import evidence
from rubricator.recognition.candidates import Candidates, name
from rubricator.recognition.document import Document
from rubricator.recognition.evidence import article
from rubricator.recognition.evidence.occurrence import Occurrence
from rubricator.recognition.finding import Finding
from rubricator.recognition.lists import beside_person
from rubricator.source import Span

EVIDENCE = "name by its context"
_CERTAINTY = ((1.3, 0.8), (1.0, 0.71), (0.8, 0.57))
_LEAST_CERTAIN = 0.5
Unknown = Mapping[str, Sequence[Occurrence]]


def find(candidates: Candidates, document: Document) -> Iterator[Finding]:
    """Yield the words whose evidence suffices; names found make company for their neighbours."""
    accepted: dict[str, float] = {}
    starts = set(candidates.starts)
    fresh = _accepted(candidates.unknown, document)
    while fresh:
        accepted |= fresh
        starts |= {one.token.start for word in fresh for one in candidates.unknown[word]}
        fresh = _accepted(_in_company(candidates.unknown, accepted.keys(), document, starts), document)
    for word in sorted(accepted):
        for one in candidates.unknown[word]:
            if not article.generic(one):
                yield _finding(one, _certainty(accepted[word]), document)


def weights(candidates: Candidates, document: Document) -> Mapping[str, float]:
    """Return the weight of the evidence that the document by itself has for each word."""
    return {word: evidence.weight(occurrences, document) for word, occurrences in candidates.unknown.items()}


def _finding(one: Occurrence, certainty: float, document: Document) -> Finding:
    found = name(one.token, EVIDENCE, certainty)
    start = document.with_particle(one.token.start, one.place.passage.span)
    return replace(found, span=Span(start, found.span.end))


def _accepted(unknown: Unknown, document: Document) -> dict[str, float]:
    """Return the words whose evidence suffices, with its weight."""
    weighed = {word: evidence.weight(occurrences, document) for word, occurrences in unknown.items()}
    summed = {word: weight + document.corpus.leaning(word, weight) for word, weight in weighed.items()}
    return {word: weight for word, weight in summed.items() if weight >= evidence.THRESHOLD}


def _in_company(unknown: Unknown, accepted: Set[str], document: Document, starts: Set[int]) -> Unknown:
    """Return the words not accepted that stand in a list with a name, to be weighed anew."""
    return {
        word: [replace(one, beside_person=beside_person(one.token, document, starts)) for one in occurrences]
        for word, occurrences in unknown.items()
        if word not in accepted and any(beside_person(one.token, document, starts) for one in occurrences)
    }


def _certainty(weight: float) -> float:
    """Return the share of names among words with that much evidence, as measured on human-encoded letters."""
    return next((certainty for least, certainty in _CERTAINTY if weight >= least), _LEAST_CERTAIN)
