"""A German word that is in no list of nouns and comes again and again without an article names somebody."""

from __future__ import annotations

from collections.abc import Sequence

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_EACH, _MOST = 0.1, 0.35


def weigh(occurrences: Sequence[Occurrence], document: Document) -> float:
    """Return the weight of all occurrences together that stand bare within a sentence."""
    if document.language != "de" or occurrences[0].token.kind not in "SUB":
        return 0.0
    bare = sum(_bare(occurrence) for occurrence in occurrences)
    return min(_MOST, _EACH * max(0, bare - 1))


def _bare(occurrence: Occurrence) -> bool:
    groups = ("definite", "indefinite", "whereabouts")
    return not any(occurrence.previous.lower() in lexicon.context(group) for group in groups)
