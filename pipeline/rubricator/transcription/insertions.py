"""The signs that editors and transcribers set in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rubricator.source import Span
from rubricator.transcription.notes import Attribution


class Intervention(StrEnum):
    """What an editor's or transcriber's sign in the text stands for: the TEI element that says it (TEI P5, 3.5 and 11.3).

    ``CORRECTION`` is a ``choice`` of ``sic`` and ``corr``, as ``SIC`` and ``ABBREVIATION`` are of these and another reading where
    a format offers one; all others are elements of that name.
    """

    SUPPLIED = "supplied"
    SIC = "sic"
    CORRECTION = "corr"
    ABBREVIATION = "abbr"
    UNCLEAR = "unclear"
    GAP = "gap"
    SPACE = "space"
    SURPLUS = "surplus"
    ADDITION = "add"
    DELETION = "del"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Insertion:
    """An editor's or transcriber's sign in the text: ``[Germany]``, ``recieve [sic]``, ``[2 words illegible]``.

    ``span`` covers the signs and the words that they are about, ``inner`` of these the words alone: those supplied, those
    that are so in the source, those of the note. It is empty where the sign stands for what is not there.
    ``correction`` is the reading offered instead of ``inner``, ``offered`` one that a format gives in words that are no
    part of the text. ``attributes`` are those of the element; ``rule`` and ``certainty`` (0 to 1) say how it was known
    for what it is.
    """

    span: Span
    inner: Span
    kind: Intervention
    rule: str
    certainty: float = 1.0
    attributes: tuple[tuple[str, str], ...] = ()
    correction: Span | None = None
    attribution: Attribution | None = None
    offered: str = ""
