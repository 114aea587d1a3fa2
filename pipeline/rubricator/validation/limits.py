"""What may be read because a document, or a schema that it names, says so: files of the project, and few others.

A document comes from whoever wrote it, and what it names is opened on the machine that checks it. So it may name what lies
in the project's folder. Where that is not known, what is named must at least call itself a schema. Symbolic links count by
where they lead.
"""

from __future__ import annotations

from pathlib import Path

from rubricator.relaxng.addresses import has_scheme
from rubricator.validation import suffixes


def may_read(path: Path, href: str, beside: Path | None, root: Path | None) -> bool:
    """Return whether a file may be read that ``href`` stands for.

    ``beside`` is the folder of the file that names it, where that file itself may be read. ``root`` is the project's folder;
    None if it is not known.
    """
    real = _real(path)
    if real is None:
        return False
    if any(_is_in(real, folder) for folder in (root, beside) if folder is not None):
        return True
    if root is not None or real.suffix.lower() not in suffixes.SCHEMAS:
        return False
    is_relative = beside is not None and not has_scheme(href) and not href.startswith("/")
    return is_relative or _is_in(real, Path())


def may_be_given(path: Path, root: Path | None) -> bool:
    """Return whether a file may be read that a catalog gives: one of the project, or one that is named as a schema."""
    real = _real(path)
    return real is not None and (real.suffix.lower() in suffixes.SCHEMAS or (root is not None and _is_in(real, root)))


def _is_in(real: Path, folder: Path) -> bool:
    """Return whether a path is in a folder that is not the whole file system."""
    around = _real(folder)
    return around is not None and around != around.parent and real.is_relative_to(around)


def _real(path: Path) -> Path | None:
    """Return a path without symbolic links, None for one that no file can have."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return None
