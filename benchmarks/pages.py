"""Measures the speed of the reading edition beside peers in the same engine and the same run; see README.md.

python benchmarks/pages.py [--megabytes 3] [--peer STYLESHEET]

A peer is a stylesheet that makes HTML of TEI, such as html5/html5.xsl of the TEI Consortium's Stylesheets.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import plays
from measuring import ROOT, best, command, core_seconds, heading, row
from saxonche import PySaxonProcessor

from rubricator.rendering import FORMATS, render
from rubricator.saxon import compile_text, transform

Documents = Sequence[tuple[bytes, str]]

IDENTITY = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:mode on-no-match="shallow-copy"/></xsl:stylesheet>"""
REPEATS = 3


def report(documents: Documents, peer: Path | None) -> None:
    """Print the throughput of each format, of an identity transformation, and of the peer."""
    size = sum(len(data) for data, _ in documents) / 1e6
    ours = page(documents)
    row("page", f"{size / ours:.1f} MB/s")
    text = _over(documents, lambda data, uri: render(data, uri, FORMATS["text"]))
    row("plain text", f"{size / text:.1f} MB/s")
    floor = identity(documents)
    row("  identity transformation", f"{size / floor:.1f} MB/s", ours / floor)
    if peer:
        theirs = other(documents, peer)
        row(f"  {peer.name}", f"{size / theirs:.1f} MB/s", ours / theirs)


def page(documents: Documents) -> float:
    """Return the seconds of a core that our pages of the documents take."""
    return _over(documents, lambda data, uri: render(data, uri, FORMATS["html"]))


def identity(documents: Documents) -> float:
    """Return the seconds of a core that an identity transformation of the documents takes: reading and writing alone."""
    copy = compile_text(IDENTITY, "memory:identity.xsl")
    return _over(documents, lambda data, uri: transform(copy, data, uri))


def other(documents: Documents, stylesheet: Path) -> float:
    """Return the seconds of a core that another stylesheet takes for the documents."""
    return _over(documents, _peer(stylesheet))


def _over(documents: Documents, work: Callable[[bytes, str], object]) -> float:
    """Return the seconds of a core that the work takes over all documents; the first run warms up."""
    return core_seconds(lambda: [work(data, uri) for data, uri in documents], REPEATS)


def _peer(stylesheet: Path) -> Callable[[bytes, str], object]:
    """Return what runs a stylesheet as SaxonC comes: unlike ours, a peer may read its files while it runs."""
    processor = PySaxonProcessor(license=False)
    executable = processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(stylesheet))

    def work(data: bytes, _uri: str) -> object:
        return executable.transform_to_string(xdm_node=processor.parse_xml(xml_text=data.decode(), encoding="UTF-8"))

    return work


def _start() -> None:
    """Print the time of one page as a command."""
    letter = next((ROOT / "tei").glob("trotsky-*.xml"))
    seconds = best(command(sys.executable, "-m", "rubricator", "render", letter, "--to", "html"))
    row("render of the letter, cold", f"{seconds:.2f} s")
    page, _ = render(letter.read_bytes(), letter.as_uri(), FORMATS["html"])
    row("  its page", f"{len(page.encode()) / 1000:.0f} kB")


def main() -> None:
    """Measure plays written by a seed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=3)
    parser.add_argument("--peer", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = plays.write(Path(folder), arguments.megabytes, 1)
        heading(f"{arguments.megabytes} MB of plays, by the time of a core")
        report([(path.read_bytes(), path.as_uri()) for path in paths], arguments.peer)
    heading("One letter")
    _start()


if __name__ == "__main__":
    main()
