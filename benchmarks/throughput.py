"""How much text recognition gets through in a second, on one core."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import judging
import material
import peers
from measuring import core_seconds, heading, row
from recognisers import ours, transcribed

from rubricator import collect_rarely
from rubricator.authority import EMPTY
from rubricator.recognition import corpus_of, recognize

REPEATS = 3
LONG = 5_000_000


def report() -> None:
    """Print the throughput over many short documents, over one long one, and beside the peers."""
    heading("Throughput on one core")
    collect_rarely()
    texts = material.documents()
    _parts(f"short documents, {material.megabytes(*texts):.2f} MB", texts)
    long = material.long_document(LONG)
    _parts(f"one document of {material.megabytes(long):.1f} MB", [long])
    _peers(texts)


def _parts(name: str, texts: Sequence[str]) -> None:
    """Print the throughput of recognition, of the reading before it, of both, and of what a corpus takes more."""
    size = material.megabytes(*texts)
    transcriptions = [transcribed(text) for text in texts]
    recognising = core_seconds(lambda: [recognize(one, EMPTY) for one in transcriptions], REPEATS)
    gathering = core_seconds(lambda: corpus_of(transcriptions), REPEATS)
    reading = core_seconds(lambda: [transcribed(text) for text in texts], REPEATS)
    row(name, "")
    row("  recognition", f"{size / recognising:.2f} MB/s")
    row("  reading", f"{size / reading:.2f} MB/s")
    row("  both", f"{size / (recognising + reading):.2f} MB/s")
    row("  gathering the evidence of a corpus", f"{size / gathering:.2f} MB/s")


def _peers(texts: Sequence[str]) -> None:
    """Print the throughput from text to JSON, and the ratio of our time to that of each peer; one run of a peer."""
    size = material.megabytes(*texts)
    own = core_seconds(_over(ours, texts), REPEATS)
    row("text to annotations", f"{size / own:.2f} MB/s")
    for name, peer in {**peers.persons(), **peers.dates()}.items():
        theirs = core_seconds(_over(peer, texts))
        row(f"  {name}", f"{size / theirs:.2f} MB/s", own / theirs)


def _over(recogniser: judging.Recogniser, texts: Sequence[str]) -> Callable[[], object]:
    return lambda: [recogniser(text, "text") for text in texts]
