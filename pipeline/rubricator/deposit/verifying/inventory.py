"""What a bag has and what it says it has, side by side: a database that goes to the disk when it outgrows its cache."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import gettempdir
from typing import Any
from unicodedata import normalize

from rubricator.building.databases import disk_errors
from rubricator.deposit.bagit.paths import PAYLOAD, folded

_PAYLOAD = PAYLOAD.encode()
_SCHEMA = """
pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -16000;
create table present (
  number integer primary key, path blob unique, composed blob, folded blob, size integer, is_payload integer
);
create index by_composed on present (composed);
create index by_folded on present (folded);
create table unreadable (path blob primary key, reason text) without rowid;
create table digest (path blob, algorithm text, value text, primary key (path, algorithm)) without rowid;
create table manifest (name text primary key, algorithm text, is_payload integer) without rowid;
create table listed (
  manifest text, path blob, digest text, line integer, found blob, primary key (manifest, path)
) without rowid;
create index by_found on listed (found);
create index by_path on listed (path);
create table fetch (path blob primary key, line integer, size integer) without rowid;
create table renamed (old blob primary key, new blob unique) without rowid;
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of a manifest: what it says of a path."""

    path: str
    manifest: str
    line: int


class Inventory:
    """Tables of files, manifests and digests. Paths are kept as bytes, since not every name is Unicode."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    def add(self, path: str, size: int) -> None:
        """Enter a file that is there."""
        row = (key(path), key(normalize("NFC", path)), key(folded(path)), size, path.startswith(PAYLOAD))
        self._db.execute(
            "insert or ignore into present (path, composed, folded, size, is_payload) values (?, ?, ?, ?, ?)", row
        )

    def add_manifest(self, name: str, algorithm: str, is_payload: bool) -> None:
        """Enter a manifest whose digests can be compared."""
        self._db.execute("insert into manifest values (?, ?, ?)", (name, algorithm, is_payload))

    def add_listed(self, listed: Listed, digest: str, found: str | None) -> None:
        """Enter a line of a manifest, with the file that it means if that is there."""
        row = (listed.manifest, key(listed.path), digest, listed.line, None if found is None else key(found))
        self._db.execute("insert or ignore into listed values (?, ?, ?, ?, ?)", row)

    def add_fetched(self, path: str, line: int, size: int | None) -> None:
        """Enter a file that is to be fetched."""
        self._db.execute("insert or ignore into fetch values (?, ?, ?)", (key(path), line, size))

    def add_digests(self, path: str, digests: Iterable[tuple[str, str]]) -> None:
        """Enter the digests of a file by their algorithms."""
        rows = ((key(path), algorithm, value) for algorithm, value in digests)
        self._db.executemany("insert or replace into digest values (?, ?, ?)", rows)

    def add_unreadable(self, path: str, reason: str = "") -> None:
        """Enter that a file is there and cannot be read, or, without a reason, that it is no file."""
        self._db.execute("insert or ignore into unreadable values (?, ?)", (key(path), reason))

    def spelled(self, path: str) -> str | None:
        """Return how the file of a path is spelled where it lies: as given, or in another Unicode normalisation."""
        for column, text in (("path", path), ("composed", normalize("NFC", path))):
            for (found,) in self._db.execute(f"select path from present where {column} = ?", (key(text),)):
                return text_of(found)
        return None

    def is_folder(self, path: str) -> bool:
        """Return whether files lie below a path."""
        start = key(path.rstrip("/") + "/")
        rows = self._db.execute("select 1 from present where path > ? and path < ? limit 1", (start, start[:-1] + b"0"))
        return rows.fetchone() is not None

    def size(self, path: str) -> int | None:
        """Return the size of a file, None if it is not there."""
        row = self._db.execute("select size from present where path = ?", (key(path),)).fetchone()
        return None if row is None else int(row[0])

    def is_as_listed(self, path: str) -> bool:
        """Return whether a file has a digest that a manifest gives it."""
        query = (
            "select 1 from listed join manifest on name = manifest join digest on digest.path = found"
            " and digest.algorithm = manifest.algorithm where found = ? and digest.value = listed.digest limit 1"
        )
        return self._db.execute(query, (key(path),)).fetchone() is not None

    def line(self, manifest: str, path: str) -> tuple[int, str] | None:
        """Return the line that lists a path in a manifest and the digest there, None if there is none."""
        row = self._db.execute(
            "select line, digest from listed where manifest = ? and path = ?", (manifest, key(path))
        ).fetchone()
        return None if row is None else (int(row[0]), str(row[1]))

    def is_listed(self, path: str) -> bool:
        """Return whether a manifest lists a path."""
        return self._db.execute("select 1 from listed where path = ? limit 1", (key(path),)).fetchone() is not None

    def tag_files(self) -> Iterator[str]:
        """Yield the files outside of the payload, sorted."""
        rows = self._db.execute("select path from present where not is_payload order by path")
        return (text_of(path) for (path,) in rows)

    def payload(self) -> tuple[int, int]:
        """Return how many bytes the payload has, and how many files."""
        size, number = self.one("select coalesce(sum(size), 0), count(*) from present where is_payload")
        return int(size), int(number)

    def one(self, query: str) -> Any:
        """Return the one row of a query."""
        return self._db.execute(query).fetchone()

    def rows(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query, paths as text."""
        for row in self._db.execute(query):
            yield tuple(text_of(value) if isinstance(value, bytes) else value for value in row)

    def run(self, statement: str) -> None:
        """Change what the tables hold."""
        self._db.execute(statement)


@contextmanager
def an_inventory() -> Iterator[Inventory]:
    """Give an empty inventory, which is gone afterwards. Raises OSError if the disk for temporary files has no room for it."""
    database = sqlite3.connect("", isolation_level=None)
    try:
        with disk_errors(gettempdir()):
            database.executescript(_SCHEMA)
            database.execute("begin")
            yield Inventory(database)
    finally:
        database.close()


def key(path: str) -> bytes:
    """Return a path as the tables have it; names that are not UTF-8 keep their bytes."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        # A surrogate that stands for no byte, as JSON can write one: no file has such a name.
        return path.encode("utf-8", "surrogatepass")


def text_of(path: bytes) -> str:
    """Return the path that ``key`` was made of."""
    return path.decode("utf-8", "surrogateescape")
