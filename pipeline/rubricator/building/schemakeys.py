"""What the findings in a document depend on beside the document: its schemas, their parts, and the catalogs that lead to them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from rubricator.building.digests import key_of
from rubricator.building.parts import parts_of
from rubricator.building.places import Place
from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.addresses import path_of
from rubricator.validation import locating, naming, suffixes, web
from rubricator.validation.assigning import Assignments
from rubricator.validation.leading import surroundings_of
from rubricator.validation.locating import locate
from rubricator.validation.schemas import Schematron

_UNSURE = "unsure"
"""No key of anything."""

_NOT_FOUND = frozenset(rule.code for rule in (*locating.RULES, *web.RULES, naming.SHIPPED))
"""What is said where a schema is not to be had, or not where the document says."""


class SchemaKeys:
    """The keys for one build. ``assignments`` say which schemas hold for a document; ``digest`` gives that of a file.

    ``is_new`` says whether a file that was looked at has changed since the build began; ``program`` is the key of the program.
    """

    def __init__(
        self,
        assignments: Assignments,
        digest: Callable[[Path], str],
        is_new: Callable[[Path], bool],
        program: Callable[[], str],
    ) -> None:
        self._assignments = assignments
        # What is fetched while the key is looked for would be older than the key.
        self._sources = replace(assignments.sources, fetch=False, lock=None)
        self._digest, self._is_new, self._program = digest, is_new, program
        self._parts = cache(self._parts_of)
        self._known: dict[tuple[str, ...], str] = {}

    def before(self, place: Place, named: Iterable[Path]) -> str:
        """Return the key of the findings in a document that names these schemas, if none are assigned to it. Raises OSError.

        To be asked for before the workers start. It is empty where a schema is not to be had.
        """
        what = how, *files = self._schemas(place, named)
        if what not in self._known:
            if not all(map(os.path.isfile, files)):
                return ""
            self._known[what] = self._key(how, self._all_parts(files))
        return self._known[what]

    def after(self, place: Place, named: Iterable[Path]) -> str:
        """Return the key when workers have read the schemas; it fits nothing if it may not be what they have read. Raises OSError."""
        what = how, *files = self._schemas(place, named)
        if what in self._known:
            return self._known[what]
        parts = self._all_parts(files)
        key = self._key(how, parts)
        return _UNSURE if any(map(self._is_new, parts)) else key

    def again(self, place: Place, named: Iterable[Path], said: Iterable[Diagnostic]) -> str:
        """Return the key of findings that were made; it is empty if a schema was not to be had and could be now. Raises OSError."""
        files = tuple(named)
        lacking = {(one.code, one.message) for one in said if one.code in _NOT_FOUND}
        return "" if lacking and not self._is_lacking_still(place, files, lacking) else self.before(place, files)

    def _is_lacking_still(self, place: Place, named: tuple[Path, ...], lacking: set[tuple[str, str]]) -> bool:
        if self._assignments.sources.fetch or not place.document.is_file():
            return False
        schemas, said = self._assignments.schemas_of(place.document, place.document.read_bytes())
        now = {(one.code, one.message) for one in said if one.code in _NOT_FOUND}
        return now == lacking and [*map(os.path.abspath, schemas.files)] == [*map(os.path.abspath, named)]

    def _schemas(self, place: Place, named: Iterable[Path]) -> tuple[str, ...]:
        """Return how schemas are assigned to a document, empty if they are not, and the files of its schemas."""
        schemas = self._assignments.assigned(place.document)
        if schemas is not None:
            return (_way(schemas.relaxng, schemas.schematron), *map(os.path.abspath, schemas.files))
        beside = self._assignments.beside(place.document)
        files = (*named, *(rules.path for rules in beside))
        return (_way((), beside) if beside else "", *dict.fromkeys(map(os.path.abspath, files)))

    def _all_parts(self, files: Iterable[str]) -> list[Path]:
        return [part for file in map(Path, files) if file.is_file() for part in self._parts(file)]

    def _key(self, how: str, parts: Iterable[Path]) -> str:
        return key_of(self._program(), how, *map(self._digest, (*parts, *self._catalogs())))

    def _parts_of(self, file: Path) -> tuple[Path, ...]:
        return parts_of(file, self._elsewhere)

    def _elsewhere(self, name: str, file: Path) -> Path | None:
        """Return the file that a name in a schema stands for by a catalog, or in the cache of what was fetched."""
        if "://" not in name and not name.endswith(suffixes.SCHEMAS):
            return None
        return locate(name, file.as_posix(), None, self._sources).path

    def _catalogs(self) -> Iterator[Path]:
        """Yield the catalogs with those that they name: another word in one can lead to another schema."""
        for address, _ in surroundings_of(self._sources).catalogs:
            path = path_of(address)
            if path is not None and path.is_file():
                yield from parts_of(path)


def _way(grammars: Sequence[Path], rules: Sequence[Schematron]) -> str:
    return " ".join((str(len(grammars)), *(schema.phase for schema in rules)))
