"""What a lock file should record: the checksum of every schema on the web that documents are checked with, parts included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from rubricator.validation.fetching import NotFetched, fetch
from rubricator.validation.following import follow, read_top
from rubricator.validation.lockfile import checksum, web_key
from rubricator.validation.schemas import Schemas
from rubricator.validation.sources import Sources
from rubricator.validation.web import fetched_schemas
from rubricator.validation.writing import write_whole


def checksums_of(schemas: Iterable[Schemas]) -> Mapping[str, str]:
    """Return the checksums of the schemas, and of what they include, that are of the web. Raises SchemaError, OSError."""
    files = dict.fromkeys((path, entry.sources) for entry in schemas for path in entry.files)
    return {web_key(address): checksum(data) for path, sources in files for address, data in _of_the_web(path, sources)}


def renewed_checksums(schemas: Sequence[Schemas]) -> tuple[Mapping[str, str], Mapping[str, NotFetched]]:
    """Fetch the schemas, and what they include, anew into the cache, and return their checksums, and what could not be fetched.

    A new schema may include others than the one before. Raises SchemaError, OSError.
    """
    done: set[str] = set()
    failures: dict[str, NotFetched] = {}
    while to_do := checksums_of(schemas).keys() - done:
        failures |= _renew(sorted(to_do))
        done |= to_do
    return checksums_of(schemas), failures


def _renew(addresses: Sequence[str]) -> dict[str, NotFetched]:
    folder = fetched_schemas()
    failures = {}
    for address in addresses:
        data = fetch(address)
        place = None if folder is None else folder.place(address)
        if isinstance(data, NotFetched):
            failures[address] = data
        elif place is not None:
            write_whole(place, data)
    return failures


def _of_the_web(path: Path, sources: Sources) -> Iterator[tuple[str, bytes]]:
    folder = fetched_schemas()
    schema = read_top(path)
    files = [schema, *(reference.found for reference in follow(schema, sources))]
    for file in files:
        address = None if folder is None else folder.address_of(Path(file.address))
        if address is not None:
            yield address, file.data
