"""Opening what is said to hold a bag."""

from __future__ import annotations

from pathlib import Path

from rubricator.deposit.verifying.containers import tarred, zipped
from rubricator.deposit.verifying.containers.container import Container, fault
from rubricator.deposit.verifying.containers.folder import Folder
from rubricator.deposit.verifying.containers.tarred import Tarred
from rubricator.deposit.verifying.containers.zipped import Zipped
from rubricator.diagnostics import Rule, Severity, UnusableError

NO_CONTAINER = Rule(
    "BAG054",
    Severity.ERROR,
    "This is nothing that could hold a package",
    "A package is a folder, a ZIP file (.zip), or a tar file (.tar, .tar.gz, .tgz, .tar.bz2, .tar.xz).",
    hint="name the folder or the archive, not a file in it",
    wrong="rubricator deposit verify package/bagit.txt",
    right="rubricator deposit verify package",
)
RULES = (NO_CONTAINER,)


def open_container(path: Path) -> Container:
    """Return the container at a path. Raises OSError, and UnusableError for a file that is none; damage is no error."""
    if path.is_dir():
        return Folder(path)
    path.stat()
    name = path.name.lower()
    if name.endswith(zipped.SUFFIXES):
        return Zipped(path)
    if name.endswith(tarred.SUFFIXES):
        return Tarred(path)
    raise UnusableError((fault(str(path), NO_CONTAINER, "This is neither a folder nor a .zip or .tar file."),))
