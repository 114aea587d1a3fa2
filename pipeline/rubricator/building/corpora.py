"""The files that a command is given together, as a corpus: evidence for names that no single one of them has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rubricator.reading import read
from rubricator.recognition import NO_CORPUS, Corpus, corpus_of
from rubricator.transcription import Transcription


def corpus_of_files(files: Sequence[Path]) -> Corpus:
    """Return what the transcriptions in these files say together of names; of one file alone nothing.

    Files that cannot be read say nothing: whoever works on them next reports that.
    """
    return corpus_of(_transcriptions(files)) if len(files) > 1 else NO_CORPUS


def _transcriptions(files: Sequence[Path]) -> Iterator[Transcription]:
    for path in files:
        try:
            data = path.read_bytes()
        except OSError:
            continue
        transcription, _ = read(str(path), data)
        if transcription:
            yield transcription
