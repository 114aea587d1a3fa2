"""What a schema refers to: noted while it is compiled, asked again before the result is used.

Not the files' times or names count but what each reference leads to: so an edited file, a file put in the way of another,
and another catalog are all noticed, and a folder may be moved as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import Resolver, Unresolved


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference as written in the file numbered ``base``, and the file it led to, with the digest of its bytes."""

    href: str
    base: int
    file: int
    digest: str


@dataclass(slots=True)
class Recorder:
    """A resolver that notes what it was asked. ``files`` are the addresses read, numbered, the schema itself 0.

    ``complete`` is lost when a base is not a file's address (``xml:base``): such a base is not to be found again.
    """

    resolve: Resolver
    files: dict[str, int]
    references: dict[Reference, None] = field(default_factory=dict)
    complete: bool = True

    def __call__(self, href: str, base: str) -> Resource | Unresolved:
        """Resolve a reference."""
        found = self.resolve(href, base)
        if isinstance(found, Unresolved):
            return found
        number = self.files.setdefault(found.address, len(self.files))
        if base in self.files:
            self.references[Reference(href, self.files[base], number, digest_of(found.data))] = None
        else:
            self.complete = False
        return found


def sources_of(schema: Resource, references: Sequence[Reference], resolve: Resolver) -> tuple[Resource, ...] | None:
    """Return the files of a schema, if every reference still leads to the same; None if one does not."""
    found = [schema]
    for reference in references:
        resource = resolve(reference.href, found[reference.base].address)
        if isinstance(resource, Unresolved):
            return None
        if reference.file == len(found):
            found.append(resource)
        if digest_of(resource.data) != reference.digest or found[reference.file].address != resource.address:
            return None
    return tuple(found)


def digest_of(data: bytes) -> str:
    """Return the digest by which bytes are known again."""
    return sha256(data).hexdigest()
