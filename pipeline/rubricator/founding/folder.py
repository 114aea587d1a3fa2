"""The folder of a new project: what is in it already, and the files put into it, all of them or none."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rubricator.building.files import write_atomically
from rubricator.configuration.reading import FILE
from rubricator.diagnostics import Diagnostic, Rule, Severity, UnusableError, at_position
from rubricator.founding.template import ProjectFile
from rubricator.source import Position

NOT_EMPTY = Rule(
    "PRJ001",
    Severity.ERROR,
    "A folder for a new project that has files in it",
    "A new project is made in an empty folder, so that nobody's files are mixed with those of the example. What a repository begins "
    "with may be there: .git and other hidden files, README, LICENSE and the like, a virtual environment. They stay as they are.",
    hint="Begin in a folder of its own, and copy into its tei/sources what belongs to the edition.",
    wrong="rubricator init letters",
    right="rubricator init letters-edition",
)
NO_FOLDER = Rule(
    "PRJ002",
    Severity.ERROR,
    "A new project where there is a file",
    "The name given for the folder of a new project is that of a file.",
    hint="Name another folder; it is made if needed.",
    wrong="rubricator init letter.txt",
    right="rubricator init letter-edition",
)
RULES = (NOT_EMPTY, NO_FOLDER)

_OF_A_REPOSITORY = (
    "readme",
    "license",
    "licence",
    "copying",
    "notice",
    "authors",
    "citation",
    "contributing",
    "changelog",
)
_FOUNDED = "It is a project already: rubricator build builds it."
_FEW = 5


@dataclass(frozen=True, slots=True)
class Survey:
    """Which files of a new project are to be written, and which are not, since other files of their names stay."""

    missing: tuple[ProjectFile, ...]
    kept: tuple[ProjectFile, ...]


def survey(folder: Path, files: Sequence[ProjectFile]) -> Survey:
    """Look at what is in the folder; nothing is written.

    What is there already just as it would be written is the rest of an earlier try, and no obstacle.
    Raises UnusableError where a project cannot be begun, OSError.
    """
    if os.path.lexists(folder) and not folder.is_dir():
        raise UnusableError((at_position(str(folder), Position(1, 1), NO_FOLDER, f"{folder} is no folder."),))
    there = [file for file in files if os.path.lexists(folder / file.path)]
    same = {folder / file.path for file in there if _holds(folder / file.path, file.data)}
    strangers = tuple(_strangers(folder, {file.path.parts[0] for file in files}, same)) if folder.is_dir() else ()
    if strangers:
        raise UnusableError((_not_empty(folder, strangers, files),))
    kept = tuple(file for file in there if folder / file.path not in same)
    return Survey(tuple(file for file in files if file not in there), kept)


def put(folder: Path, files: Iterable[ProjectFile]) -> None:
    """Write files that are not there, into folders made as needed; if one cannot be written, none stays. Raises OSError."""
    made: list[Path] = []
    try:
        for file in files:
            path = folder / file.path
            made += (place for place in (*reversed(path.parents), path) if not os.path.lexists(place))
            write_atomically(path, file.data)
    except BaseException:
        _remove(reversed(made))
        raise


def _strangers(folder: Path, ours: Collection[str], same: Collection[Path]) -> Iterator[str]:
    """Yield what stands in a new project's way, as one reads it from the folder."""
    for entry in sorted(folder.iterdir()):
        if _may_stay(entry):
            continue
        if not entry.is_dir():
            yield from () if entry in same else (entry.name,)
        elif entry.name not in ours:
            yield from (f"{entry.name}/",) if any(entry.iterdir()) else ()
        else:
            within = (path for path in sorted(entry.rglob("*")) if not path.is_dir() and path not in same)
            yield from (path.relative_to(folder).as_posix() for path in within)


def _may_stay(entry: Path) -> bool:
    """Return whether something is what a repository begins with, or a tool puts beside one's work."""
    name = entry.name.lower()
    return name.startswith((".", *_OF_A_REPOSITORY)) or (entry / "pyvenv.cfg").is_file()


def _not_empty(folder: Path, strangers: Sequence[str], files: Sequence[ProjectFile]) -> Diagnostic:
    shown = ", ".join(strangers[:_FEW]) + (f" and {len(strangers) - _FEW} more" if strangers[_FEW:] else "")
    ours = ", ".join(dict.fromkeys(file.path.parts[0] for file in files))
    message = f"The folder is not empty: it has {shown}. Nothing was written there, of {ours}."
    return at_position(str(folder), Position(1, 1), NOT_EMPTY, message, _FOUNDED if FILE in strangers else "")


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def _remove(made: Iterable[Path]) -> None:
    """Remove files and folders, innermost first; the error that led here matters more than one in tidying up."""
    for path in made:
        with suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()
