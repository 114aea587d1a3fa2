"""The document's own date, where the source itself tags it: it counts before what the words are read as."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rubricator.source import Source
from rubricator.transcription import Block, Description, Opener, Role, Tagged, passages_of

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DATED = frozenset({Role.DATELINE, Role.DOC_DATE, Role.TITLE})


def dated(description: Description, source: Source, blocks: Sequence[Block], tagged: Iterable[Tagged]) -> Description:
    """Return a description with the first day that is tagged in the title or the dateline, unless other words date the text."""
    if sum(isinstance(block, Opener) for block in blocks) > 1:
        return description  # several letters, none of which dates the others
    places = [passage.span for block in blocks for passage in passages_of(block) if passage.role in _DATED]
    for tag in tagged:
        words = " ".join(tag.span.of(source.text).split())
        others = not (words in description.date_text or description.date_text in words or description.date_inferred)
        if _is_day(tag) and any(place.contains(tag.span) for place in places):
            return description if others else replace(description, date=tag.value, date_text=words, date_inferred=False)
    return description


def _is_day(tag: Tagged) -> bool:
    return tag.kind == "date" and tag.value is not None and _DAY.fullmatch(tag.value.when or "") is not None
