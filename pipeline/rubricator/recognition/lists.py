"""Names come in lists: what a comma or "and" joins a word with."""

from __future__ import annotations

import re
from collections.abc import Set

from rubricator.recognition.document import Document
from rubricator.recognition.tokens import Token

_AND = r"(?:,|,?\s+(?:and|und|et|or|&))"
_BEFORE = re.compile(rf"{_AND}\s*(?:(?:the|von|van|de|du)\s)?$")
_AFTER = re.compile(
    rf"{_AND}\s+(?:(?:and|und|et)\s+)?(?:(?:von|van|de|du)\s+|(?:the|my|our|your|his|her|old|poor)\s+(?:[a-z]+\s+)?)?(?=[^\W\d_a-z])"
)
_LAST_NAME = re.compile(r"[^\W\d_a-z][\w’'-]*$")


def beside_person(token: Token, document: Document, starts: Set[int]) -> bool:
    """Return whether a list goes on from the word to a name, or from a name to it; ``starts`` has where names begin."""
    after = _AFTER.match(document.text, token.end)
    if after and after.end() in starts:
        return True
    before = _BEFORE.search(document.text, max(0, token.start - 14), token.start)
    if not before:
        return False
    start = max(0, before.start() - 30)
    name = _LAST_NAME.search(document.text[start : before.start()])
    return name is not None and start + name.start() in starts


def within_list(token: Token, document: Document) -> bool:
    """Return whether the word stands inside a list that ends with "and": "Lamb, Hope, and Reeve"."""
    before = _BEFORE.search(document.text, max(0, token.start - 14), token.start)
    after = _AFTER.match(document.text, token.end)
    return before is not None and after is not None and re.search(r"and|et|&", after[0]) is not None
