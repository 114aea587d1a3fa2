"""Pages beside an identity transformation and a stylesheet of the reader's choice in the same engine, and ours in Saxon for Java."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pages
from figures import Beside
from java import saxon_command, saxon_name
from measuring import ROOT, in_turn
from watching import watch

from parts.loops import over_folder

_PART = "HTML"
_RUNS = 3
_OURS = ROOT / "xslt" / "html" / "html.xsl"


def measure(documents: Sequence[Path], folder: Path, peer: Path | None) -> Iterator[Beside]:
    """Make pages of the documents, which are all that is in their folder; ``folder`` is for outputs."""
    yield from _in_one_engine(documents, peer)
    yield _as_command(documents, folder)


def _in_one_engine(documents: Sequence[Path], peer: Path | None) -> Iterator[Beside]:
    """Yield the time of a core that SaxonC takes for ours and for others, the stylesheets compiled before."""
    data = [(path.read_bytes(), path.as_uri()) for path in documents]
    ours, work = pages.page(data), f"{len(data)} pages, in SaxonC, one process"
    yield Beside(_PART, work, ours, "an identity transformation", pages.identity(data))
    theirs = pages.other(data, peer) if peer else None
    yield Beside(_PART, work, ours, peer.name if peer else "a stylesheet given as PEER=FILE", theirs)


def _as_command(documents: Sequence[Path], folder: Path) -> Beside:
    rendering = [sys.executable, "-m", "rubricator", "render", *map(str, documents), "--to", "html"]
    ways: dict[str, Callable[[], object]] = {
        "ours": lambda: watch([*rendering, "--output-dir", str(folder / "pages")]),
    }
    if saxon_command():
        ways["saxon"] = lambda: over_folder(_OURS, documents[0].parent, folder / "saxon")
    taken = in_turn(ways, _RUNS)
    peer = f"{saxon_name()}, our stylesheet, one JVM"
    return Beside(_PART, f"{len(documents)} pages, one process", taken["ours"], peer, taken.get("saxon"))
