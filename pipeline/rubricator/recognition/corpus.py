"""What other documents of a corpus say: who is named there, which words are written small, which look like names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rubricator.recognition.finding import Finding
from rubricator.recognition.works import titles

_SMALL_WORD = re.compile(r"(?<![^\W_])[^\W\d_A-ZÀ-ÖØ-Þ][^\W\d_]+")
_LIKELY = 0.65
_COMMON = 2
_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one document says: its text, the names that announce themselves, the evidence for each word alone.

    ``language`` has two letters, as ``de``.
    """

    text: str
    language: str
    names: tuple[Finding, ...]
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Corpus:
    """The evidence of all documents that are read together.

    ``names`` has, in lower case, the surnames and given names of people named in full or with an honorific, each with
    the number of documents that name them; ``small_words`` the words that two or more in a language write without a
    capital; ``weights`` the sum of the evidence for a word alone, from -1 to 1 in each document, and the number of documents;
    ``titles`` the words that two or more set off as the titles of works are.
    """

    names: Mapping[str, int] = field(default_factory=dict)
    small_words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    weights: Mapping[str, tuple[float, int]] = field(default_factory=dict)
    titles: frozenset[str] = frozenset()

    def leaning(self, word: str, own: float) -> float:
        """Return what the other documents add to a document's ``own`` evidence for a word."""
        total, count = self.weights.get(word, (0.0, 0))
        return round(_SHARE * (total - _bounded(own)) / (count - 1), 6) if count > 1 else 0.0


NO_CORPUS = Corpus()


def small_words(text: str) -> frozenset[str]:
    """Return the words that are written without a capital somewhere in the text."""
    return frozenset(_SMALL_WORD.findall(text))


def gathered(testimonies: Iterable[Testimony]) -> Corpus:
    """Return the evidence of documents; each is looked at once and then let go."""
    names: Counter[str] = Counter()
    small: defaultdict[str, Counter[str]] = defaultdict(Counter)
    weights: dict[str, tuple[float, int]] = {}
    works: Counter[str] = Counter()
    for testimony in testimonies:
        names.update(_named(testimony.names))
        works.update(titles(testimony.text))
        small[testimony.language].update(small_words(testimony.text))
        for word, weight in testimony.weights.items():
            total, count = weights.get(word, (0.0, 0))
            weights[word] = total + _bounded(weight), count + 1
    return Corpus(dict(names), {language: _common(words) for language, words in small.items()}, weights, _common(works))


def _common(words: Counter[str]) -> frozenset[str]:
    return frozenset(word for word, count in words.items() if count >= _COMMON)


def _bounded(weight: float) -> float:
    return max(-1.0, min(1.0, weight))


def _named(findings: Iterable[Finding]) -> set[str]:
    """Return the parts of the names of two and more parts, or with an honorific."""
    likely = [finding for finding in findings if finding.certainty >= _LIKELY and finding.surname]
    full = [finding for finding in likely if finding.given or finding.titled]
    return {part for finding in full for part in (finding.surname, *finding.given) if len(part) > 2}
