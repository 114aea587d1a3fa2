"""All files of a schema: what it refers to, from where, and what that led to."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import Resolver, Unresolved
from rubricator.relaxng.schema import Schema
from rubricator.schematron.including import read_schema
from rubricator.validation.files import status_of
from rubricator.validation.finder import Finder
from rubricator.validation.kinds import Language, language_of
from rubricator.validation.sources import Sources


@dataclass(frozen=True, slots=True)
class Followed:
    """A reference as written, the address of the file it stands in (or the base that is set there), and the file it led to."""

    href: str
    base: str
    found: Resource


@dataclass(slots=True, eq=False)
class Trace:
    """A resolver that notes every reference that another follows."""

    resolve: Resolver
    followed: list[Followed] = field(default_factory=list)

    def __call__(self, href: str, base: str) -> Resource | Unresolved:
        """Resolve a reference."""
        found = self.resolve(href, base)
        if isinstance(found, Resource):
            self.followed.append(Followed(href, base, found))
        return found


def read_top(path: Path) -> Resource:
    """Return the file of a schema itself. Raises SchemaError if it is no file, or too long for a schema; OSError."""
    status_of(path)
    return Resource(path.as_posix(), path.read_bytes())


def follow(schema: Resource, sources: Sources) -> tuple[Followed, ...]:
    """Return every reference of a schema, in the order in which they are followed. Raises SchemaError."""
    path = Path(schema.address)
    trace = Trace(Finder(sources, path))
    if language_of(schema.data) is Language.SCHEMATRON:
        read_schema(path, trace)
    else:
        Schema.from_file(path, trace)
    return tuple(dict.fromkeys(trace.followed))
