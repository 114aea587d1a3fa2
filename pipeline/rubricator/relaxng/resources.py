"""The files that a schema refers to with ``include`` and ``externalRef``. Source: RELAX NG specification 4.5 to 4.7.

Nothing is ever fetched from the network.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from rubricator.diagnostics import Rule, Severity
from rubricator.relaxng.grammar import Resource

UNRESOLVED = Rule(
    "RNG118",
    Severity.ERROR,
    "A reference to a schema that cannot be followed",
    "What <include> and <externalRef> name must be a file beside the schema, or one that a catalog or the folder of fetched "
    "schemas has. Nothing is read from the network.",
    hint="Correct href, or put the file where it points to.",
    wrong='<include href="tie_all.rng"/>',
    right='<include href="tei_all.rng"/>',
    reference="RELAX NG 4.5",
)
LOOP = Rule(
    "RNG119",
    Severity.ERROR,
    "Schemas that include each other",
    "A schema may not include itself, nor a schema that in turn includes it: it would have no end.",
    hint="Move what both need into a third file, and include that in both.",
    wrong='<include href="a.rng"/> in a.rng',
    right='<include href="common.rng"/> in a.rng and in b.rng',
    reference="RELAX NG 4.6, 4.7",
)
TOO_MUCH = Rule(
    "RNG128",
    Severity.ERROR,
    "Schemas that include too much",
    "What a schema includes, one file through another, is read each time that it is referred to. Altogether that may be "
    "32 million bytes, thirty times TEI's largest schema: files that each include the next one twice would have no end.",
    hint="Include each file once, in the outermost schema.",
    wrong='<include href="b.rng"/> twice in a.rng, <include href="c.rng"/> twice in b.rng, and so on',
    right='<include href="b.rng"/><include href="c.rng"/> in a.rng',
    reference="RELAX NG 4.6, 4.7",
)
RULES = (UNRESOLVED, LOOP, TOO_MUCH)

MOST_BYTES_OF_A_FILE = 16_000_000
"""So long may a file of a schema be; TEI's longest has a fourteenth of it."""

MOST_BYTES = 32_000_000
"""So much may the files be that a schema refers to, each counted as often as it is referred to."""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Why a reference cannot be followed, and what to do: the message and hint of a finding of ``UNRESOLVED``."""

    message: str
    hint: str = ""


class Resolver(Protocol):
    """Finds the file that a schema refers to."""

    def __call__(self, href: str, base: str) -> Resource | Unresolved:
        """Return the file for ``href`` as written, in an element whose base is ``base`` (``SchemaElement.base``).

        The address of what is found is its identity, the ``file`` of what is read from it and the base of its references.
        """


def loop(chain: Sequence[str], address: str) -> str:
    """Return who includes whom if ``address`` is in the chain of files being read, outermost first; empty if it is not."""
    if address not in chain:
        return ""
    ring = [*chain[list(chain).index(address) :], address]
    if len(ring) == 2:
        return f"{address} includes itself."
    return f"Schemas include each other: {' includes '.join(ring)}."
