"""Recognition: a transcription → mentions of persons and dates, kept beside the text.

``recognize`` is the whole of it. Persons are found by rules over runs of capitalised words (``rules``), and by the
evidence for words that stand alone (``evidence``); who they are is settled last (``entities``).
"""

from __future__ import annotations

from rubricator.authority import Authority
from rubricator.diagnostics import Diagnostic
from rubricator.recognition import dates, entities, persons
from rubricator.recognition.document import Document
from rubricator.recognition.mention import Kind, Mention
from rubricator.recognition.merging import merge
from rubricator.transcription import Transcription

__all__ = ["RULES", "Kind", "Mention", "recognize"]

RULES = entities.RULES


def recognize(transcription: Transcription, authority: Authority) -> tuple[tuple[Mention, ...], tuple[Diagnostic, ...]]:
    """Return the persons and dates that the transcription mentions, in text order and without overlaps.

    Names in the passages of the transcription only are found; the spans are offsets of its source.
    """
    document = Document(transcription)
    people, diagnostics = entities.mentions(persons.find(document, authority), transcription.source, authority)
    return merge(people, dates.find(document)), diagnostics
