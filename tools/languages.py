"""Writes the codes of ISO 639 that libraries use into xslt/common/iso-639.xml.

Usage: python tools/languages.py iso-639-3.tab
The file is the code table of ISO 639-3 by its registration authority, https://iso639-3.sil.org/code_tables/download_tables,
which lets it be used in a product freely; the package python-iso639 (Apache-2.0) brings it as ``iso639/_data/iso-639-3.tab``.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).resolve().parents[1] / "xslt/common/iso-639.xml"
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!-- The languages that have a code in ISO 639-2: as BCP 47 writes them (by ISO 639-1 where it has a code), in ISO 639-3, and
     in the bibliographic codes of ISO 639-2, which are MARC's. Written by tools/languages.py, not by hand. -->
"""


class Language(NamedTuple):
    """A language's code in BCP 47, ISO 639-3 and ISO 639-2/B."""

    tag: str
    code: str
    bibliographic: str


def languages(table: Iterable[str]) -> list[Language]:
    """Return the languages of the table that libraries have a code for, in the order of the tags."""
    rows = csv.DictReader(table, delimiter="\t")
    return sorted(Language(row["Part1"] or row["Id"], row["Id"], row["Part2b"]) for row in rows if row["Part2b"])


def written(listed: Iterable[Language]) -> str:
    """Return the table's file."""
    lines = (f'  <language tag="{tag}" code="{code}" bibliographic="{library}"/>' for tag, code, library in listed)
    return HEAD + "<languages>\n" + "\n".join(lines) + "\n</languages>\n"


if __name__ == "__main__":
    with Path(sys.argv[1]).open(encoding="utf-8") as opened:
        TABLE.write_text(written(languages(opened)), encoding="utf-8")
