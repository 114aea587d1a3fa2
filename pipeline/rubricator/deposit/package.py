"""What a package is made of: files, and what the crate says of them, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rubricator.diagnostics import Diagnostic

Entity = Mapping[str, object]
"""An object of a crate's graph (RO-Crate 1.2, JSON-LD), with ``@id`` and ``@type``."""

Data = bytes | Path | Callable[[], Iterator[bytes]]
"""What a file holds: its bytes, the file that has them, or what gives them piece by piece, the same at each call."""


@dataclass(frozen=True, slots=True)
class Content:
    """A file of the payload; ``path`` is relative to the payload's root, with ``/`` between folders."""

    path: str
    data: Data


@dataclass(frozen=True, slots=True)
class Part:
    """What one document brings to a package. No two parts have a path or an ``@id`` in common."""

    contents: tuple[Content, ...]
    entities: tuple[Entity, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """A part that is to be made: by ``make``, in any process (it can be pickled).

    ``key`` is another whenever anything that the part is made from is: documents, stylesheets, program, settings. A part
    that an interrupted run has written under the same key is taken over.
    """

    name: str
    key: str
    make: Callable[[], Part]
