"""Initials alone, of somebody whom the document names in full: "M.R.M." beside "M. R. Mitford"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition.document import Document
from rubricator.recognition.finding import Finding
from rubricator.recognition.roster import Roster
from rubricator.transcription import Role

NAME = "initials"
_INITIALS = re.compile(r"I{2,4}")


def find(document: Document, roster: Roster) -> Iterator[Finding]:
    """Yield runs that are initials and nothing else."""
    for place in document.places:
        if not _INITIALS.fullmatch(place.run.kinds):
            continue
        letters = tuple(token.word for token in place.run.tokens)
        if "".join(letters) in roster.initials or place.passage.role is Role.SIGNED:
            yield Finding(place.run.span(0, len(letters)), NAME, 0.6, letters)
