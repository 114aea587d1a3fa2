"""The sources of an edition: the files that fit the patterns in its configuration, and that can be read.

A pattern such as ``letters/*`` fits all that lies in a folder. Of that those files are sources whose names end as those of a
format do, or have no end; any other end has to stand in the pattern, such as ``*.tx``. A README is about the folder. A file of a
word processor that cannot be read is a source, so that somebody is told, unless it lies beside what was made of it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePath

from rubricator.configuration.edition import SOURCE_SUFFIXES
from rubricator.configuration.globs import matches

TEI_SUFFIX = ".xml"
_HEAD = 4096
"""How much of a file is looked at to tell what kind of XML it is, in bytes."""
_NEVER_ENTERED = ("node_modules", "__pycache__")
_WILD = frozenset("*?[")
_TO_BE_SAVED_ANEW = (".doc", ".odt", ".rtf", ".pages")
"""Ends of the names of files that the reader of DOCX refuses with what is to be done."""


_OF_PAGES = re.compile(rb"PcGts|\balto\b|\bmets\b", re.IGNORECASE)
"""A hint costs little: only what has one is looked at more closely."""


def is_tei(path: Path) -> bool:
    """Return whether a file is a TEI document and no transcription: XML that is in no format of these, as far as it can be read."""
    return path.suffix.lower() == TEI_SUFFIX and not is_transcription_in_xml(path)


def is_transcription_in_xml(path: Path) -> bool:
    """Return whether a file is a transcription in XML (PAGE, ALTO); one that cannot be read is reported by who opens it next."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    # Without the zeros that UTF-16 has between letters.
    if not _OF_PAGES.search(head.replace(b"\0", b"")):
        return False
    # Imported here: it loads what few projects need.
    from rubricator.reading.formats import is_transcription

    return is_transcription(head)


def find_sources(
    folder: Path, patterns: tuple[str, ...], exclude: tuple[str, ...] = (), outside: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return the files in a folder that fit patterns, as paths relative to it with slashes, in the order of their names.

    Of what is excluded and of the folders ``outside``, none is. Hidden folders are entered only where a pattern names them.
    """
    found: set[str] = set()
    for start in _starts(patterns):
        found.update(_below(folder, start, patterns, exclude, frozenset(outside)))
    return tuple(sorted(_without_saved_anew(found), key=lambda path: path.split("/")))


def _without_saved_anew(paths: Collection[str]) -> Iterator[str]:
    """Yield files without those of a word processor beside which one of the same name lies that can be read."""
    readable = {os.path.splitext(path)[0] for path in paths if not path.lower().endswith(_TO_BE_SAVED_ANEW)}  # noqa: PTH122
    for path in paths:
        if not path.lower().endswith(_TO_BE_SAVED_ANEW) or os.path.splitext(path)[0] not in readable:  # noqa: PTH122
            yield path


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
        elif matches(patterns, path) and _is_wanted(entry.name, patterns) and entry.is_file():
            yield path


def _is_wanted(name: str, patterns: Iterable[str]) -> bool:
    """Return whether a file that fits patterns is meant to be read, by its name."""
    suffix = PurePath(name).suffix
    readable = suffix.lower() in (*SOURCE_SUFFIXES, *_TO_BE_SAVED_ANEW) or not suffix
    if readable and not name.startswith(".") and PurePath(name).stem.upper() != "README":
        return True
    return any(pattern.endswith(suffix or name) for pattern in patterns)
