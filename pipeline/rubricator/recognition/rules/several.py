"""Several people under one title: "Messrs. Brown, Jones, and Robinson", "Privates Tuttle and Dunn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding
from rubricator.recognition.tokens import Token

NAME = "one of several under a title"
_NAMES = re.compile(r"[GKVI]{0,4}[pD]*[SUGKBPAH]")
_LONGEST = 120
_AND = frozenset({"and", "&", "et", "und"})


@cache
def _list_so_far() -> re.Pattern[str]:
    """A title of several with the names after it, up to the next name."""
    titles = "|".join(sorted(map(re.escape, lexicon.titles("group"))))
    name = r"[^\W\d_a-z][\w’'-]*(?:\.?[ \t\n]+[^\W\d_a-z][\w’'-]*){0,3}\.?"
    return re.compile(rf"(?<!\w)(?i:{titles})\.?[ \t\n]+(?:{name}(?:,[ \t\n]+|,?[ \t\n]+(?:and|&|et|und)[ \t\n]+))*$")


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield the name after such a title, or after the names that follow it."""
    first = _after_title(place) if "F" in place.run.kinds else 0
    if not first and not _goes_on(place, document):
        return
    name = _NAMES.match(place.run.kinds, first)
    if name and _may_be_surname(place.run.tokens[name.end() - 1]):
        yield finding(place.run, name.start(), name.end(), NAME, 0.85)


def _may_be_surname(token: Token) -> bool:
    """Return whether a word is none that makes a place or an institution of its neighbour, but for Green and the like."""
    return token.kind != "H" or token.word in lexicon.things("surname") - lexicon.things("seat")


def _after_title(place: Place) -> int:
    """Return the index of the token after such a title, 0 if there is none."""
    groups = lexicon.titles("group")
    return next((index + 1 for index, token in enumerate(place.run.tokens) if token.word in groups), 0)


def _goes_on(place: Place, document: Document) -> bool:
    start = place.run.tokens[0].start
    before = place.before
    if before not in _AND and before[-1:] != "," and before.rstrip(".") not in lexicon.titles("group"):
        return False
    begin = max(place.passage.span.start, start - _LONGEST)
    return _list_so_far().search(document.text, begin, start) is not None
