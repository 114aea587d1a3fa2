"""A mention: a stretch of text that names a person or a date, found by a rule, kept beside the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rubricator.dates import Datable
from rubricator.source import Span

Kind = Literal["persName", "date"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or date found in the text.

    ``span`` is half-open in code points of the source; ``rule`` names what found it; ``certainty`` is the estimated
    probability, 0 to 1, that it is right. A person has ``entity``, a key shared by all mentions of one person in the
    document, and ``ref``, the ``xml:id`` of the entry in the authority file or None; ``clue`` says in a few words why that
    one. ``name`` is the person's in full, and ``address`` says who it is, where the source does so and the authority file has
    nobody with that address. A date has ``value``, None where it cannot be normalised.
    """

    span: Span
    kind: Kind
    rule: str
    certainty: float
    value: Datable | None = None
    entity: str | None = None
    ref: str | None = None
    clue: str = ""
    name: str = ""
    address: str = ""
