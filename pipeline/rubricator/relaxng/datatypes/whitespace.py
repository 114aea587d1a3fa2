"""What a datatype does with white space before it looks at a string. Source: XML Schema Part 2, 4.3.6 (whiteSpace)."""

from __future__ import annotations

import re

WHITE_SPACE = " \t\n\r"

_REPLACED = str.maketrans("\t\n\r", "   ")
_RUN = re.compile(f"[{WHITE_SPACE}]+")


def preserve(text: str) -> str:
    """Return a string as it is."""
    return text


def replace(text: str) -> str:
    """Return a string with a space for every tab and line break."""
    return text.translate(_REPLACED)


def collapse(text: str) -> str:
    """Return a string with one space for every run of white space, and none at the ends."""
    # In XML, ASCII has no other white space than these four; beyond it, str.split splits at too much.
    return " ".join(text.split()) if text.isascii() else _RUN.sub(" ", text.strip(WHITE_SPACE))


def strip(text: str) -> str:
    """Return a string without white space at its ends: as good as ``collapse`` where none can stand inside."""
    return text.strip(WHITE_SPACE)
