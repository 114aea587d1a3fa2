"""Recognition: a transcription → mentions of persons and dates, kept beside the text.

``recognize`` is the whole of it. Persons are found by rules over runs of capitalised words (``rules``), and by the
evidence for words that stand alone (``evidence``); who they are is settled last (``entities``).
"""

from __future__ import annotations

from collections.abc import Iterable

from rubricator.authority import Authority
from rubricator.diagnostics import Diagnostic
from rubricator.recognition import dates, entities, persons
from rubricator.recognition.corpus import NO_CORPUS, Corpus, gathered
from rubricator.recognition.document import Document
from rubricator.recognition.mention import Kind, Mention
from rubricator.recognition.merging import merge
from rubricator.transcription import Transcription

__all__ = ["NO_CORPUS", "RULES", "Corpus", "Kind", "Mention", "corpus_of", "recognize"]

RULES = entities.RULES


def corpus_of(transcriptions: Iterable[Transcription]) -> Corpus:
    """Return what the transcriptions together say of names; each is looked at once and then let go."""
    return gathered(persons.testify(Document(transcription)) for transcription in transcriptions)


def recognize(
    transcription: Transcription, authority: Authority, corpus: Corpus = NO_CORPUS
) -> tuple[tuple[Mention, ...], tuple[Diagnostic, ...]]:
    """Return the persons and dates that the transcription mentions, in text order and without overlaps.

    Names in the passages of the transcription only are found; the spans are offsets of its source. ``corpus`` is what
    other documents that it belongs with say of names, see ``corpus_of``.
    """
    document = Document(transcription, corpus)
    people, diagnostics = entities.mentions(persons.find(document, authority), transcription.source, authority)
    return merge(people, dates.find(document)), diagnostics
