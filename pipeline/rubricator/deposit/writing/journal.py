"""What is written so far, kept on the disk: it outlives the run, and is never in memory as a whole.

The journal says of a part what its files were when they were written. Whether they are so still is for whoever takes them
over to find out: the files themselves are not waited for before a part is entered.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from rubricator.building.databases import disk_errors
from rubricator.building.records import diagnostics_in, diagnostics_out
from rubricator.deposit.bagit.paths import folded
from rubricator.deposit.closing import WrittenFile, WrittenPart
from rubricator.deposit.writing.making import Made
from rubricator.diagnostics import Diagnostic

_VERSION = 1
_SCHEMA = f"""
create table if not exists part (
  name text primary key, key text not null, entities text not null, diagnostics text not null
) without rowid;
create table if not exists file (
  path text primary key, part text not null, size integer not null, sha512 text not null, folded text not null
) without rowid;
create index if not exists of_part on file (part, path);
create index if not exists alike on file (folded);
pragma user_version = {_VERSION};
"""
_CLOSING = ""
"""Whose the last files are: no job has this name."""


class Journal:
    """The parts of a package and their files, by name and by path."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def enter(self, made: Made) -> None:
        """Enter a part with its files, all or nothing."""
        part = made.part
        row = (part.name, made.key, json.dumps(part.entities), diagnostics_out(part.diagnostics))
        with self._db:
            self._db.execute("insert or replace into part values (?, ?, ?, ?)", row)
            self._enter_files(part.name, part.files)

    def enter_closing(self, file: WrittenFile) -> None:
        """Enter one of the last files."""
        with self._db:
            self._enter_files(_CLOSING, (file,))

    def forget(self, name: str) -> None:
        """Take a part out."""
        with self._db:
            self._db.execute("delete from part where name = ?", (name,))
            self._db.execute("delete from file where part = ?", (name,))

    def forget_closing(self) -> None:
        """Take the last files out."""
        self.forget(_CLOSING)

    def keys(self) -> dict[str, str]:
        """Return the keys of the parts by their names."""
        return dict(self._db.execute("select name, key from part"))

    def has(self, path: str) -> bool:
        """Return whether a file is entered."""
        return self._db.execute("select 1 from file where path = ?", (path,)).fetchone() is not None

    def files_of(self, name: str) -> tuple[WrittenFile, ...]:
        """Return the files of a part in the order of their paths."""
        rows = self._db.execute("select path, size, sha512 from file where part = ? order by path", (name,))
        return tuple(WrittenFile(*row) for row in rows)

    def parts(self) -> Iterator[WrittenPart]:
        """Yield the parts in the order of their names."""
        for name, entities, diagnostics in self._db.execute(
            "select name, entities, diagnostics from part order by name"
        ):
            yield WrittenPart(name, self.files_of(name), tuple(json.loads(entities)), diagnostics_in(diagnostics))

    def diagnostics(self) -> Iterator[Diagnostic]:
        """Yield the findings of all parts, in the order of their names."""
        for (found,) in self._db.execute("select diagnostics from part order by name"):
            yield from diagnostics_in(found)

    def files(self) -> Iterator[WrittenFile]:
        """Yield the files of all parts in the order of their paths, without the last files."""
        rows = self._db.execute("select path, size, sha512 from file where part <> ? order by path", (_CLOSING,))
        yield from (WrittenFile(*row) for row in rows)

    def payload(self) -> Iterator[WrittenFile]:
        """Yield all files, the last ones too, in the order of their paths."""
        yield from (WrittenFile(*row) for row in self._db.execute("select path, size, sha512 from file order by path"))

    def totals(self) -> tuple[int, int]:
        """Return how many bytes all files have, and how many files there are."""
        size, number = self._db.execute("select coalesce(sum(size), 0), count(*) from file").fetchone()
        return int(size), int(number)

    def alike(self) -> Iterator[tuple[str, ...]]:
        """Yield the paths that are one file on some systems: they differ in case or normalisation alone."""
        rows = self._db.execute(
            "select folded, path from file where folded in (select folded from file group by folded having count(*) > 1)"
            " order by folded, path"
        )
        for _, group in groupby(rows, key=lambda row: row[0]):
            yield tuple(path for _, path in group)

    def _enter_files(self, part: str, files: Iterable[WrittenFile]) -> None:
        rows = [(file.path, part, file.size, file.sha512, folded(file.path)) for file in files]
        self._db.executemany("insert into file values (?, ?, ?, ?, ?)", rows)


@contextmanager
def open_journal(path: Path) -> Iterator[Journal]:
    """Give the journal in a file; one that is damaged, or of another make, is begun anew. Raises OSError."""
    with disk_errors(str(path)):
        connection = _connect(path)
        try:
            yield Journal(connection)
        finally:
            connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    if not _is_sound(path):
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink()
    connection = sqlite3.connect(path)
    # A killed run loses nothing by this, a power cut perhaps the latest parts, never the journal.
    connection.executescript(f"pragma journal_mode = wal; pragma synchronous = normal; {_SCHEMA}")
    return connection


def _is_sound(path: Path) -> bool:
    if not path.exists():
        return False
    connection = sqlite3.connect(path)
    try:
        (version,) = connection.execute("pragma user_version").fetchone()
        (found,) = connection.execute("pragma quick_check").fetchone()
        return (version, found) == (_VERSION, "ok")
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()
