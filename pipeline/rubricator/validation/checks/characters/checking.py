"""All checks of characters."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import is_normalized

from rubricator.diagnostics import Diagnostic
from rubricator.validation.checks.characters.suspects import LEADING, STRAY
from rubricator.validation.checks.places import Places

_ASCII = bytes(range(0x7F))
_PIECE = 1 << 20
"""Bytes that are decoded at once."""


def check_characters(places: Places) -> Iterator[Diagnostic]:
    """Yield what is wrong with the characters of a document. What most documents do not need is imported where it is used."""
    data = places.utf8
    is_ascii = data.isascii()
    if not is_ascii and not all(is_normalized("NFC", piece.decode()) for piece in _pieces(data)):
        from rubricator.validation.checks.characters.normalization import not_normalized

        yield not_normalized(places)
    if b"&#" in data or (b"\x7f" in data if is_ascii else any(map(_is_suspect, _pieces(data)))):
        from rubricator.validation.checks.characters.mojibake import check_mojibake
        from rubricator.validation.checks.characters.stray import check_stray

        yield from check_mojibake(places)
        yield from check_stray(places)


def _is_suspect(piece: bytes) -> bool:
    """Return whether a piece may have something in it: most have few characters beside ASCII, and those are looked through."""
    rest = piece.translate(None, _ASCII).decode()
    return STRAY.search(rest) is not None or LEADING.search(rest) is not None


def _pieces(data: bytes) -> Iterator[bytes]:
    """Yield a text in pieces of whole lines: nothing that is looked for crosses the end of a line."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start + _PIECE) + 1 or len(data)
        yield data[start:end]
        start = end
