"""What keeps a package from being written."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

from rubricator.diagnostics import Rule, Severity, UnusableError, at_position
from rubricator.source import Position

IN_USE = Rule(
    "BAG101",
    Severity.ERROR,
    "Another run is making this package",
    "Two runs at once would write over one another, so the second does nothing. A run that was killed is in nobody's way: the "
    "system lets go of its lock, and the next run goes on where it ended.",
    hint="wait until it is done, or choose another --output",
    wrong="rubricator deposit edition --output edition.zip &\nrubricator deposit edition --output edition.zip",
    right="rubricator deposit edition --output edition.zip",
)
OCCUPIED = Rule(
    "BAG102",
    Severity.ERROR,
    "Something else has the package's name",
    "A package is written over an earlier one that Rubricator made and nobody has changed since, or into an empty folder. What "
    "holds anything else is somebody's work.",
    hint="choose another --output, or move away what is there",
    wrong="rubricator deposit edition --output edition",
    right="rubricator deposit edition --output edition-package",
)
ALIKE = Rule(
    "BAG103",
    Severity.ERROR,
    "Two files of the package would be one on another system",
    "Their names differ in upper and lower case only, or in how an accented letter is encoded. Windows and macOS have one file "
    "for both, so that one would be lost there. No package is written.",
    hint="rename one of the documents",
    wrong="letters/Lenin.xml and letters/lenin.xml",
    right="letters/lenin-1.xml and letters/lenin-2.xml",
    reference="RFC 8493, 6.1",
)
UNPORTABLE = Rule(
    "BAG104",
    Severity.WARNING,
    "A file's name cannot be had on every system",
    'Windows has no < > : " | ? * and no backslash in names, none that end in a dot or space, and reserves some such as CON and '
    "AUX; macOS changes how accented letters are encoded; most systems stop at 255 bytes. The package is written as it is.",
    hint="rename the document",
    wrong="letters/who is to blame?.xml",
    right="letters/who-is-to-blame.xml",
    reference="RFC 8493, 6.2",
)
RULES = (IN_USE, OCCUPIED, ALIKE, UNPORTABLE)


def refuse(target: Path, rule: Rule, message: str) -> NoReturn:
    """Raise UnusableError: the package cannot be written to the target."""
    raise UnusableError((at_position(str(target), Position(1, 1), rule, message),))
