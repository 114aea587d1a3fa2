"""What is served: documents, what was made of each, and what is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from types import MappingProxyType

from rubricator.diagnostics import Diagnostic

Findings = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the edition: the path of its page (``/build/letter.html``), those of its other files, and its names.

    ``name`` is the path of the file as a person knows it; ``title`` may be empty.
    """

    page: str
    name: str
    title: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is sent."""

    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of a document: its page, empty if it could not be made, its other files by their paths, the findings.

    ``title`` is that of the page. ``outdated``: the page is from before the findings, which say why there is none of now.
    """

    page: str
    others: Mapping[str, File] = field(default_factory=lambda: MappingProxyType({}))
    findings: Findings = ()
    title: str = ""
    outdated: bool = False


NOTHING = Made("")


def version(*parts: object) -> str:
    """Return a short name for what parts are now: another when any of them is another."""
    return sha256(repr(parts).encode("utf-8", "surrogateescape")).hexdigest()[:16]
