"""The files that a file is made up of: a stylesheet and its modules, a schema and what it includes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

_NAMED = re.compile(rb"""["']([\w./%+-]+\.\w{1,5})["']""")


@cache
def parts_of(file: Path) -> tuple[Path, ...]:
    """Return a file and those that it names, at any remove, in the order of their paths; looked for once a process.

    Whatever stands in quotes and leads from a file to another is taken for its part: in XSLT, RELAX NG in either syntax and
    Schematron that is so, and one too many does no more than to be looked at. Raises OSError.
    """
    seen = {file}
    waiting = [file]
    while waiting:
        path = waiting.pop()
        found = {part for part in _named_in(path) if part not in seen}
        seen |= found
        waiting += found
    return tuple(sorted(seen))


def _named_in(path: Path) -> Iterator[Path]:
    for name in set(_NAMED.findall(path.read_bytes())):
        part = path.parent / unquote(name.decode("ascii", "replace"))
        if part.is_file():
            yield part.resolve() if ".." in part.parts else part
