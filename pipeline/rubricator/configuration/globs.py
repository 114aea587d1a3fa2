"""Patterns of file names, as .gitignore has them.

``*`` and ``?`` stand for characters of one name, ``[…]`` for one of several, ``**`` for any number of folders. A pattern with
a slash before its end begins at the folder that it is relative to, any other fits at every depth. What fits a folder fits all in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

_TOKEN = re.compile(r"(?P<folders>\*\*/)|(?P<all>\*\*)|(?P<some>\*)|(?P<one>\?)|\[(?P<not>!?)(?P<set>\]?[^]]*)\]")


def matches(patterns: tuple[str, ...], path: str) -> bool:
    """Return whether a path, relative and with slashes, fits one of the patterns."""
    return _compiled(patterns).fullmatch(path) is not None


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    # A class that cannot match stands for no pattern at all.
    return re.compile("|".join(map(_expression, patterns)) or r"[^\s\S]", re.DOTALL)


def _expression(pattern: str) -> str:
    name = pattern.rstrip("/")
    anchored = "/" in name
    return f"{'' if anchored else '(?:.*/)?'}{''.join(_parts(name.removeprefix('/')))}(?:/.*)?"


def _parts(pattern: str) -> Iterator[str]:
    end = 0
    for found in _TOKEN.finditer(pattern):
        yield re.escape(pattern[end : found.start()])
        yield _part(found)
        end = found.end()
    yield re.escape(pattern[end:])


def _part(found: re.Match[str]) -> str:
    if found["folders"]:
        return "(?:.*/)?"
    if found["all"]:
        return ".*"
    if found["some"]:
        return "[^/]*"
    if found["one"]:
        return "[^/]"
    kept = found["set"].replace("\\", r"\\").replace("[", r"\[").replace("^", r"\^").replace("]", r"\]")
    return f"[{'^/' if found['not'] else ''}{kept}]"


def faults(patterns: Iterable[str]) -> Iterator[str]:
    """Yield the patterns that make no sense, such as one with a range that runs backwards."""
    for pattern in patterns:
        try:
            re.compile(_expression(pattern))
        except re.error:
            yield pattern
