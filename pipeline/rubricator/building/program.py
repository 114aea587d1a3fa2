"""Which program makes an edition: what is made depends on it as on everything else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import rubricator
from rubricator.assets import asset
from rubricator.building.digests import digest_of, key_of

_PACKAGE = Path(rubricator.__file__).resolve().parent
_LIBRARIES = ("lxml", "saxonche", "charset-normalizer")
_NOT_OF_A_BUILD = (
    "cli",
    "deposit",
    "serving",
    "site",
    "references",
    "founding",
    "template",
    "xslt",
    "schemas",
    "__pycache__",
)
"""Folders of the package whose files change nothing in what is built, or that count by themselves."""
_COMPILED = (".so", ".pyd")
"""Suffixes of what was compiled on the machine it runs on, and does the same on each."""


def program_key(digest: Callable[[Path], str]) -> str:
    """Return a key that changes with the program: its version, those of the libraries that make the result, and its files."""
    return key_of(*_versions(), *map(digest, _files()))


def this_program() -> str:
    """Return a key that is the same on every machine that makes the same of a document, stylesheets and schemas counted."""
    files = [path for path in _files() if path.suffix not in _COMPILED]
    shipped = [path for folder in ("xslt", "schemas") for path in sorted(asset(folder).rglob("*")) if path.is_file()]
    return key_of(*_versions(), *(digest_of(path.read_bytes()) for path in (*files, *shipped)))


def _versions() -> Iterator[str]:
    yield sys.version
    yield from (f"{name} {_version(name)}" for name in ("rubricator", *_LIBRARIES))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _files() -> list[Path]:
    files = (path for path in _PACKAGE.rglob("*") if path.is_file())
    return sorted(path for path in files if not set(path.relative_to(_PACKAGE).parts).intersection(_NOT_OF_A_BUILD))
