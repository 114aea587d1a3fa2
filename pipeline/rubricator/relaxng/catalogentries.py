"""Reading the entries of an OASIS XML catalog. Source: XML Catalogs 1.1, 6."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import quote
from xml.parsers import expat

from rubricator.relaxng.addresses import resolved
from rubricator.relaxng.names import SEPARATOR, XML

_NAMESPACE = f"urn:oasis:names:tc:entity:xmlns:xml:catalog{SEPARATOR}"
_BASE = f"{XML}{SEPARATOR}base"
_NOT_IN_URI = re.compile(r"[^!-~]|[\"<>\\^`{|}]")


class Way(Enum):
    """How a file is referred to: by a URI, or by the system identifier of an entity."""

    URI = auto()
    SYSTEM = auto()


class Kind(Enum):
    """What an entry is for: a whole URI, its beginning, its end; other catalogs for some URIs, or for all."""

    EXACT = auto()
    REWRITE = auto()
    SUFFIX = auto()
    DELEGATE = auto()
    NEXT = auto()


_ENTRIES: Mapping[str, tuple[Way, Kind, str, str]] = {
    "uri": (Way.URI, Kind.EXACT, "name", "uri"),
    "system": (Way.SYSTEM, Kind.EXACT, "systemId", "uri"),
    "rewriteURI": (Way.URI, Kind.REWRITE, "uriStartString", "rewritePrefix"),
    "rewriteSystem": (Way.SYSTEM, Kind.REWRITE, "systemIdStartString", "rewritePrefix"),
    "uriSuffix": (Way.URI, Kind.SUFFIX, "uriSuffix", "uri"),
    "systemSuffix": (Way.SYSTEM, Kind.SUFFIX, "systemIdSuffix", "uri"),
    "delegateURI": (Way.URI, Kind.DELEGATE, "uriStartString", "catalog"),
    "delegateSystem": (Way.SYSTEM, Kind.DELEGATE, "systemIdStartString", "catalog"),
}
"""Of an element of a catalog: way and kind, and the attributes with what it matches and what it gives."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """The entries of a catalog by way and kind, in order: what they match, normalised, and the address they give."""

    entries: Mapping[tuple[Way, Kind], Sequence[tuple[str, str]]]

    def of(self, way: Way, kind: Kind) -> Sequence[tuple[str, str]]:
        """Return the entries of a kind."""
        return self.entries.get((way, kind), ())


def normalised(uri: str) -> str:
    """Return a URI with percent-encoding for what may not stand in one (6.4)."""
    return _NOT_IN_URI.sub(lambda found: quote(found[0], safe=""), uri)


def read_catalog(data: bytes, address: str) -> Catalog:
    """Return a catalog's entries; elements that are none of the standard's are passed over (5).

    Raises ValueError if it is not well-formed XML.
    """
    entries: dict[tuple[Way, Kind], list[tuple[str, str]]] = {}
    bases = [address]

    def start(name: str, attributes: dict[str, str]) -> None:
        bases.append(resolved(attributes.get(_BASE, ""), bases[-1]))
        for way, kind, match, target in _entries(name.removeprefix(_NAMESPACE), attributes):
            entries.setdefault((way, kind), []).append((normalised(match), resolved(normalised(target), bases[-1])))

    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: bases.pop()
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise ValueError(f"it is not well-formed: {error}") from None
    return Catalog(entries)


def _entries(name: str, attributes: Mapping[str, str]) -> list[tuple[Way, Kind, str, str]]:
    """Return what an element says, for both ways where it says it for both; nothing if an attribute is missing."""
    if name == "nextCatalog" and "catalog" in attributes:
        return [(way, Kind.NEXT, "", attributes["catalog"]) for way in Way]
    if name not in _ENTRIES:
        return []
    way, kind, match, target = _ENTRIES[name]
    return [(way, kind, attributes[match], attributes[target])] if {match, target} <= attributes.keys() else []
