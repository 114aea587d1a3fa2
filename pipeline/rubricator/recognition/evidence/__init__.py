"""What speaks for and against a capitalised word being the name of a person.

Each module has one kind of evidence, ``weigh``: the weight that one occurrence of a word gets from its context or
form, positive for a person. ``THRESHOLD`` is the sum from which a word is taken for a name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rubricator.recognition.document import Document
from rubricator.recognition.evidence import (
    address,
    article,
    capitals,
    company,
    elsewhere,
    ending,
    firm,
    german,
    lexical,
    location,
    mark,
    marks_around,
    opening,
    particle,
    possession,
    preposition,
    recurrence,
    role,
    verb,
    work,
)
from rubricator.recognition.evidence.occurrence import Occurrence

Weigh = Callable[[Occurrence, Document], float]

THRESHOLD = 0.5
WEIGHTS: tuple[Weigh, ...] = (
    address.weigh,
    article.weigh,
    capitals.weigh,
    company.weigh,
    elsewhere.weigh,
    ending.weigh,
    firm.weigh,
    german.weigh,
    lexical.weigh,
    location.weigh,
    mark.weigh,
    marks_around.weigh,
    opening.weigh,
    particle.weigh,
    possession.weigh,
    preposition.weigh,
    role.weigh,
    verb.weigh,
    work.weigh,
)


def weight(occurrences: Sequence[Occurrence], document: Document) -> float:
    """Return the sum of the evidence for a word: of each kind the best that speaks for it, or the mean against it."""
    total = recurrence.weigh(occurrences, document)
    for weigh in WEIGHTS:
        weights = [weigh(occurrence, document) for occurrence in occurrences]
        best = max(weights)
        total += best if best > 0 else sum(weights) / len(weights)
    return total
