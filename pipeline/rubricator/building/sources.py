"""The sources of an edition: the files that fit the patterns in its configuration."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from rubricator.configuration.globs import matches

TEI_SUFFIX = ".xml"
_NEVER_ENTERED = ("node_modules", "__pycache__")
_WILD = frozenset("*?[")


def find_sources(
    folder: Path, patterns: tuple[str, ...], exclude: tuple[str, ...] = (), outside: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return the files in a folder that fit patterns, as paths relative to it with slashes, in the order of their names.

    Of what is excluded and of the folders ``outside``, none is. Hidden folders are entered only where a pattern names them.
    """
    found: set[str] = set()
    for start in _starts(patterns):
        found.update(_below(folder, start, patterns, exclude, frozenset(outside)))
    return tuple(sorted(found, key=lambda path: path.split("/")))


def _starts(patterns: Iterable[str]) -> tuple[str, ...]:
    """Return the folders to look in, with a slash at the end: those that patterns begin with, without those inside of others."""
    starts = {_start(pattern) for pattern in patterns}
    return tuple(start for start in starts if not any(start != other and start.startswith(other) for other in starts))


def _start(pattern: str) -> str:
    names = pattern.rstrip("/").removeprefix("/").split("/")
    fixed = next((number for number, name in enumerate(names[:-1]) if _WILD & set(name)), len(names) - 1)
    return "".join(f"{name}/" for name in names[:fixed])


def _below(
    folder: Path, start: str, patterns: tuple[str, ...], exclude: tuple[str, ...], outside: frozenset[str]
) -> Iterator[str]:
    """Yield the files in ``start``, a folder relative to ``folder``, and in what is in it."""
    try:
        entries = list(os.scandir(folder / start))
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        path = start + entry.name
        if matches(exclude, path):
            continue
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith(".") and entry.name not in _NEVER_ENTERED and path not in outside:
                yield from _below(folder, f"{path}/", patterns, exclude, outside)
        elif matches(patterns, path) and entry.is_file():
            yield path
