"""What targets depend on beside their own document: each a key that changes when any of it does."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import rubricator
from rubricator.assets import asset
from rubricator.building.digests import Known, digest_of, look
from rubricator.building.parts import parts_of
from rubricator.building.places import Place
from rubricator.building.stages import Recognizing, Stages
from rubricator.rendering import Custom, Format

_PACKAGE = Path(rubricator.__file__).resolve().parent
_LIBRARIES = ("lxml", "saxonche", "charset-normalizer")
_NOT_OF_A_BUILD = ("cli", "deposit", "serving", "references", "xslt", "schemas", "__pycache__")
"""Folders of the package whose files change nothing in what is built, or that count by themselves."""


class Inputs:
    """The keys for one build. ``known`` is what is known of shared files; it grows by those that are looked at."""

    def __init__(
        self, formats: Iterable[Format], stages: Stages, custom: Custom | None, known: dict[str, Known]
    ) -> None:
        self._formats = {format_.name: format_ for format_ in formats}
        self._stages = stages
        self._custom = custom
        self.known = known
        self.encoding = lru_cache(maxsize=None)(self._encoding)
        self.findings = lru_cache(maxsize=None)(self._findings)
        self.format = lru_cache(maxsize=None)(self._format)

    def digest(self, path: Path) -> str:
        """Return the digest of a file, empty if there is none. Raises OSError."""
        name = os.path.abspath(path)  # noqa: PTH100  # whatever folder the next build runs in
        known = look(name, self.known.get(name))
        if known is None:
            return ""
        self.known[name] = known
        return known.digest

    def of_encoding(self, place: Place) -> str:
        """Return the key of what a TEI document depends on beside its transcription."""
        return self.encoding(place.document.parent, place.authorities, place.schemas)

    def of_findings(self, schemas: tuple[Path, ...]) -> str:
        """Return the key of what the findings in a document depend on: the schemas it was validated against."""
        return self.findings(schemas)

    def of_format(self, name: str, authorities: tuple[Path, ...]) -> str:
        """Return the key of what a rendering depends on beside the document."""
        return self.format(name, authorities)

    def _encoding(self, home: Path, authorities: tuple[Path, ...], schemas: Path) -> str:
        place = Place(home / "any", home / "any", home, authorities, schemas)
        return _key(self._program, *_named(self._stages), repr(place.links), *map(self.digest, authorities))

    def _findings(self, schemas: tuple[Path, ...]) -> str:
        files = [part for schema in schemas if schema.is_file() for part in parts_of(schema)]
        return _key(self._program, *map(self.digest, files))

    def _format(self, name: str, authorities: tuple[Path, ...]) -> str:
        format_ = self._formats[name]
        own = self._custom.digest if self._custom and self._custom.changes(format_) else ""
        people = map(self.digest, authorities) if "authorities" in format_.uses else ()
        others = self._formats if "alternates" in format_.uses else ()
        return _key(self._program, *map(self.digest, _modules(format_)), own, *people, *others)

    @cached_property
    def _program(self) -> str:
        """The program: its version, that of the libraries that make the result, and in a checkout its files."""
        versions = [f"{name} {_version(name)}" for name in ("rubricator", *_LIBRARIES)]
        return _key(sys.version, *versions, *map(self.digest, _program_files()))


def _key(*parts: str) -> str:
    return digest_of("\0".join(parts).encode())


def _named(stages: Stages) -> Iterator[str]:
    for name, stage in stages:
        yield name
        yield from (stage.recognizers if isinstance(stage, Recognizing) else ())


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _program_files() -> list[Path]:
    files = (path for path in _PACKAGE.rglob("*") if path.is_file())
    return sorted(path for path in files if not set(path.relative_to(_PACKAGE).parts).intersection(_NOT_OF_A_BUILD))


@cache
def _modules(format_: Format) -> tuple[Path, ...]:
    """Return the modules of our stylesheet of a format, and whatever else lies beside them."""
    modules = parts_of(asset("xslt", format_.stylesheet))
    beside = {path for folder in {module.parent for module in modules} for path in folder.rglob("*")}
    return tuple(sorted({*modules, *(path for path in beside if path.is_file() and path.suffix != ".xsl")}))
