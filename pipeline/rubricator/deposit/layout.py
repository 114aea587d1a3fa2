"""Where things stand in the payload of a package.

``edition/`` holds what was given, byte for byte and in its old places relative to one another, so that the references between
documents, schemas and the authority file still lead somewhere. What was made of it stands apart.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path, PurePosixPath
from urllib.parse import quote

EDITION = "edition"
RENDERINGS = "renderings"
SCHEMAS = "schemas"
AUTHORITY = "authority"
STYLESHEETS = "stylesheets"
REPORTS = "reports"
DEPOSIT = "deposit"
CRATE = "ro-crate-metadata.json"
PREVIEW = "ro-crate-preview.html"

_ESCAPED = re.compile(r"[^A-Za-z0-9/!$&'()*+,;=@~._\-\u00a0-\U0010ffff]+")
_LONGEST_NAME = 255
"""Bytes of a file's name, as the file systems in use have it."""
_LONGEST_SUFFIX = 40


def absolute(path: Path) -> Path:
    """Return the path from the root, without ``..``; links stay links."""
    return Path(os.path.abspath(path))  # noqa: PTH100  # Path.resolve would follow them


def home_of(given: Iterable[Path], named: Iterable[Path], project: Path | None) -> Path:
    """Return the folder whose inside keeps its places: the innermost around what is given, all paths absolute.

    It reaches up to what the documents name, if that lies in the project; where no project is known, no further than
    one folder up, so that a package never tells of folders that have nothing to do with it.
    """
    home = Path(os.path.commonpath([path.parent for path in given]))
    limit = project if project and home.is_relative_to(project) else home.parent
    for path in named:
        if path.is_relative_to(limit):
            home = Path(os.path.commonpath([home, path.parent]))
    return home


def place_in(home: Path, path: Path) -> str:
    """Return the place of a file that lies in the home folder."""
    return f"{EDITION}/{path.relative_to(home).as_posix()}"


def renderings_of(place: str) -> tuple[str, str]:
    """Return the folder for what is made of the document at a place, and the name that the files there have before the suffix."""
    path = PurePosixPath(place)
    inside = path.relative_to(EDITION).parent
    stem = fitting(path.stem)
    return (PurePosixPath(RENDERINGS) / inside / stem).as_posix(), stem


def fitting(stem: str) -> str:
    """Return a name that leaves room for every suffix: a longer one cut, with eight digits of its digest for the rest."""
    data = stem.encode(errors="surrogateescape")  # a name that is not in UTF-8 is refused later
    most = _LONGEST_NAME - _LONGEST_SUFFIX
    if len(data) <= most:
        return stem
    return f"{data[: most - 9].decode(errors='ignore')}-{sha256(data).hexdigest()[:8]}"


def reference(place: str, folder: str = "") -> str:
    """Return the reference to a place from a folder of the payload, as a web page or a crate has it: letters stay letters."""
    path = os.path.relpath(place, folder) if folder else place
    return _ESCAPED.sub(lambda found: quote(found[0]), path)
