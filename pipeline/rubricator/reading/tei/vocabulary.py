"""What may stand where, as far as marking up names and dates asks for it: read off a RELAX NG grammar.

The table for ``tei_all`` is shipped as ``tei_all.txt``; ``grammar`` makes such a table of any grammar.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

KINDS = ("persName", "date")
"""The elements that mark up a mention."""

_TABLE = Path(__file__).with_name("tei_all.txt")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names of TEI elements and attributes, without a namespace.

    ``mixed``: elements with text among their children. ``holders``: by kind, the elements in which it may stand around any
    stretch of text. ``content``: by kind, what it may itself hold beside text. ``attributes``: by kind, those it may have.
    """

    mixed: frozenset[str]
    holders: Mapping[str, frozenset[str]]
    content: Mapping[str, frozenset[str]]
    attributes: Mapping[str, frozenset[str]]

    def within(self, other: Vocabulary) -> Vocabulary:
        """Return what both vocabularies allow; ``mixed`` stays, which says how elements read."""
        return Vocabulary(
            self.mixed,
            _both(self.holders, other.holders),
            _both(self.content, other.content),
            _both(self.attributes, other.attributes),
        )


def _both(one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    return {kind: one[kind] & other[kind] for kind in KINDS}


def table(vocabulary: Vocabulary) -> str:
    """Return a vocabulary as the text that ``from_table`` reads: a line for each set, names in order."""
    lines = [("mixed", vocabulary.mixed)]
    for kind in KINDS:
        lines.append((f"holders {kind}", vocabulary.holders[kind]))
        lines.append((f"content {kind}", vocabulary.content[kind]))
        lines.append((f"attributes {kind}", vocabulary.attributes[kind]))
    return "".join(f"{label}: {' '.join(sorted(names))}\n" for label, names in lines)


def from_table(text: str) -> Vocabulary:
    """Return the vocabulary that ``table`` wrote; lines that begin with # are comments."""
    sets = {
        label: frozenset(names.split())
        for label, _, names in (line.partition(":") for line in text.splitlines() if not line.startswith("#"))
    }
    by_kind = {
        group: {kind: sets[f"{group} {kind}"] for kind in KINDS} for group in ("holders", "content", "attributes")
    }
    return Vocabulary(sets["mixed"], **by_kind)


@cache
def tei_all() -> Vocabulary:
    """Return the vocabulary of TEI P5 with all its modules."""
    return from_table(_TABLE.read_text("utf-8"))
