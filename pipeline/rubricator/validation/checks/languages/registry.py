"""What subtags IANA has registered. The table beside this module is written by ``tools/language_subtags.py``.

Source: RFC 5646, section 3; https://www.iana.org/assignments/language-subtag-registry.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Registry:
    """Subtags, all in small letters.

    ``subtags`` has those of each kind (language, extlang, script, region, variant), ``prefixes`` the language that an extended
    one stands behind, ``grandfathered`` whole tags, ``preferred`` what stands now for what is deprecated (empty: nothing),
    by kind (``tag`` for whole ones), and ``shorter`` the subtag of two letters for ISO 639's codes of three.
    """

    subtags: Mapping[str, frozenset[str]]
    prefixes: Mapping[str, str]
    grandfathered: frozenset[str]
    preferred: Mapping[str, Mapping[str, str]]
    shorter: Mapping[str, str]


@cache
def registry() -> Registry:
    """Return the registry, which is read once."""
    table = Path(__file__).with_name("registry.txt").read_text(encoding="utf-8")
    rows = {kind: words.split() for kind, _, words in (line.partition(" ") for line in table.splitlines())}
    prefixes = _pairs(rows["extlang"])
    kinds = {kind: rows[kind] for kind in ("language", "script", "region", "variant")} | {"extlang": list(prefixes)}
    return Registry(
        {kind: frozenset(words) for kind, words in kinds.items()},
        prefixes,
        frozenset(rows["grandfathered"]),
        {kind.removeprefix("deprecated-"): _pairs(rows[kind]) for kind in rows if kind.startswith("deprecated-")},
        _pairs(rows["shorter"]),
    )


def _pairs(words: list[str]) -> Mapping[str, str]:
    return dict(word.split("=") for word in words)
