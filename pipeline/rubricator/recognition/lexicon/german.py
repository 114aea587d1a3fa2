"""German words: whether one is written with a capital only as all nouns are, in any spelling, inflected or compounded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rubricator.recognition.lexicon import german_vocabulary

_ENDINGS = (
    "",
    "s",
    "es",
    "n",
    "en",
    "e",
    "er",
    "ern",
    "se",
    "sen",
    "nen",
    "r",
    "em",
    "ste",
    "sten",
    "ere",
    "eren",
    "erer",
)
_UMLAUTS = str.maketrans("äöü", "aou")
_OLD_SPELLINGS = (
    (re.compile("th"), "t"),
    (re.compile("ey"), "ei"),
    (re.compile("ay"), "ai"),
    (re.compile("niß"), "nis"),
    (re.compile("ß"), "ss"),
    (re.compile("dt(?=$|s$)"), "t"),
    (re.compile("[cç](?=[eiäy])"), "z"),
    (re.compile("c(?!h|k)"), "k"),
    (re.compile("ph"), "f"),
    (re.compile("ff(?=$)"), "f"),
    (re.compile("irung"), "ierung"),
    (re.compile("iren$"), "ieren"),
    (re.compile("aa"), "a"),
    (re.compile("y"), "i"),
)
_SHORTEST_PART = 4
_NAME_LIKE = re.compile(
    r"(?:mann|berg|bach|feld|stein|burg|dorf|haus|hausen|hof|thal|tal|wald|baum|müller|meyer|meier|bauer|schmidt|bruch|brück|buch"
    r"|horn|hagen|heim|kamp|lein|rode|see|bergen|felder|bacher|berger|steiner|hofer|moser)s?$"
)


@cache
def is_german_word(word: str) -> bool:
    """Return whether a word in small letters is a German noun, or may be used as one.

    Endings that surnames have too make no compound.
    """
    return any(map(_simple, _spellings(word))) or (
        not _NAME_LIKE.search(word) and any(map(_compound, _spellings(word)))
    )


def _spellings(word: str) -> Iterator[str]:
    """Yield the word as it is, and step by step as it is spelt today."""
    yield word
    for old, new in _OLD_SPELLINGS:
        today = old.sub(new, word)
        if today != word:
            word = today
            yield word


def _simple(word: str) -> bool:
    """Return whether the word is in the list, inflected perhaps."""
    words = german_vocabulary()
    stems = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    return any(stem in words or stem.translate(_UMLAUTS) in words for stem in stems if len(stem) > 2)


def _compound(word: str) -> bool:
    """Return whether the word is put together from two."""
    words = german_vocabulary()
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        first, last = word[:cut], word[cut:]
        if {first, first[:-1], first[:-2], f"{first}e"} & words and _simple(last):
            return True
    return False
