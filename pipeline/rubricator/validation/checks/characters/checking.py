"""All checks of characters."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import is_normalized

from rubricator.diagnostics import Diagnostic
from rubricator.validation.checks.characters.suspects import LEADING, STRAY
from rubricator.validation.checks.places import Places

_ASCII = bytes(range(0x7F))


def check_characters(places: Places) -> Iterator[Diagnostic]:
    """Yield what is wrong with the characters of a document. What most documents do not need is imported where it is used."""
    data = places.utf8
    if not data.isascii() and not is_normalized("NFC", places.source.text):
        from rubricator.validation.checks.characters.normalization import not_normalized

        yield not_normalized(places)
    # Most documents have few characters beside ASCII, and those are looked through first.
    rest = data.translate(None, _ASCII).decode()
    if b"&#" in data or STRAY.search(rest) or LEADING.search(rest):
        from rubricator.validation.checks.characters.mojibake import check_mojibake
        from rubricator.validation.checks.characters.stray import check_stray

        yield from check_mojibake(places)
        yield from check_stray(places)
