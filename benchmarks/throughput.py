"""How much text recognition gets through in a second, on one core."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import judging
import material
import peers
from measuring import best, heading, row, seconds
from recognisers import ours

from rubricator.authority import EMPTY
from rubricator.reading import read
from rubricator.recognition import recognize
from rubricator.transcription import Transcription

REPEATS = 3
LONG = 5_000_000


def report() -> None:
    """Print the throughput over many short documents, over one long one, and beside the peers."""
    heading("Throughput on one core")
    texts = material.documents()
    _parts(f"short documents, {material.megabytes(*texts):.2f} MB", texts)
    long = material.long_document(LONG)
    _parts(f"one document of {material.megabytes(long):.1f} MB", [long])
    _peers(texts)


def _parts(name: str, texts: Sequence[str]) -> None:
    """Print the throughput of recognition, of the reading before it, and of both."""
    size = material.megabytes(*texts)
    transcriptions = [_read(text) for text in texts]
    recognising = best(lambda: [recognize(one, EMPTY) for one in transcriptions], REPEATS)
    reading = best(lambda: [_read(text) for text in texts], REPEATS)
    row(name, "")
    row("  recognition", f"{size / recognising:.2f} MB/s")
    row("  reading", f"{size / reading:.2f} MB/s")
    row("  both", f"{size / (recognising + reading):.2f} MB/s")


def _read(text: str) -> Transcription:
    transcription, _ = read("text.txt", text.encode())
    assert transcription is not None
    return transcription


def _peers(texts: Sequence[str]) -> None:
    """Print the throughput from text to JSON, and the ratio of our time to that of each peer; one run of a peer."""
    size = material.megabytes(*texts)
    own = best(_over(ours, texts), REPEATS)
    row("text to annotations", f"{size / own:.2f} MB/s")
    for name, peer in {**peers.persons(), **peers.dates()}.items():
        theirs = seconds(_over(peer, texts))
        row(f"  {name}", f"{size / theirs:.2f} MB/s", own / theirs)


def _over(recogniser: judging.Recogniser, texts: Sequence[str]) -> Callable[[], object]:
    return lambda: [recogniser(text) for text in texts]
