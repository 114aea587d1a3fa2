"""What is measured: the project's own recogniser, as a function from a text to mentions in the exchange format."""

from __future__ import annotations

import json

from judging import Entry

from rubricator.authority import EMPTY
from rubricator.cli.recognize import as_json
from rubricator.reading import read
from rubricator.recognition import recognize


def ours(text: str) -> list[Entry]:
    """Return what the project's own recogniser finds, without any list of people."""
    transcription, _ = read("text.txt", text.encode())
    assert transcription is not None
    mentions, _ = recognize(transcription, EMPTY)
    entries: list[Entry] = json.loads(as_json(transcription, mentions))
    return entries
