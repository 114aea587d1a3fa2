"""What is measured: the project's own recogniser, as a function from a text to mentions in the exchange format."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from judging import Entry, Recogniser

from rubricator.authority import EMPTY
from rubricator.cli.recognize import as_json
from rubricator.reading import read
from rubricator.recognition import NO_CORPUS, Corpus, corpus_of, recognize
from rubricator.recognition.plugins import NO_OTHERS, Recognizers
from rubricator.recognition.with_spacy import SpacyRecognizer
from rubricator.transcription import Transcription


def transcribed(text: str, name: str = "text") -> Transcription:
    """Return a text as the reader has it."""
    transcription, _ = read(f"{name}.txt", text.encode())
    assert transcription is not None
    return transcription


def ours(text: str, name: str) -> Sequence[Entry]:
    """Return what the rules find in a text by itself, without any list of people."""
    return _asking(NO_CORPUS, NO_OTHERS)(text, name)


def ours_together(texts: Iterable[str]) -> Recogniser:
    """Return the rules with the evidence of texts that are given together, as those of a corpus are on the command line."""
    return _asking(corpus_of(map(transcribed, texts)), NO_OTHERS)


def ours_with_spacy(texts: Iterable[str]) -> Recogniser:
    """Return the same with spaCy as a recogniser beside the rules."""
    return _asking(corpus_of(map(transcribed, texts)), {"spacy": SpacyRecognizer()})


def _asking(corpus: Corpus, recognizers: Recognizers) -> Recogniser:
    def recognise(text: str, name: str) -> Sequence[Entry]:
        transcription = transcribed(text, name)
        mentions, _ = recognize(transcription, EMPTY, corpus, recognizers)
        entries: list[Entry] = json.loads(as_json(transcription, mentions))
        return entries

    return recognise
