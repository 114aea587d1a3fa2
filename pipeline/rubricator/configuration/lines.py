"""On which line of a TOML file each of its keys stands, for messages: what reads the file does not say so.

Source: TOML 1.0.0, "Keys", "Table", "Array of Tables". The text has been found to be TOML before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

KeyPath = tuple[str, ...]
"""The names from the top: ``("edition", "tei")``; a table of a list has its number, ``("documents", "0", "files")``."""

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|'
    r"'''.*?'{3,5}|"
    r'"(?:\\.|[^"\\\n])*"|'
    r"'[^'\n]*'|"
    r"#[^\n]*|"
    r"[\[\]{}\n]",
    re.DOTALL,
)
_KEY = r"""(?:[\w-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
_KEYS = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_STATEMENT = re.compile(rf"\s*(?:(?P<brackets>\[\[?)[ \t]*(?P<table>{_KEYS})|(?P<key>{_KEYS})[ \t]*=)")
_INLINE = re.compile(rf"(?:^[ \t]*\{{|,)[ \t]*({_KEYS})[ \t]*=")


def key_lines(text: str) -> Mapping[KeyPath, int]:
    """Return the line, from 1, of each key and each table's head."""
    lines: dict[KeyPath, int] = {}
    for path, line in _paths(text):
        for length in range(1, len(path) + 1):
            lines.setdefault(path[:length], line)
    return lines


def _paths(text: str) -> Iterator[tuple[KeyPath, int]]:
    """Yield the names that lead to each key and table, and its line."""
    lists: Counter[KeyPath] = Counter()
    table: KeyPath = ()
    for line, statement in _statements(text):
        found = _STATEMENT.match(statement)
        if found and found["key"]:
            path = (*table, *_names(found["key"]))
            yield path, line
            yield from (((*path, *key), line) for key in _inline(statement[found.end() :]))
        elif found:
            table = _names(found["table"])
            if found["brackets"] == "[[":
                lists[table] += 1
                table = (*table, str(lists[table] - 1))
            yield table, line


def _inline(value: str) -> Iterator[KeyPath]:
    """Yield the keys of a table that stands in a line, ``{ a = 1, b = 2 }``; those of tables within it have no line."""
    if value.lstrip().startswith("{"):
        yield from (_names(key) for key in _INLINE.findall(value))


def line_of(lines: Mapping[KeyPath, int], path: KeyPath) -> int:
    """Return the line of a key, or of the table around it; 1 where neither is known."""
    return next((lines[path[:length]] for length in range(len(path), 0, -1) if path[:length] in lines), 1)


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of the file, those that a string or a list joins as one, each with the number of its first."""
    line, start, depth = 1, 0, 0
    for token in _TOKEN.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token[0], 0)
        if token[0] == "\n" and depth == 0:
            yield line, text[start : token.start()]
            line += text.count("\n", start, token.end())
            start = token.end()
    yield line, text[start:]


def _names(keys: str) -> KeyPath:
    return tuple(key.strip("\"'") for key in re.findall(_KEY, keys))
