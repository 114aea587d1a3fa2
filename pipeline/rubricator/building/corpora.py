"""The files that a command is given together, as a corpus: evidence for names that no single one of them has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rubricator.reading import read
from rubricator.reading.tei import read_tei
from rubricator.recognition import NO_CORPUS, Corpus, corpus_of
from rubricator.transcription import Transcription


def corpus_of_files(files: Sequence[Path]) -> Corpus:
    """Return what the transcriptions in these files say together of names; of one file alone nothing.

    Files that cannot be read say nothing: whoever works on them next reports that.
    """
    return corpus_of(_transcriptions(files)) if len(files) > 1 else NO_CORPUS


def corpus_of_tei(files: Sequence[Path]) -> Corpus:
    """Return what the TEI documents in these files say together of names; of one file alone nothing."""
    return corpus_of(_texts(files)) if len(files) > 1 else NO_CORPUS


def _transcriptions(files: Sequence[Path]) -> Iterator[Transcription]:
    for path, data in _contents(files):
        transcription, _ = read(str(path), data)
        if transcription:
            yield transcription


def _texts(files: Sequence[Path]) -> Iterator[Transcription]:
    for path, data in _contents(files):
        file, _ = read_tei(str(path), data)
        yield from (text.transcription for text in (file.texts if file else ()))


def _contents(files: Sequence[Path]) -> Iterator[tuple[Path, bytes]]:
    for path in files:
        try:
            yield path, path.read_bytes()
        except OSError:
            continue
