"""Whether files are there, and what others are called."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from rubricator.validation.checks.links.likeness import is_slip

_NAMES = 5_000


def exists(path: Path) -> bool:
    """Return whether there is a file or folder of this path."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def nearest_file(path: Path) -> str:
    """Return the name of the file in the same folder that is probably meant, empty if there is none."""
    # Imported here: most files are there.
    from rubricator.relaxng.diagnosis.spelling import near

    try:
        names = _names(path.parent, path.parent.stat().st_mtime_ns)
    except (OSError, ValueError):
        return ""
    return next((name for _, name in near(path.name, (name for name in names if is_slip(path.name, name)))), "")


@lru_cache(maxsize=16)
def _names(folder: Path, _changed: int) -> tuple[str, ...]:
    return tuple(sorted(one.name for one in folder.iterdir())[:_NAMES])
