"""The whole pipeline beside what people write today: a shell loop over the tools of the JVM, and the best use of the same tools."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from figures import Beside
from java import both_there, jing_name, saxon_name
from measuring import seconds

from parts.growth import CORES, afresh
from parts.loops import a_process_a_step, a_process_each

_SAME = (".txt", ".bib", ".csl.json")
"""The outputs that are the same in both ways. Only ours tells the page of the authority file, and XML is serialised otherwise."""


def measure(place: Path) -> Iterator[Beside]:
    """Build an edition in one process and in one a core, and run the peers over its documents.

    The peers get the TEI documents for nothing: to encode is what ours does on top. Raises RuntimeError if the outputs differ.
    """
    alone, together = afresh(place, 1), afresh(place, CORES)
    peers = {"one JVM a file and step": a_process_each, "one JVM a step, over all files": a_process_a_step}
    with tempfile.TemporaryDirectory() as name:
        documents = Path(name) / "documents"
        copied(place, documents)
        for peer, run in peers.items():
            outputs = Path(name) / run.__name__
            theirs = seconds(partial(run, documents, outputs)) if both_there() else None
            if theirs:
                _compare(place / "build", outputs)
            for size in (together, alone):
                work = f"{size.letters} letters, processes of ours: {size.jobs}"
                called = f"{jing_name()}, {saxon_name()}: {peer}"
                yield Beside("Whole pipeline", work, size.seconds, called, theirs)


def copied(place: Path, documents: Path, number: int | None = None) -> list[Path]:
    """Copy TEI documents of an edition, the first or all, into a folder that has nothing else, as Saxon wants it; return them."""
    documents.mkdir()
    return [Path(shutil.copy(path, documents)) for path in sorted((place / "tei").glob("letter-*.xml"))[:number]]


def _compare(ours: Path, theirs: Path) -> None:
    for suffix in _SAME:
        for path in sorted(ours.glob(f"*{suffix}")):
            if (theirs / path.name).read_bytes() != path.read_bytes():
                raise RuntimeError(f"the peer's {path.name} is not ours")
