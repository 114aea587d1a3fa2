"""The resolver for everyday: files on this machine, catalogs, and a folder of schemas fetched before. Never the network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from rubricator.relaxng.addresses import path_of, resolved, uri_of
from rubricator.relaxng.catalogs import Catalogs
from rubricator.relaxng.fetched import FetchedSchemas
from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import MOST_BYTES_OF_A_FILE, Unresolved


@dataclass(frozen=True, slots=True)
class LocalFiles:
    """Finds what a schema refers to: first as the catalogs say, then on this machine or in the folder of fetched schemas.

    A file found by a catalog or in the folder is read as the file it is: what it refers to is looked for beside it.
    """

    catalogs: Catalogs = field(default_factory=lambda: Catalogs(()))
    fetched: FetchedSchemas | None = None

    def __call__(self, href: str, base: str) -> Resource | Unresolved:
        """Return the file that ``href`` stands for in a file or element with the base ``base``."""
        address = self._address(href, base)
        path = self._path(address)
        return self._not_here(address) if path is None else read_file(path)

    def locate(self, href: str, base: str) -> Path | None:
        """Return where the file is, or would have to be, that ``href`` stands for; None: on the web, and not to be had."""
        return self._path(self._address(href, base))

    def _address(self, href: str, base: str) -> str:
        address = resolved(href, base)
        return self.catalogs.find(uri_of(address)) or address

    def _path(self, address: str) -> Path | None:
        path = path_of(address)
        return self.fetched.find(address) if path is None and self.fetched else path

    def _not_here(self, address: str) -> Unresolved:
        message = f"{address} is not on this machine, and nothing is fetched from the network."
        ways = [
            "Save it beside the schema and refer to the file",
            "name a file for it in a catalog (XML_CATALOG_FILES)",
        ]
        place = self.fetched and self.fetched.place(address)
        if place:
            ways.insert(1, f"save it as {place}")
        hint = f"{', or '.join(ways)}."
        return Unresolved(message, " ".join((hint, *self._catalog_problems())))

    def _catalog_problems(self) -> Iterator[str]:
        for address, reason in self.catalogs.problems.items():
            yield f"The catalog {path_of(address) or address} could not be read: {reason}."


def from_environment(environment: Mapping[str, str], fetched: Path | None = None) -> LocalFiles:
    """Return the resolver with the catalogs of the variable ``XML_CATALOG_FILES``: paths or URLs with spaces between."""
    catalogs = Catalogs(tuple(environment.get("XML_CATALOG_FILES", "").split()))
    return LocalFiles(catalogs, None if fetched is None else FetchedSchemas(fetched))


def read_file(path: Path) -> Resource | Unresolved:
    """Return a file of a schema, or why it is not read: it is not there, no file, too long, or the system refuses."""
    try:
        # A device or a pipe could be read for ever.
        if path.exists() and not path.is_file():
            return Unresolved(f"{path} is no file.")
        if path.stat().st_size > MOST_BYTES_OF_A_FILE:
            return Unresolved(f"{path} is too long for a schema: more than {MOST_BYTES_OF_A_FILE // 1_000_000} MB.")
        return Resource(path.as_posix(), path.read_bytes())
    except FileNotFoundError:
        return Unresolved(f"There is no file {path}.", similar_file(path))
    except (OSError, ValueError) as error:
        return Unresolved(f"{path} cannot be read: {getattr(error, 'strerror', error)}.")


def similar_file(path: Path) -> str:
    """Return a hint to a file of the folder whose name is nearly the same."""
    try:
        names = [other.name for other in path.parent.iterdir() if other.is_file()]
    except OSError:
        return f"There is no folder {path.parent} that could be read."
    return "".join(f"Did you mean {name}?" for name in get_close_matches(path.name, names, 1))
