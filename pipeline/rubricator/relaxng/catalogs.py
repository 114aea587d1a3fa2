"""OASIS XML catalogs: which file stands for an address on the web. Source: XML Catalogs 1.1 (OASIS, 7 October 2005).

Schemas are referred to by URI, so the entries for URIs are asked (7.2), and then those for system identifiers (7.1), which
many catalogs have instead. A catalog that cannot be read is passed over, as the standard asks (4.1.1), but not in silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rubricator.relaxng.addresses import path_of, uri_of
from rubricator.relaxng.catalogentries import Catalog, Kind, Way, normalised, read_catalog

_MOST_BYTES = 16_000_000


@dataclass(slots=True)
class Catalogs:
    """Catalog files by address, asked in order; each is read when it is first asked.

    ``problems`` are the catalogs that could not be read so far, with the reason.
    """

    addresses: Sequence[str]
    problems: dict[str, str] = field(default_factory=dict)
    _known: dict[str, Catalog] = field(default_factory=dict)

    def find(self, uri: str) -> str | None:
        """Return the address that the catalogs give for a URI, None if they have none."""
        wanted = normalised(uri)
        return next((found for way in Way if (found := self._search(way, wanted)) is not None), None)

    def _search(self, way: Way, uri: str) -> str | None:
        """Go through the catalogs; the first that delegates leaves the answer to others, whatever they say (7.2.2)."""
        waiting = [uri_of(address) for address in self.addresses]
        seen = set()
        while waiting:
            address = waiting.pop(0)
            if address in seen:
                continue
            seen.add(address)
            catalog = self._read(address)
            found = _target(catalog, way, uri)
            if found is not None:
                return found
            delegates = [target for _, target in _longest_first(catalog.of(way, Kind.DELEGATE), uri)]
            waiting = delegates or [target for _, target in catalog.of(way, Kind.NEXT)] + waiting
        return None

    def _read(self, address: str) -> Catalog:
        if address not in self._known:
            try:
                self._known[address] = read_catalog(_bytes_of(address), address)
            except (OSError, ValueError) as error:
                self.problems[address] = getattr(error, "strerror", str(error))
                self._known[address] = Catalog({})
        return self._known[address]


def _bytes_of(address: str) -> bytes:
    path = path_of(address)
    if path is None:
        raise ValueError("it is not in the file system, and nothing is fetched from the network")
    # A device or a pipe could be read for ever.
    if path.exists() and not path.is_file():
        raise ValueError("it is no file")
    if path.stat().st_size > _MOST_BYTES:
        raise ValueError(f"it is longer than {_MOST_BYTES // 1_000_000} MB")
    return path.read_bytes()


def _target(catalog: Catalog, way: Way, uri: str) -> str | None:
    """Return what the entries of one catalog give: for the whole URI, else for its beginning, else for its end."""
    for match, target in catalog.of(way, Kind.EXACT):
        if match == uri:
            return target
    for match, target in _longest_first(catalog.of(way, Kind.REWRITE), uri):
        return target + uri[len(match) :]
    endings = [entry for entry in catalog.of(way, Kind.SUFFIX) if uri.endswith(entry[0])]
    return max(endings, key=lambda entry: len(entry[0]))[1] if endings else None


def _longest_first(entries: Sequence[tuple[str, str]], uri: str) -> Iterator[tuple[str, str]]:
    matching = [entry for entry in entries if uri.startswith(entry[0])]
    yield from sorted(matching, key=lambda entry: len(entry[0]), reverse=True)
