"""What targets depend on beside their own document: each a key that changes when any of it does."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, is_dataclass
from functools import cache, cached_property
from pathlib import Path
from time import time_ns

from rubricator.assets import asset
from rubricator.building.digests import SETTLED, Known, key_of, look
from rubricator.building.parts import parts_of
from rubricator.building.places import Place, relative
from rubricator.building.program import program_key
from rubricator.building.schemakeys import SchemaKeys
from rubricator.building.stages import Recognizing
from rubricator.building.work import Stages
from rubricator.recognition.installed import packages_of
from rubricator.rendering import Custom, Format
from rubricator.validation.assigning import NONE_ASSIGNED, Assignments


@dataclass(frozen=True, slots=True)
class Keys:
    """What the targets of a document depend on beside the document; those of ``formats`` by their names."""

    encoding: str
    formats: Mapping[str, str]


class Inputs:
    """The keys for one build. ``known`` is what is known of shared files; it grows by those that are looked at; ``schemas`` has
    the keys of findings.

    A key is that of the moment it was first asked for: what changes later is found by the next build. What the documents name
    that nobody has built yet is known only when they are, so what of that has changed since the build began has no key.
    """

    def __init__(
        self,
        formats: Iterable[Format],
        stages: Stages,
        custom: Custom | None,
        known: dict[str, Known],
        assignments: Assignments = NONE_ASSIGNED,
    ) -> None:
        self._formats = {format_.name: format_ for format_ in formats}
        self._together = [name for name, format_ in self._formats.items() if not format_.folder]
        self._stages = stages
        self._custom = custom
        self.known = known
        self._parts = cache(parts_of)
        self._keys: dict[tuple[Path, Path, tuple[Path, ...]], Keys] = {}
        self._begun = time_ns()
        self.schemas = SchemaKeys(assignments, self.digest, self._is_new, lambda: self._program)

    def digest(self, path: Path) -> str:
        """Return the digest of a file, empty if there is none. Raises OSError."""
        name = os.path.abspath(path)  # noqa: PTH100  # whatever folder the next build runs in
        known = look(name, self.known.get(name))
        if known is None:
            return ""
        self.known[name] = known
        return known.digest

    def keys(self, place: Place) -> Keys:
        """Return the keys for a document. Raises OSError."""
        layout = place.document.parent, place.schemas, place.authorities
        if layout not in self._keys:
            self._keys[layout] = self._keys_of(place)
        return self._keys[layout]

    def _is_new(self, file: Path) -> bool:
        """Return whether a file that was looked at has changed since the build began."""
        known = self.known.get(os.path.abspath(file))  # noqa: PTH100
        return known is None or known.state.changed + SETTLED > self._begun

    def _keys_of(self, place: Place) -> Keys:
        people = [self.digest(path) for path in place.authorities]
        links = place.links
        encoding = key_of(
            self._program, *_named(self._stages), *_packages(self._stages), links.schemas, *links.authorities, *people
        )
        home = relative(place.document.parent, place.output(""))
        return Keys(encoding, {name: self._format(one, people, home) for name, one in self._formats.items()})

    def _format(self, format_: Format, people: Iterable[str], home: str) -> str:
        """Return the key of a format; ``home`` is where the documents are, seen from the outputs, which link to them."""
        named = people if "authorities" in format_.uses else ()
        others = (home, *self._together) if "alternates" in format_.uses else ()
        return key_of(self._program, *map(self.digest, _modules(format_)), self._own(format_), *named, *others)

    def _own(self, format_: Format) -> str:
        """Return the key of what the project has over our stylesheet: its folder, and what its own names anywhere else."""
        if not self._custom or not self._custom.changes(format_):
            return ""
        stylesheet = self._custom.stylesheet(format_)
        return key_of(self._custom.digest, *map(self.digest, self._parts(stylesheet) if stylesheet else ()))

    @cached_property
    def _program(self) -> str:
        return program_key(self.digest)


def _named(stages: Stages) -> Iterator[str]:
    """Yield the names of stages, and what is set of each."""
    for name, stage in stages:
        yield name
        yield from map(repr, astuple(stage)) if is_dataclass(stage) and not isinstance(stage, type) else ()


def _packages(stages: Stages) -> Iterator[str]:
    """Yield the packages of the recognisers that are asked, with their versions."""
    for _, stage in stages:
        if isinstance(stage, Recognizing):
            yield from packages_of(stage.recognizers)


@cache
def _modules(format_: Format) -> tuple[Path, ...]:
    """Return the modules of our stylesheet of a format, and whatever else lies beside them."""
    modules = parts_of(asset("xslt", format_.stylesheet))
    beside = {path for folder in {module.parent for module in modules} for path in folder.rglob("*")}
    return tuple(sorted({*modules, *(path for path in beside if path.is_file() and path.suffix != ".xsl")}))
