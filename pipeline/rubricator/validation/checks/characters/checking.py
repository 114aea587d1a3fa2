"""All checks of characters."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic
from rubricator.validation.checks.characters.mojibake import check_mojibake, may_be_broken
from rubricator.validation.checks.characters.normalization import check_normalization
from rubricator.validation.checks.characters.stray import check_stray, may_be_stray
from rubricator.validation.checks.places import Places

_ASCII = bytes(range(0x7F))


def check_characters(places: Places) -> Iterator[Diagnostic]:
    """Yield what is wrong with the characters of a document."""
    data = places.utf8
    if not data.isascii():
        yield from check_normalization(places)
    elif b"&#" not in data and b"\x7f" not in data:
        return
    # Most documents have few characters beside ASCII, and those are looked through first.
    rest = data.translate(None, _ASCII).decode()
    if may_be_broken(rest):
        yield from check_mojibake(places)
    if b"&#" in data or may_be_stray(rest):
        yield from check_stray(places)
