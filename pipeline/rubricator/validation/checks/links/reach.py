"""Which identifiers and prefixes hold in a document that are not written in it: those of what it includes, and of the authority files."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from rubricator.relaxng.addresses import has_scheme, path_of, resolved
from rubricator.validation.checks.links.gathering import Gathered
from rubricator.validation.checks.links.identifiers import Identifiers, identifiers_in
from rubricator.validation.checks.links.likeness import nearest
from rubricator.validation.checks.links.prefixes import Prefix
from rubricator.validation.checks.links.surroundings import Surroundings

_INCLUDED = 1_000
"""How many files may be included, one through the other."""


@dataclass(frozen=True)
class Reach:
    """What a document can point to by an identifier or a prefix alone. Files are read when something is not in the document."""

    gathered: Gathered
    surroundings: Surroundings
    _located: dict[tuple[str, str], tuple[Path, Path | None] | None] = field(default_factory=dict)
    _paths: dict[Path, Path | None] = field(default_factory=dict)
    _files: dict[Path, Identifiers | None] = field(default_factory=dict)

    @cached_property
    def included(self) -> tuple[Identifiers, ...]:
        """The identifiers of the files that XInclude puts into the document, and into those in turn."""
        waiting = [(href, self.gathered.address) for href in self.gathered.includes]
        found: dict[Path, Identifiers] = {}
        while waiting and len(found) < _INCLUDED:
            href, base = waiting.pop()
            _, path = self.locate(href, base) or (None, None)
            identifiers = self.identifiers(path) if path is not None and path not in found else None
            if path is not None and identifiers is not None:
                found[path] = identifiers
                waiting.extend((inner, path.as_posix()) for inner in identifiers.includes)
        return tuple(found.values())

    @cached_property
    def authorities(self) -> tuple[Identifiers, ...]:
        """The identifiers of the authority files that are there."""
        inside = (self.inside(path) for path in self.surroundings.authorities)
        found = (self.identifiers(path) for path in inside if path is not None)
        return tuple(identifiers for identifiers in found if identifiers is not None)

    @cached_property
    def unreadable(self) -> Identifiers | None:
        """The first file that is included or an authority file and cannot be read to its end, so that nobody knows all it has."""
        return next((one for one in (*self.included, *self.authorities) if one.problem), None)

    def locate(self, reference: str, base: str) -> tuple[Path, Path | None] | None:
        """Return the path that a reference stands for in a file with the address ``base``, and the file to which it leads.

        The file is None where it is outside of the root folder; nothing is returned for what is on the web.
        """
        key = (reference, base)
        if key not in self._located:
            path = _path_from(reference, base)
            self._located[key] = None if path is None else (path, self.inside(path))
        return self._located[key]

    def inside(self, path: Path) -> Path | None:
        """Return the file or folder that a path leads to, links followed; None: it is outside of the root folder."""
        if path not in self._paths:
            self._paths[path] = self.surroundings.inside(path)
        return self._paths[path]

    def identifiers(self, inside: Path) -> Identifiers | None:
        """Return the identifiers of a file inside of the root folder, None if there is no such file or folder."""
        if inside not in self._files:
            self._files[inside] = identifiers_in(inside)
        return self._files[inside]

    def has(self, identifier: str) -> bool:
        """Return whether an identifier is in the document, in what it includes, or in an authority file."""
        own = self.gathered
        return (
            own.outline.has(identifier)
            or identifier in own.foreign
            or any(identifier in one.elements for one in self._others())
        )

    def prefixes(self, name: str) -> tuple[Prefix, ...]:
        """Return the declarations of a prefix: the document's, else those that hold in every document."""
        own = tuple(prefix for prefix in self.gathered.prefixes if prefix.name == name)
        return own or tuple(prefix for prefix in self._around() if prefix.name == name)

    def near(self, identifier: str) -> str:
        """Return the identifier that is probably meant, empty if none is near."""
        return nearest(identifier, [self.gathered.identifiers, *(one.elements for one in self._others())])

    def near_prefix(self, name: str) -> str:
        """Return the declared prefix that is probably meant, with its colon; empty if none is near."""
        near = nearest(name, [{prefix.name: prefix for prefix in (*self.gathered.prefixes, *self._around())}])
        return near and f"{near}:"

    def _others(self) -> Iterator[Identifiers]:
        yield from self.included
        yield from self.authorities

    def _around(self) -> Iterator[Prefix]:
        yield from self.surroundings.prefixes
        for one in (*self.included, *self.authorities):
            yield from one.prefixes


def _path_from(reference: str, base: str) -> Path | None:
    """Return the path that a reference stands for in a file with the address ``base``; None: it is on the web."""
    if not reference or has_scheme(base):
        return path_of(resolved(reference, base))
    # From a path it is the same in all files of the folder.
    return _path_in(reference, posixpath.dirname(base))


@lru_cache(maxsize=4_096)
def _path_in(reference: str, folder: str) -> Path | None:
    return path_of(resolved(reference, posixpath.join(folder, "-")))
