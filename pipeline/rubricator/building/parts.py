"""The files that a file is made up of: a stylesheet and its modules, a schema and what it includes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

_QUOTES = "\"'"
_LONGEST = 255
_LOCAL = "file://"


Elsewhere = Callable[[str, Path], Path | None]
"""Gives the file that a name in a file stands for that does not lie where the name leads, None if there is none."""


def parts_of(file: Path, elsewhere: Elsewhere = lambda name, file: None) -> tuple[Path, ...]:
    """Return a file and those that it names, at any remove, in an order that is the same wherever they lie.

    Whatever stands in quotes and leads from a file to another is taken for its part: in XSLT, RELAX NG in either syntax and
    Schematron that is so, and one too many does no more than to be looked at. Raises OSError.
    """
    seen = {file: None}
    waiting = [file]
    while waiting:
        path = waiting.pop()
        found = dict.fromkeys(part for part in _named_in(path, elsewhere) if part not in seen)
        seen |= found
        waiting += found
    return tuple(seen)


def _named_in(path: Path, elsewhere: Elsewhere) -> Iterator[Path]:
    # Most of what stands in quotes is no file: the names in the folder say so without asking for each.
    beside = {*os.listdir(path.parent), "", ".", ".."}  # noqa: PTH208  # names are all that is wanted
    for name in sorted(_addresses(path.read_bytes())):
        part = path.parent / name if name.partition("/")[0] in beside and name.strip("/.") else None
        if part is not None and part.is_file():
            yield part.resolve() if ".." in part.parts else part
        elif found := elsewhere(name, path):
            yield found


def _addresses(data: bytes) -> set[str]:
    """Return what stands in quotes, as the paths that it stands for if it is an address."""
    text = _text(data)
    quoted = {part for quote in _QUOTES for part in text.split(quote)[1:-1] if len(part) <= _LONGEST}
    return {unquote(unescape(part).partition("#")[0].removeprefix(_LOCAL)) for part in quoted}


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
