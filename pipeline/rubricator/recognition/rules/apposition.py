"""German: what somebody is, without a comma before the name: "der Maler Linsa", "bei meinem Freund Eckart"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding

NAME = "name in apposition"
_NAMES = re.compile(r"[GKVI]{0,3}[pD]*[SUGKBA]?(?=[FJR]|$)")

_ROLE = re.compile(
    r"(?:sekret(?:är|air)s?|secret(?:är|air)s?|räth?in|rath?e?s?|meisters?|professors?|direc?k?tors?|ministers?|präsident(?:en)?"
    r"|inspec?k?tors?|richters?|pfarrers?|verwalters?|schreibers?|händlers?|arzte?s?|lehrers?|malers?|sängers?|sängerin)$"
)


def _is_role(word: str) -> bool:
    return word in lexicon.context("roles-de") or _ROLE.search(word) is not None


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield the name that closes a run after a noun for a person; German writes both with a capital."""
    if document.language != "de":
        return
    run = place.run
    for index, token in enumerate(run.tokens[:-1]):
        if _is_role(token.word) and run.tokens[index + 1].kind in "GKVISUB":
            name = _NAMES.match(run.kinds, index + 1)
            if name and name[0]:
                yield finding(run, name.start(), name.end(), NAME, 0.8)
            return
