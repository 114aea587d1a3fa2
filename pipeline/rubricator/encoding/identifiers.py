"""Identifiers that stay: an element's xml:id is made from its own words, so that no change elsewhere moves it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter

# Namespaces in XML 1.0, production NCName.
_START = "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd"
_NAME_START = re.compile(f"[{_START}]")
_NOT_NAME = re.compile(f"[^{_START}0-9.\u00b7\u0300-\u036f\u203f-\u2040-]+")


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
    """Return an XML name made from a file's or person's name: ``Letter 1.txt`` gives ``letter-1.txt``."""
    name = _NOT_NAME.sub("-", text.strip().lower()).strip("-.")
    if not name:
        return fallback
    return name if _NAME_START.match(name) else f"{fallback}-{name}"
