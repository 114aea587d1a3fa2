"""The name after a formula of farewell: "Ever yours M.R.M.", "love" and on the next line "Wystan"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding
from rubricator.transcription import Role

NAME = "name after a farewell"
_NAMES = re.compile(r"[GKVISUBPA]{1,4}R?")
_FAREWELL = re.compile(
    r"(?:\b(?:[Yy]ou?rs?['’]?s?|[Yy]rs?|[Ll]ove|[Aa]ffectionately|[Ss]incerely|[Tt]ruly|[Ff]aithfully|[Ff]raternally|[Ss]ervan?t"
    r"|[Rr]egards|[Gg]reetings|[Aa]dmiration|[Ee]ver|[Dd]eine?|[Ee]uere?|[Ii]hre?|[Gg]r(?:ü|ue)(?:ß|ss)en?|[Gg]ru(?:ß|ss)"
    r"|[Aa]miti[ée]s?|[Tt]out à (?:vous|toi)|[Vv]otre ami|[Tt]on ami))[ \t,.;:!–—-]*(?:\n[ \t]*){0,2}$"
)
_CLOSES = re.compile(r"[ .,;]*(?:\n|$)")
_LONGEST_FORMULA = 24


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield a run that closes its passage or line with nothing but such a formula before it."""
    match = _NAMES.fullmatch(place.run.kinds.lstrip("F"))
    if not match or place.passage.role is Role.HEAD:
        return
    first = len(place.run.tokens) - len(match[0])
    start, end = place.run.tokens[first].start, place.run.tokens[-1].end
    if _CLOSES.match(document.text, end) and _FAREWELL.search(document.text, max(0, start - _LONGEST_FORMULA), start):
        yield finding(place.run, first, len(place.run.tokens), NAME, 0.9)
