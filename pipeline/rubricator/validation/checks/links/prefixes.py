"""Private URI schemes: what ``psn:anna`` stands for where a prefixDef declares ``psn``. Source: TEI P5 17.2.3.

A pattern comes from a document, and Python's regular expressions can be made to run for ever. So a value is matched only
where the pattern cannot take long; of another nothing is said.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rubricator.relaxng.names import expanded
from rubricator.validation.checks.tei import TEI

PREFIX_DEFINITION = expanded(TEI, "prefixDef")

_GROUP = re.compile(r"\\?\$([0-9])")
_LITERAL = re.compile(r"\\.|\[(?:\\.|[^\]])*\]", re.DOTALL)
_QUANTIFIER = re.compile(r"[*+?{]")
_REPEATED_GROUP = re.compile(r"\)[*+?{]")
_STEPS = 250_000
"""How often a match may be tried: every quantifier multiplies the ways by the length of the value, every ``|`` by two."""


@dataclass(frozen=True, slots=True)
class Prefix:
    """A declared prefix: its name, the regular expression for what follows the colon, and the address that this stands for.

    In ``replacement`` ``$1`` is the first group of the pattern. It is relative to ``base``, the address of the file with the
    declaration.
    """

    name: str
    pattern: str
    replacement: str
    base: str

    @classmethod
    def of(cls, attributes: Mapping[str, str], base: str) -> Prefix:
        """Return the prefix that a prefixDef with these attributes declares, in a file with the address ``base``."""
        return cls(
            attributes.get("ident", ""),
            attributes.get("matchPattern", ""),
            attributes.get("replacementPattern", ""),
            base,
        )

    @classmethod
    def configured(cls, name: str, replacement: str, folder: Path) -> Prefix:
        """Return a prefix that takes any value; ``$1`` in the replacement, relative to a folder, is the whole of it."""
        return cls(name, "(.*)", replacement, (folder / "-").as_posix())

    def expand(self, value: str) -> str | None:
        """Return the address that a value stands for, None if the pattern does not match the whole of it."""
        pattern = _compiled(self.pattern)
        found = pattern and pattern.fullmatch(value)
        return found and _GROUP.sub(lambda group: _group(found, int(group[1])), self.replacement)

    def is_safe(self, value: str) -> bool:
        """Return whether the pattern is one of Python's too, and cannot take long for a value."""
        bare = _LITERAL.sub("x", self.pattern)
        ways = max(len(value), 2) ** len(_QUANTIFIER.findall(bare)) * 2 ** bare.count("|")
        return ways <= _STEPS and not _REPEATED_GROUP.search(bare) and _compiled(self.pattern) is not None


def expansions(prefixes: tuple[Prefix, ...], value: str) -> Iterator[tuple[Prefix, str]]:
    """Yield what a value may stand for: several declarations of one prefix are alternatives."""
    for prefix in prefixes:
        address = prefix.expand(value)
        if address is not None:
            yield prefix, address


def _group(found: re.Match[str], number: int) -> str:
    return (found[number] or "") if number <= len(found.groups()) else ""


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what later versions of Python may read differently
        try:
            return re.compile(pattern)
        except (re.error, OverflowError, RecursionError):
            return None
