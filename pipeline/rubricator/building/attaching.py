"""Writing the pictures that a transcription's file holds, into a folder beside its TEI document.

Their names say what is in them. So one that is there needs not be written, and is not written over if a person has retouched it; and
one that the document does not show any more is known for ours, on any machine, as long as it is as it was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from rubricator.building.files import sweep, write_atomically
from rubricator.reading.attachments import is_named_after, unpacked
from rubricator.transcription import Attachment


def write_pictures(folder: Path, source: bytes, attachments: Iterable[Attachment]) -> None:
    """Write the pictures of a source with these bytes that are not there yet. Raises OSError."""
    missing = [one for one in attachments if not (folder / one.name).exists()]
    if missing:
        sweep({folder})
    for one, data in unpacked(source, missing) if missing else ():
        write_atomically(folder / one.name, data)


def remove_other_pictures(folder: Path, kept: Iterable[Attachment]) -> tuple[Path, ...]:
    """Remove pictures that were written before and are none of these, if they are as they were written. Raises OSError."""
    names = {one.name for one in kept}
    gone = tuple(path for path in _files(folder) if path.name not in names and _is_as_written(path))
    for path in gone:
        path.unlink()
    if gone:
        with suppress(OSError):  # a person may have files in it
            folder.rmdir()
    return gone


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if path.is_file() and not path.is_symlink())


def _is_as_written(path: Path) -> bool:
    return is_named_after(path.name, path.read_bytes())
