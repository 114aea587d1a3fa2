"""The ledger of a build: of each document, what was made of what, and what was found. It outlives the run.

A run that is killed loses what it had not entered yet, which is then made once more. A ledger that is damaged, or of another
make, is begun anew: nothing depends on it but the time that a build takes. A record has a digest with it, since a database does
not notice it when a bit flips inside of what it keeps.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rubricator.building.databases import disk_errors
from rubricator.building.digests import Known, Memory, State, digest_of
from rubricator.building.files import check_writable
from rubricator.building.records import diagnostics_in, diagnostics_out
from rubricator.building.report import Figures
from rubricator.diagnostics import Diagnostic

FOLDER = ".rubricator"
"""The folder of the ledger, among the outputs."""

_FILE = "ledger.sqlite"
_VERSION = 2
_TABLES = (
    "CREATE TABLE entry (name text primary key, record text not null, digest text not null) without rowid",
    "CREATE TABLE shared (name text primary key, record text not null, digest text not null) without rowid",
)


@dataclass(frozen=True, slots=True)
class Target:
    """What was made: ``key`` says of what, ``digest`` is that of the file, empty if there came none of it."""

    key: str
    digest: str
    diagnostics: tuple[Diagnostic, ...] = ()


NOT_MADE = Target("", "")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a document: ``files`` are its files by their targets, ``schemas`` those it was validated against.

    ``pictures`` are the names of those that were written beside it.
    """

    targets: Mapping[str, Target] = field(default_factory=lambda: MappingProxyType({}))
    files: Memory = field(default_factory=lambda: MappingProxyType({}))
    figures: Figures | None = None
    schemas: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()


NOTHING = Entry()


class Ledger:
    """The entries of documents by their names, and what is known of files that many documents depend on."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def entry(self, name: str) -> Entry:
        """Return what is known of a document; nothing is known of one that was never built."""
        found = self._db.execute("select name, record, digest from entry where name = cast(? as text)", (_bytes(name),))
        return next((_entry(record) for _, record in _sound(found)), NOTHING)

    def enter(self, name: str, entry: Entry) -> None:
        """Enter a document, in place of what was known of it."""
        with self._db:
            self._db.execute("insert or replace into entry values (cast(? as text), ?, ?)", _row(name, _record(entry)))

    def forget(self, name: str) -> None:
        """Take a document out."""
        with self._db:
            self._db.execute("delete from entry where name = cast(? as text)", (_bytes(name),))

    def names(self) -> Iterator[str]:
        """Yield the names of all documents, in their order; what is entered of one may not be sound."""
        yield from (name for (name,) in self._db.execute("select name from entry order by name"))

    def shared(self) -> dict[str, Known]:
        """Return what is known of files that many documents depend on."""
        found = self._db.execute("select name, record, digest from shared")
        return {path: _known(record) for path, record in _sound(found)}

    def enter_shared(self, files: Memory) -> None:
        """Enter what is known of files that many documents depend on."""
        rows = [_row(path, _known_record(known)) for path, known in files.items()]
        with self._db:
            self._db.executemany("insert or replace into shared values (cast(? as text), ?, ?)", rows)


def provide_folder(outputs: Path) -> Path:
    """Make the folder of the ledger, and that of the outputs if need be; return it. Raises OSError."""
    folder = outputs / FOLDER
    real = Path(os.path.realpath(outputs)) / FOLDER
    if not real.is_dir():
        check_writable(folder)
        real.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def open_ledger(folder: Path) -> Iterator[Ledger]:
    """Give the ledger in a folder, whose lock is held. Raises OSError."""
    path = folder / _FILE
    with disk_errors(str(path)):
        connection = _connect(path)
        try:
            yield Ledger(connection)
        finally:
            connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    if not _is_sound(path):
        _remove(path)
    connection = sqlite3.connect(path)
    connection.text_factory = _text
    # Nobody else is at it. So no memory is shared in a file of its own, for which a full disk would be a riddle.
    # A killed run loses nothing by this, a power cut perhaps the latest entries, never the ledger.
    connection.executescript("pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal")
    if _tables(connection) != _TABLES:
        connection.executescript(f"{'; '.join(_TABLES)}; pragma user_version = {_VERSION}")
    return connection


def _is_sound(path: Path) -> bool:
    """Return whether there is a ledger that can be used: whole, of this make, and to be written."""
    if not (path.is_file() and os.access(path, os.W_OK)):
        return False
    connection = sqlite3.connect(path)
    try:
        (version,) = connection.execute("pragma user_version").fetchone()
        (found,) = connection.execute("pragma quick_check").fetchone()
        return (version, found, _tables(connection)) == (_VERSION, "ok", _TABLES)
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()


def _tables(connection: sqlite3.Connection) -> tuple[str, ...]:
    found = connection.execute("select sql from sqlite_master where type = 'table' order by name")
    return tuple(sql for (sql,) in found)


def _row(name: str, record: object) -> tuple[bytes, str, str]:
    text = json.dumps(record)
    return _bytes(name), text, _seal(name, text)


def _sound(rows: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, Any]]:
    """Yield names and records as they were entered; what has changed since is as if it had never been."""
    yield from ((name, json.loads(text)) for name, text, digest in rows if digest == _seal(name, text))


def _seal(name: str, text: str) -> str:
    return digest_of(_bytes(f"{name}\0{text}"))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    """Return text as bytes; names of files may have some that are not UTF-8, which Python keeps as surrogates."""
    return text.encode("utf-8", "surrogateescape")


def _remove(path: Path) -> None:
    for file in path.parent.glob(f"{path.name}*"):
        if file.is_dir() and not file.is_symlink():
            shutil.rmtree(file)
        else:
            file.unlink()


def _record(entry: Entry) -> dict[str, Any]:
    return {
        "targets": {
            name: [made.key, made.digest, diagnostics_out(made.diagnostics) if made.diagnostics else ""]
            for name, made in entry.targets.items()
        },
        "files": {name: _known_record(known) for name, known in entry.files.items()},
        "figures": asdict(entry.figures) if entry.figures else None,
        "schemas": entry.schemas,
        "pictures": entry.pictures,
    }


def _entry(record: Mapping[str, Any]) -> Entry:
    targets = record["targets"].items()
    return Entry(
        {name: Target(key, digest, diagnostics_in(found) if found else ()) for name, (key, digest, found) in targets},
        {name: _known(values) for name, values in record["files"].items()},
        Figures(**record["figures"]) if record["figures"] else None,
        tuple(record["schemas"]),
        tuple(record["pictures"]),
    )


def _known_record(known: Known) -> list[int | str]:
    state = known.state
    return [state.size, state.modified, state.changed, state.inode, known.digest, known.seen]


def _known(values: list[Any]) -> Known:
    *state, digest, seen = values
    return Known(State(*state), digest, seen)
