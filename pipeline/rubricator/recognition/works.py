"""Titles of works: a single word in quotation marks, or with a capital The within a sentence ("playing The Foscari")."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"[“\"„«]([^\W\d_a-z]\w+)[,.;]?[”\"“»]")
_WITH_THE = re.compile(r"(?<=[a-zà-ÿ,;] )The (?:Two |Three )?([^\W\d_a-z]\w+)(?![\w’'-]| (?:of |and )?[^\W\d_a-z])")


def titles(text: str) -> frozenset[str]:
    """Return the words that the text sets off as titles, in small letters."""
    return frozenset(word.lower() for pattern in (_QUOTED, _WITH_THE) for word in pattern.findall(text))
