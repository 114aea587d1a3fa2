"""A proposal as a person wants it: other words, another value or person, and no doubt."""

from __future__ import annotations

import re
from dataclasses import replace

from rubricator.annotation.places import Place, place_of
from rubricator.annotation.proposals import Proposal
from rubricator.annotation.tags import Tags
from rubricator.dates import Datable
from rubricator.reading.tei import TeiFile
from rubricator.reading.tei.vocabulary import Vocabulary
from rubricator.source import Span

_AROUND = 100
_DAY = r"(-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|--(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)"
_SINGLE = re.compile(_DAY)
_INTERVAL = re.compile(rf"(?:{_DAY}|\.\.)/(?:{_DAY}|\.\.)")
_POINTERS = frozenset({"ref", "key"})
_VALUES = frozenset({"when", "from", "to", "notBefore", "notAfter"})


def confirmed(proposal: Proposal) -> Proposal:
    """Return a proposal that a person has accepted, and which no longer says that it is unsure."""
    return _with(proposal, {name: value for name, value in proposal.tags.attributes.items() if name != "cert"})


def with_value(proposal: Proposal, value: Datable | None) -> Proposal:
    """Return a date with another value, or with none."""
    kept = {name: old for name, old in proposal.tags.attributes.items() if name not in _VALUES}
    changed = _with(proposal, (value.attributes() if value else {}) | kept)
    return replace(changed, mention=replace(proposal.mention, value=value))


def with_ref(proposal: Proposal, ref: str) -> Proposal:
    """Return a name that points to another person, or to nobody if ``ref`` is empty."""
    kept = {name: old for name, old in proposal.tags.attributes.items() if name not in _POINTERS}
    return _with(proposal, ({"ref": ref} if ref else {}) | kept)


def with_words(proposal: Proposal, words: str, file: TeiFile, vocabulary: Vocabulary) -> Proposal | None:
    """Return a proposal for other words near by; None if they do not stand there or cannot be marked up."""
    span = _nearest(proposal, words)
    if span is None:
        return None
    place = place_of(proposal.text, file.tree, span, proposal.mention.kind, vocabulary)
    if not isinstance(place, Place):
        return None
    tags = Tags(place, proposal.tags.name, proposal.tags.attributes)
    return replace(proposal, mention=replace(proposal.mention, span=span), tags=tags)


def _nearest(proposal: Proposal, words: str) -> Span | None:
    """Return where the words stand nearest to those proposed, white space counting as one space."""
    if not words.strip():
        return None
    around, text = proposal.mention.span, proposal.text.source.text
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    found = [
        Span(*match.span()) for match in pattern.finditer(text, max(0, around.start - _AROUND), around.end + _AROUND)
    ]
    return min(found, key=lambda span: abs(span.start - around.start), default=None)


def value_from(text: str) -> Datable | None:
    """Return the date that ``1820``, ``1820-05``, ``1820-05-03``, ``--05-03`` or an interval ``1820/..`` writes."""
    if _SINGLE.fullmatch(text):
        return Datable(when=text)
    match = _INTERVAL.fullmatch(text)
    return Datable(from_=match[1], to=match[2]) if match and any(match.groups()) else None


def _with(proposal: Proposal, attributes: dict[str, str]) -> Proposal:
    return replace(proposal, tags=replace(proposal.tags, attributes=attributes))
