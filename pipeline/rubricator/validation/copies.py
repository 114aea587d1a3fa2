"""A copy of a schema in the project, for the hint where the document names it on the web or where it is not."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rubricator.relaxng.addresses import file_name
from rubricator.validation import suffixes

_FOLDERS = ("", "schema", "schemas", "rng", "odd")
_MOST_LEVELS = 8


def copy_beside(address: str, document: Path, root: Path | None) -> Path | None:
    """Return a file with the name of a schema, where schemas usually lie above the document; None if there is none."""
    name = file_name(address)
    return _copy(name, document.absolute().parent, root) if name.endswith(suffixes.SCHEMAS) else None


@cache
def _copy(name: str, folder: Path, root: Path | None) -> Path | None:
    top = root.absolute() if root is not None else folder
    levels = [level for level in (folder, *folder.parents) if level.is_relative_to(top)][:_MOST_LEVELS]
    places = (level / inside / name for level in levels for inside in _FOLDERS)
    return next((place for place in places if _is_file(place)), None)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
