"""What other documents of a corpus say: who is named there, and which words are written small."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rubricator.recognition.finding import Finding

_SMALL_WORD = re.compile(r"(?<![^\W_])[^\W\d_A-ZÀ-ÖØ-Þ][^\W\d_]+")
_SURE = 0.85
_COMMON = 2


@dataclass(frozen=True, slots=True)
class Corpus:
    """The evidence of all documents that are read together.

    ``names`` has, in lower case, the surnames and given names of people named in full or with an honorific, each with
    the number of documents that name them; ``small_words`` the words written without a capital in two or more.
    """

    names: Mapping[str, int] = field(default_factory=dict)
    small_words: frozenset[str] = frozenset()


NO_CORPUS = Corpus()


def small_words(text: str) -> frozenset[str]:
    """Return the words that are written without a capital somewhere in the text."""
    return frozenset(_SMALL_WORD.findall(text))


def corpus_of(documents: Iterable[tuple[str, Iterable[Finding]]]) -> Corpus:
    """Return the evidence of documents, each given as its text and the names found in it."""
    names: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text, findings in documents:
        names.update(_named(findings))
        small.update(small_words(text))
    return Corpus(dict(names), frozenset(word for word, count in small.items() if count >= _COMMON))


def _named(findings: Iterable[Finding]) -> set[str]:
    """Return the parts of the names that leave no doubt."""
    sure = [finding for finding in findings if finding.certainty >= _SURE and finding.surname]
    full = [finding for finding in sure if finding.given or finding.titled]
    return {part for finding in full for part in (finding.surname, *finding.given) if len(part) > 2}
