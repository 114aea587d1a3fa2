"""Names that their own form tells: "Yevgenia Bogdanovna Bosch", "Anna Vasilyevna", "Jock McLeod", "Clem O'Rourke"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding
from rubricator.recognition.tokens import Token

NAME = "name of descent"
_FATHERS = re.compile(r"\w{2,}(?:[oe]vich|[oe]vitch|[oe]witsch|[oe]vna|[oe]wna|ichna|inichna|[^aeiouy]yich)$")
_SONS = re.compile(r"(?:Ma?c|Fitz)[A-ZÀ-Þ][a-zß-ÿ]{2,}$|O['’´][A-ZÀ-Þ][a-zß-ÿ]{2,}$")
_GIVEN, _SURNAMES = frozenset("GKVSUBC"), frozenset("SUBGPA")
_PLACES = frozenset(("camp", "cape", "fort", "lake", "mount", "port"))
_CERTAINTY = 0.88


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield a word before a father's or a clan's name with it, and the surname that follows a father's."""
    tokens = place.run.tokens
    for index in range(1, len(tokens)):
        if tokens[index - 1].kind not in _GIVEN or not _alone(index - 1, place, document):
            continue
        written = document.text[tokens[index].start : tokens[index].end]
        if _FATHERS.match(tokens[index].word):
            yield finding(place.run, index - 1, index + 1 + _surname_follows(tokens, index), NAME, _CERTAINTY)
        elif _SONS.match(written) and tokens[index - 1].kind != "C" and tokens[index - 1].word not in _PLACES:
            yield finding(place.run, index - 1, index + 1, NAME, _CERTAINTY)


def _alone(index: int, place: Place, document: Document) -> bool:
    """Return whether a word begins the run, and is no common one that only begins a sentence: "Poor McLeod"."""
    token = place.run.tokens[index]
    before = place.run.kinds[index - 1 : index] if index else ""
    common = token.kind == "C" and document.opens_sentence(token.start)
    return before in ("", "F", "J") and not common and token.word not in lexicon.context("affection")


def _surname_follows(tokens: tuple[Token, ...], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].kind in _SURNAMES
