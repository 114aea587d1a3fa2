"""What is measured: the project's own recogniser, as a function from a text to mentions in the exchange format."""

from __future__ import annotations

import json
from collections.abc import Sequence

from judging import Entry, Recogniser

from rubricator.authority import EMPTY
from rubricator.cli.recognize import as_json
from rubricator.reading import read
from rubricator.recognition import recognize
from rubricator.recognition.plugins import NO_OTHERS, Recognizers
from rubricator.recognition.with_spacy import SpacyRecognizer


def ours(text: str) -> Sequence[Entry]:
    """Return what the project's own recogniser finds, without any list of people."""
    return asking(NO_OTHERS)(text)


def asking(recognizers: Recognizers) -> Recogniser:
    """Return the project's own recogniser with others that it asks."""

    def recognise(text: str) -> list[Entry]:
        transcription, _ = read("text.txt", text.encode())
        assert transcription is not None
        mentions, _ = recognize(transcription, EMPTY, recognizers=recognizers)
        entries: list[Entry] = json.loads(as_json(transcription, mentions))
        return entries

    return recognise


def with_spacy() -> Recogniser:
    """Return the project's own recogniser with spaCy beside it."""
    return asking({"spacy": SpacyRecognizer()})
