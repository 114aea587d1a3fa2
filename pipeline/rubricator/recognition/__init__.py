"""Recognition: a transcription → mentions of persons and dates, kept beside the text.

``recognize`` is the whole of it. Persons are found by rules over runs of capitalised words (``rules``), and by the
evidence for words that stand alone (``evidence``); who they are is settled last (``entities``).
"""

from __future__ import annotations

from collections.abc import Iterable

from rubricator.authority import Authority
from rubricator.diagnostics import Diagnostic
from rubricator.recognition import agreement, dates, entities, identified, persons, plugins, tags
from rubricator.recognition.corpus import NO_CORPUS, Corpus, gathered
from rubricator.recognition.document import Document
from rubricator.recognition.mention import Kind, Mention
from rubricator.recognition.merging import merge
from rubricator.recognition.plugins import NO_OTHERS, Recognizers
from rubricator.recognition.view import in_source
from rubricator.transcription import Transcription

__all__ = ["NO_CORPUS", "RULES", "Corpus", "Kind", "Mention", "corpus_of", "recognize"]

RULES = entities.RULES + identified.RULES + plugins.RULES + tags.RULES + dates.RULES


def corpus_of(transcriptions: Iterable[Transcription]) -> Corpus:
    """Return what the transcriptions together say of names; each is looked at once and then let go."""
    return gathered(persons.testify(Document(transcription)) for transcription in transcriptions)


def recognize(
    transcription: Transcription,
    authority: Authority,
    corpus: Corpus = NO_CORPUS,
    recognizers: Recognizers = NO_OTHERS,
) -> tuple[tuple[Mention, ...], tuple[Diagnostic, ...]]:
    """Return the persons and dates that the transcription mentions, in text order and without overlaps.

    Names in the passages of the transcription only are found; the spans are offsets of its source. ``corpus`` is what
    other documents that it belongs with say of names, see ``corpus_of``. ``recognizers`` are others to ask too, by name.
    """
    document = Document(transcription, corpus)
    proposed, failures = plugins.consult(recognizers, document)
    proposed = tuple(one for one in proposed if document.tags.leave(one.span))
    names = persons.find(document, authority, agreement.persons(proposed, document))
    people, doubts = entities.mentions(names, document, authority)
    found = merge(people, [*dates.find(document), *agreement.dates(proposed, document)])
    return in_source(found, document.view, transcription.insertions), (
        *failures,
        *doubts,
        *dates.doubts(document),
        *tags.losses(document.tags, document.view),
    )
