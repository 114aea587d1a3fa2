"""The resolver of checking: it finds what a schema refers to in the sources, within their limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import Unresolved
from rubricator.validation.places import Place
from rubricator.validation.sources import Sources


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds what one schema refers to. Two for the same schema and sources are equal, so that results can be kept.

    ``_read`` are the files that were given out. Only what stands in one of them may name what lies beside it: a base that a
    schema sets by itself (``xml:base``) opens no folder.
    """

    sources: Sources
    schema: Path
    _read: set[str] = field(default_factory=set, compare=False, repr=False)

    def __call__(self, href: str, base: str) -> Resource | Unresolved:
        """Return the file that ``href`` stands for in a file or element with the base ``base``."""
        # Imported here: most schemas are one file.
        from rubricator.relaxng.local import read_file
        from rubricator.validation.locating import locate

        is_known = base in self._read or Path(base).absolute() == self.schema.absolute()
        place = locate(href, base, Path(base).parent if is_known else None, self.sources)
        if place.path is None or (place.remark is not None and self._is_locked):
            return _unresolved(place)
        found = read_file(place.path)
        if isinstance(found, Resource):
            self._read.add(found.address)
        return found

    @property
    def _is_locked(self) -> bool:
        """Whether there is a lock file: then what the schema includes has to be in it too, wherever that is asked for."""
        return self.sources.lock is not None and self.sources.lock.exists()


def _unresolved(place: Place) -> Unresolved:
    assert place.remark is not None, "without a file there is a remark"
    return Unresolved(place.remark.message, place.remark.hint or place.remark.rule.hint)
