"""The files of schemas that go into a package: those that documents are validated against, and what these include."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from rubricator.deposit.layout import SCHEMAS, absolute
from rubricator.relaxng.errors import SchemaError
from rubricator.validation.following import follow, read_top
from rubricator.validation.schemas import Schemas
from rubricator.validation.sources import Sources
from rubricator.validation.web import fetched_schemas


def files_of(schemas: Schemas) -> tuple[Path, ...]:
    """Return the files of schemas, each once. Raises OSError."""
    return tuple(dict.fromkeys(file for path in schemas.files for file in _files(path, schemas.sources)))


def _files(path: Path, sources: Sources) -> Iterator[Path]:
    yield path
    with suppress(SchemaError):  # a schema that cannot be used is reported where documents are checked
        yield from (Path(reference.found.address) for reference in follow(read_top(path), sources))


def places_outside(home: Path, groups: Iterable[tuple[Path, ...]]) -> Mapping[Path, str]:
    """Return the places of those files that are not in the home folder; a group are the files of the schemas of a document.

    What was fetched from the web stands under its address; other files of a group keep their places relative to one another.
    """
    places: dict[Path, str] = {}
    for group in groups:
        outside = [path for path in group if not keeps_its_place(path, home) and path not in places]
        for path, wanted in _wanted(outside).items():
            places[path] = _apart(wanted, set(places.values()))
    return places


def keeps_its_place(path: Path, home: Path) -> bool:
    """Return whether a file stands in a package where it stood: what was fetched from the web does not, wherever the cache is."""
    return absolute(path).is_relative_to(home) and not address_of(path)


def _wanted(group: Iterable[Path]) -> Mapping[Path, str]:
    """Return the places that the files of a group would have if there were no others."""
    addresses = {path: address_of(path) for path in group}
    local = [absolute(path) for path, address in addresses.items() if not address]
    top = os.path.commonpath([path.parent for path in local]) if local else ""
    inside = {
        path: _from_address(address) if address else absolute(path).relative_to(top).as_posix()
        for path, address in addresses.items()
    }
    return {path: f"{SCHEMAS}/{place}" for path, place in inside.items()}


def address_of(path: Path) -> str:
    """Return the address on the web that a file of the cache was fetched from, empty for any other file."""
    folder = fetched_schemas()
    return (folder.address_of(path) or "") if folder else ""


def _from_address(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}"


def _apart(place: str, taken: set[str]) -> str:
    """Return the place, or the next that is free, in a folder with a number."""
    numbers = range(2, len(taken) + 3)
    others = (place.replace(f"{SCHEMAS}/", f"{SCHEMAS}/{number}/", 1) for number in numbers)
    return next(one for one in (place, *others) if one not in taken)
