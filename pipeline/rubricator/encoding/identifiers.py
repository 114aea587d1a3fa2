"""Identifiers that stay: an element's xml:id is made from its own words, so that no change elsewhere moves it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter

# The letters of XML 1.0 in its fourth edition (appendix B), which the fifth has too: libxml2 takes no others in an xml:id. Of
# scripts that have many ranges there, those that names are mostly written in.
_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0180-\u01c3\u01cd-\u01f0\u01f4-\u01f5"
    "\u01fa-\u0217\u0250-\u02a8\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481"
    "\u0490-\u04c4\u0531-\u0556\u0561-\u0586\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0671-\u06b7\u0905-\u0939\u10d0-\u10f6"
    "\u1e00-\u1e9a\u1ea0-\u1ef9\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3"
)
_NAME_START = re.compile(f"[{_START}]")
_NOT_NAME = re.compile(f"[^{_START}0-9.\u00b7\u0300-\u0345-]+")


class Identifiers:
    """Gives out identifiers for one document; the second of two elements with the same words gets ``-2``."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def of(self, kind: str, words: str) -> str:
        """Return ``kind-`` and eight hexadecimal digits of the words' SHA-256, white space folded."""
        digest = hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:8]
        identifier = f"{kind}-{digest}"
        self._given[identifier] += 1
        count = self._given[identifier]
        return identifier if count == 1 else f"{identifier}-{count}"


def name_from(text: str, fallback: str) -> str:
    """Return an XML name made from a file's or person's name: ``Letter 1.txt`` gives ``letter-1.txt``.

    A letter that no name may have is taken apart: ``ſ`` gives ``s``, and ``ș`` an ``s`` with its comma.
    """
    letters = _NOT_NAME.sub(lambda match: unicodedata.normalize("NFKD", match[0]), text.strip().lower())
    name = _NOT_NAME.sub("-", letters).strip("-.")
    if not name:
        return fallback
    return name if _NAME_START.match(name) else f"{fallback}-{name}"
