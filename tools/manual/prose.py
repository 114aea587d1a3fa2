"""Plain words as Markdown that shows them as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#$~])")
_CODE = re.compile(r"(?<![\w-])(--[a-z][\w-]*|`[^`\n]+`|<[\w?/!][^<>]*>|@[\w:]+)")


def escaped(text: str) -> str:
    """Return words of which nothing is a sign of Markdown."""
    return _SPECIAL.sub(r"\\\1", text)


def prose(text: str) -> str:
    """Return words in which options, tags, attributes and what stands between backticks are code, and nothing else is special."""
    parts = _CODE.split(text)
    return "".join(code(part.strip("`")) if number % 2 else escaped(part) for number, part in enumerate(parts))


def code(text: str) -> str:
    """Return words as code in a line."""
    return f"`{text}`"


def cell(text: str) -> str:
    """Return Markdown as a cell of a table takes it."""
    return re.sub(r"(?<!\\)\|", r"\\|", " ".join(text.split()))


def table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Return a table; its cells are Markdown."""
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cell(entry) for entry in line)} |" for line in lines)


def fence(language: str, text: str) -> str:
    """Return text as it is, between fences long enough for it."""
    marks = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", text)), 3)
    return f"{marks}{language}\n{text.rstrip()}\n{marks}"


def section(level: int, title: str, *parts: str, anchor: str = "") -> str:
    """Return a section: its heading, with a name to link to it by, and what stands in it."""
    target = f"({anchor})=\n" if anchor else ""
    return "\n\n".join([f"{target}{'#' * level} {title}", *(part for part in parts if part)])
