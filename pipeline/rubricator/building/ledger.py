"""The ledger of a build: of each document, what was made of what, and what was found. It outlives the run.

A run that is killed loses what it had not entered yet, which is then made once more. A ledger that is damaged, or of another
make, is begun anew: nothing depends on it but the time that a build takes.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rubricator.building.databases import disk_errors
from rubricator.building.digests import Known, Memory, State
from rubricator.building.records import diagnostics_in, diagnostics_out
from rubricator.building.report import Figures
from rubricator.diagnostics import Diagnostic

FOLDER = ".rubricator"
"""The folder of the ledger, among the outputs."""

_FILE = "ledger.sqlite"
_VERSION = 1
_SCHEMA = f"""
create table if not exists entry (name text primary key, record text not null) without rowid;
create table if not exists shared (path text primary key, record text not null) without rowid;
pragma user_version = {_VERSION};
"""


@dataclass(frozen=True, slots=True)
class Target:
    """What was made: ``key`` says of what, ``digest`` is that of the file, empty if there came none of it."""

    key: str
    digest: str
    diagnostics: tuple[Diagnostic, ...] = ()


NOT_MADE = Target("", "")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a document: ``files`` are its files by their targets, ``schemas`` those it was validated against."""

    targets: Mapping[str, Target] = field(default_factory=lambda: MappingProxyType({}))
    files: Memory = field(default_factory=lambda: MappingProxyType({}))
    figures: Figures | None = None
    schemas: tuple[str, ...] = ()


NOTHING = Entry()


class Ledger:
    """The entries of documents by their names, and what is known of files that many documents depend on."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def entry(self, name: str) -> Entry:
        """Return what is known of a document; nothing is known of one that was never built."""
        row = self._db.execute("select record from entry where name = ?", (name,)).fetchone()
        return _entry(json.loads(row[0])) if row else NOTHING

    def enter(self, name: str, entry: Entry) -> None:
        """Enter a document, in place of what was known of it."""
        with self._db:
            self._db.execute("insert or replace into entry values (?, ?)", (name, json.dumps(_record(entry))))

    def forget(self, name: str) -> None:
        """Take a document out."""
        with self._db:
            self._db.execute("delete from entry where name = ?", (name,))

    def names(self) -> Iterator[str]:
        """Yield the names of all documents, in their order."""
        yield from (name for (name,) in self._db.execute("select name from entry order by name"))

    def shared(self) -> dict[str, Known]:
        """Return what is known of files that many documents depend on."""
        rows = self._db.execute("select path, record from shared")
        return {path: _known(json.loads(record)) for path, record in rows}

    def enter_shared(self, files: Memory) -> None:
        """Enter what is known of files that many documents depend on."""
        rows = [(path, json.dumps(_known_record(known))) for path, known in files.items()]
        with self._db:
            self._db.executemany("insert or replace into shared values (?, ?)", rows)


@contextmanager
def open_ledger(outputs: Path) -> Iterator[Ledger]:
    """Give the ledger of a folder of outputs, whose lock is held. Raises OSError."""
    path = outputs / FOLDER / _FILE
    path.parent.mkdir(parents=True, exist_ok=True)
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
    # A killed run loses nothing by this, a power cut perhaps the latest entries, never the ledger.
    connection.executescript(f"pragma journal_mode = wal; pragma synchronous = normal; {_SCHEMA}")
    return connection


def _is_sound(path: Path) -> bool:
    if not path.is_file():
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
    }


def _entry(record: Mapping[str, Any]) -> Entry:
    targets = record["targets"].items()
    return Entry(
        {name: Target(key, digest, diagnostics_in(found) if found else ()) for name, (key, digest, found) in targets},
        {name: _known(values) for name, values in record["files"].items()},
        Figures(**record["figures"]) if record["figures"] else None,
        tuple(record["schemas"]),
    )


def _known_record(known: Known) -> list[int | str]:
    state = known.state
    return [state.size, state.modified, state.changed, state.inode, known.digest, known.seen]


def _known(values: list[Any]) -> Known:
    *state, digest, seen = values
    return Known(State(*state), digest, seen)
