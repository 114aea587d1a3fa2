"""Characters as messages name them."""

from __future__ import annotations

_MOST = 4


def code_points(characters: str) -> str:
    """Return the code points of some characters, ``U+0075 U+0308``; of many, the first."""
    shown = " ".join(f"U+{ord(character):04X}" for character in characters[:_MOST])
    return f"{shown} …" if len(characters) > _MOST else shown
