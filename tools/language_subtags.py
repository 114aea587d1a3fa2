"""Writes the language subtags that are registered into pipeline/rubricator/validation/checks/languages/registry.txt.

Usage: npm pack language-subtag-registry iso-639-3, unpack both, and
python tools/language_subtags.py SUBTAGS/package ISO/package
The first is IANA's Language Subtag Registry (CC0-1.0), https://www.iana.org/assignments/language-subtag-registry. The second
(MIT) has ISO 639's codes of three letters for languages whose registered subtag has two.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from typing import Any

TABLE = Path(__file__).resolve().parents[1] / "pipeline/rubricator/validation/checks/languages/registry.txt"
SUBTAGS = ("language", "extlang", "script", "region", "variant")
TAGS = ("grandfathered", "redundant")
LANGUAGE = re.compile(r"""\b(iso6391|iso6392B|iso6392T|iso6393): '(\w+)'""")
Record = dict[str, Any]


def written(registry: list[Record], day: str, iso: str) -> str:
    """Return the table's file: a line for each kind of subtag, deprecated ones with what is preferred."""
    lines = [
        f"# IANA's Language Subtag Registry of {day} (CC0-1.0), and codes of ISO 639. Written by tools/language_subtags.py, not by hand.",
        *(f"{kind} {' '.join(subtags(registry, kind))}" for kind in SUBTAGS),
        f"grandfathered {' '.join(record['Tag'].lower() for record in registry if record['Type'] == 'grandfathered')}",
        *(f"deprecated-{kind} {' '.join(deprecated(registry, (kind,)))}" for kind in SUBTAGS),
        f"deprecated-tag {' '.join(deprecated(registry, TAGS))}",
        f"shorter {' '.join(f'{long}={short}' for long, short in sorted(shorter(iso)))}",
    ]
    return "".join(f"{line}\n" for line in lines)


def subtags(registry: Iterable[Record], kind: str) -> Iterator[str]:
    """Yield the subtags of a kind in small letters; of an extended language, with the language it stands behind."""
    for record in registry:
        if record["Type"] == kind:
            prefix = f"={record['Prefix'][0]}" if kind == "extlang" else ""
            yield from (f"{subtag}{prefix}" for subtag in each(record["Subtag"].lower()))


def each(subtag: str) -> Iterator[str]:
    """Yield a subtag, or all of a range such as ``qaa..qtz``."""
    first, dots, last = subtag.partition("..")
    every = map("".join, product(ascii_lowercase, repeat=len(first))) if dots else [subtag]
    yield from (one for one in every if not dots or first <= one <= last)


def deprecated(registry: Iterable[Record], kinds: tuple[str, ...]) -> Iterator[str]:
    """Yield what is deprecated with what is preferred; nothing behind ``=`` where nothing is."""
    for record in registry:
        if record["Type"] in kinds and "Deprecated" in record:
            yield f"{record.get('Subtag', record.get('Tag')).lower()}={record.get('Preferred-Value', '')}"


def shorter(iso: str) -> Iterator[tuple[str, str]]:
    """Yield the codes of three letters and the one of two for the same language."""
    for entry in iso.split("},"):
        codes = dict(LANGUAGE.findall(entry))
        if "iso6391" in codes:
            yield from {
                (codes[kind], codes["iso6391"]) for kind in ("iso6392B", "iso6392T", "iso6393") if kind in codes
            }


if __name__ == "__main__":
    data = Path(sys.argv[1]) / "data/json"
    TABLE.write_text(
        written(
            json.loads((data / "registry.json").read_text(encoding="utf-8")),
            json.loads((data / "meta.json").read_text(encoding="utf-8"))["File-Date"],
            (Path(sys.argv[2]) / "iso6393.js").read_text(encoding="utf-8"),
        ),
        encoding="utf-8",
    )
