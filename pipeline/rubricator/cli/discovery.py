"""Which documents a command is about: the files it was given, and those in the folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rubricator.configuration.edition import REENCODED
from rubricator.configuration.globs import matches
from rubricator.validation.assigning import relative_to

_NEVER_ENTERED = ("node_modules", "__pycache__")


@dataclass(frozen=True, slots=True)
class Selection:
    """Patterns of the documents to look for in folders, and of files and folders to leave out, relative to ``folder``.

    ``closed`` are folders that are looked into only when they, or something in them, are named.
    """

    folder: Path
    include: tuple[str, ...] = ("*.xml",)
    exclude: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()

    def relative(self, path: Path, start: Path) -> str:
        """Return a path relative to the folder, or if it is not inside, to where the search started."""
        return relative_to(self.folder, path, start)


def find_documents(paths: Iterable[Path], selection: Selection) -> tuple[Path, ...]:
    """Return the documents that paths stand for, each once: files as they are given, those in folders by their names.

    Hidden folders are not entered, and no link is followed to a folder, or to a file outside of the folder that was given.
    What is excluded is left out, even if it was given, and in folders what a build has encoded beside an edited document, and
    transcriptions in XML (PAGE, ALTO), of which documents are made.
    """
    found = (document for path in paths for document in _documents(path, selection))
    return tuple({os.path.normpath(document): document for document in found}.values())


def _documents(path: Path, selection: Selection) -> Iterator[Path]:
    if path.is_dir():
        yield from _in_folder(path, path, selection)
    elif not matches(selection.exclude, selection.relative(path, path.parent)):
        yield path


def _in_folder(folder: Path, start: Path, selection: Selection) -> Iterator[Path]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = folder / entry.name
        relative = selection.relative(path, start)
        if matches(selection.exclude, relative):
            continue
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith(".") and entry.name not in _NEVER_ENTERED and relative not in selection.closed:
                yield from _in_folder(path, start, selection)
        elif matches(selection.include, relative) and not relative.endswith(REENCODED) and _is_document(entry, start):
            yield path


def _is_document(entry: os.DirEntry[str], start: Path) -> bool:
    # Imported here: who names files has no need of it.
    from rubricator.building.sources import is_transcription_in_xml

    return _is_inside(entry, start) and not is_transcription_in_xml(Path(entry.path))


def _is_inside(entry: os.DirEntry[str], start: Path) -> bool:
    """Return whether an entry is a file of the folder, or a link to one; a pipe or a device could be read for ever."""
    if entry.is_file(follow_symlinks=False):
        return True
    return entry.is_file() and Path(entry.path).resolve().is_relative_to(start.resolve())
