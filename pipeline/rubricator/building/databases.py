"""What a database finds out about the disk, said as the system says it of a file."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

_MEANING = {sqlite3.SQLITE_FULL: errno.ENOSPC, sqlite3.SQLITE_IOERR: errno.EIO, sqlite3.SQLITE_READONLY: errno.EROFS}
_PRIMARY = 0xFF
"""The bits of a code that say which kind of error it is (https://sqlite.org/rescode.html)."""
_SOME = bytes(1 << 16)


@contextmanager
def disk_errors(path: str) -> Iterator[None]:
    """Raise OSError with ``filename`` the path where a database meets a disk that is full, fails or may not be written."""
    try:
        yield
    except sqlite3.OperationalError as error:
        meaning = _MEANING.get(error.sqlite_errorcode & _PRIMARY)
        if meaning is None:
            raise
        if meaning == errno.EIO:
            meaning = _reason(path)
        raise OSError(meaning, os.strerror(meaning), path) from error


def _reason(path: str) -> int:
    """Return why nothing more can be written beside a file: a database does not tell a quota from a fault of the disk."""
    try:
        with TemporaryFile(dir=Path(path).parent) as file:
            file.write(_SOME)
    except OSError as error:
        return error.errno or errno.EIO
    return errno.EIO
