"""Names of files in an archive: their natural order, and how messages show them."""

from __future__ import annotations

import re

_FIGURES = re.compile(r"([0-9]+)")


def natural(name: str) -> tuple[tuple[tuple[str, int], ...], str]:
    """Return what names are ordered by: figures in them as numbers, so that page 9 stands before page 10."""
    parts = _FIGURES.split(name.lower())
    return tuple((text, int(figures or 0)) for text, figures in zip(parts[::2], [*parts[1::2], ""], strict=True)), name


def shown(name: str) -> str:
    """Return a name without control characters, which a terminal would obey."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name)
