"""Words as they are searched for: what of a text is a word, and which spellings are one.

The page's script (``xslt/site/script/search.js``) does the same to what is typed; a test compares the two.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache, lru_cache
from itertools import groupby

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ς": "σ"}
)
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Of scripts without spaces each character is a word."""

_PLAIN_WORD = re.compile(r"[^\W_]+")
_RARE = re.compile("[^\0-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u20cf\u2100-\u2bff]")
"""What is neither Latin, Greek, Cyrillic nor Armenian without combining marks: there the plain pattern may not do."""


def words(text: str) -> list[str]:
    """Return the words of a text in order: runs of letters, marks and digits."""
    return _word_in(text).findall(text)


def words_before(text: str, offset: int) -> int:
    """Return how many words of a text begin before an offset."""
    return len(_word_in(text).findall(text, 0, offset))


@lru_cache(maxsize=1 << 17)
def folded(word: str) -> str:
    """Return what the spellings of a word have in common: ``strasse`` for Straße, ``congress`` for Congreſs."""
    small = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).lower())
    return "".join(char for char in small if not unicodedata.category(char).startswith("M")).translate(_LETTERS)


def _word_in(text: str) -> re.Pattern[str]:
    return _word() if _RARE.search(text) else _PLAIN_WORD


@cache
def _word() -> re.Pattern[str]:
    return re.compile(f"[{_IDEOGRAPHS}]|(?:(?![{_IDEOGRAPHS}])[^\\W_]|[{_marks()}])+")


def _marks() -> str:
    """Return all combining marks of Unicode as the inside of a character class."""
    marks = [code for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)).startswith("M")]
    runs = groupby(enumerate(marks), lambda numbered: numbered[1] - numbered[0])
    ends = ([code for _, code in run] for _, run in runs)
    return "".join(f"{chr(run[0])}-{chr(run[-1])}" for run in ends)
