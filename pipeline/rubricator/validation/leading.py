"""Where a reference leads, by its words, the catalogs and the limits; whether anything is there is not asked.

Documents of a folder name the same schemas, and to follow symbolic links takes longer than to check many a document; so
what was found out is kept, with all that it depends on.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from rubricator.relaxng.addresses import path_of, resolved, uri_of, web_parts
from rubricator.relaxng.caching import cache_folder
from rubricator.relaxng.catalogs import Catalogs
from rubricator.relaxng.everyday import FETCHED
from rubricator.relaxng.fetched import FetchedSchemas
from rubricator.validation.limits import may_be_given, may_read
from rubricator.validation.places import shown
from rubricator.validation.sources import Sources

_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What it depends on where a reference leads.

    ``catalogs`` are the addresses of all catalogs, with the times of their last change; ``cache`` is the program's cache,
    ``current`` the current folder.
    """

    catalogs: tuple[tuple[str, int], ...]
    root: Path | None
    cache: Path | None
    current: Path

    @property
    def fetched(self) -> FetchedSchemas | None:
        """The folder of schemas fetched before; None: there is no cache."""
        return None if self.cache is None else FetchedSchemas(self.cache.absolute() / FETCHED)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a reference leads: to a file, or to an address on the web. ``refused`` says why it is not followed, if it is not.

    ``if_missing`` is what to say if there is no such file.
    """

    path: Path | None = None
    address: str = ""
    refused: str = ""
    if_missing: str = ""


def surroundings_of(sources: Sources) -> Surroundings:
    """Return what it depends on where references lead, as it is now."""
    catalogs = (*sources.catalogs, *os.environ.get("XML_CATALOG_FILES", "").split())
    changes = tuple((address, _changed(address)) for address in catalogs)
    return Surroundings(changes, sources.root, cache_folder(), Path.cwd())


def unread_catalogs(around: Surroundings) -> tuple[str, ...]:
    """Return a sentence about each catalog that could not be read when it was asked."""
    problems = _catalogs(around.catalogs).problems.items()
    return tuple(f"The catalog {shown(str(path_of(at) or at))} could not be read: {why}." for at, why in problems)


@lru_cache(_KEPT)
def target_of(href: str, base: str, beside: Path | None, around: Surroundings) -> Target:
    """Return where ``href`` leads in a document, file or element with the base ``base``.

    ``beside`` is the folder of the document or file, if what lies there may be read.
    """
    origin = _origin(base, around.fetched)
    address = resolved(href, origin)
    given = _catalogs(around.catalogs).find(uri_of(address))
    path = path_of(given or address)
    if path is None:
        return _on_the_web(given or address)
    if given is not None:
        return _given(path, address, around.root)
    if web_parts(origin) is not None or not may_read(path, href, beside, around.root):
        return Target(refused=f"{shown(href)} is outside of the project and is not read.")
    return Target(path, if_missing=f"There is no schema {shown(href)}.")


def _origin(base: str, fetched: FetchedSchemas | None) -> str:
    """Return the address on the web that a file of the cache stands for, for any other base the base itself."""
    return base if fetched is None else fetched.address_of(Path(base)) or base


def _on_the_web(address: str) -> Target:
    if web_parts(address) is None:
        why = f"{shown(address)} is not on this machine, and is no address on the web that could be fetched."
        return Target(refused=why)
    return Target(address=address)


def _given(path: Path, address: str, root: Path | None) -> Target:
    known, file = shown(address), shown(str(path))
    if not may_be_given(path, root):
        return Target(
            refused=f"The catalog gives {file} for {known}, which is neither of the project nor a schema.",
        )
    missing = f"There is no schema {known}: the catalog says that it is {file}, and there is no such file."
    return Target(path, if_missing=missing)


@cache
def _catalogs(known: tuple[tuple[str, int], ...]) -> Catalogs:
    return Catalogs([address for address, _ in known])


def _changed(address: str) -> int:
    path = path_of(address)
    try:
        return path.stat().st_mtime_ns if path else 0
    except (OSError, ValueError):
        return 0
