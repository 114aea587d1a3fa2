"""Writes what TEI's elements may hold, as far as annotation asks for it, into pipeline/rubricator/reading/tei/tei_all.txt.

Usage: python tools/vocabulary.py tei_all.rng
The grammar is that of the TEI Consortium, https://tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from rubricator.reading.tei.grammar import vocabulary_of
from rubricator.reading.tei.vocabulary import table

TABLE = Path(__file__).resolve().parents[1] / "pipeline/rubricator/reading/tei/tei_all.txt"
EDITION = re.compile(r"TEI Edition: P5 Version ([\d.]+\d)")


def written(grammar: bytes) -> str:
    """Return the table's file for a grammar, with the version of TEI that the grammar names."""
    vocabulary = vocabulary_of(grammar)
    if vocabulary is None:
        raise SystemExit("this is no RELAX NG grammar in one file")
    edition = EDITION.search(grammar.decode("utf-8"))
    version = f"TEI P5 {edition[1]}" if edition else "TEI P5"
    return f"# {version}, tei_all. Written by tools/vocabulary.py, not by hand.\n{table(vocabulary)}"


if __name__ == "__main__":
    TABLE.write_text(written(Path(sys.argv[1]).read_bytes()), encoding="utf-8")
