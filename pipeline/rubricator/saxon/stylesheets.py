"""Stylesheets: from files or texts, compiled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType

from saxonche import PySaxonProcessor, PyXsltExecutable

from rubricator.saxon.errors import StylesheetError, TransformError, saxon_errors
from rubricator.saxon.processors import forbid_reading, new_processor


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """A compiled stylesheet. ``name`` is its path or base URI, for messages."""

    name: str
    processor: PySaxonProcessor = field(repr=False)
    executable: PyXsltExecutable = field(repr=False)


def compile_stylesheet(path: Path) -> Stylesheet:
    """Compile a stylesheet file and what it imports; once a process for each path. Raises TransformError."""
    return compile_together((path,))[path]


@cache
def compile_together(paths: tuple[Path, ...]) -> Mapping[Path, Stylesheet]:
    """Compile stylesheet files on one processor, so that a document is read once for all; once a process. Raises TransformError."""
    for path in paths:
        if not path.is_file():
            raise TransformError(f"there is no stylesheet {path}", str(path))
    sources = {str(path): {"stylesheet_file": str(path)} for path in paths}
    return MappingProxyType(dict(zip(paths, _compile(new_processor("file"), sources), strict=True)))


def compile_text(xslt: str, base_uri: str) -> Stylesheet:
    """Compile a stylesheet given as text, such as a generated one. Raises TransformError.

    ``base_uri`` names it in messages. It may import nothing, and read nothing while it is compiled either.
    """
    return _compile_text(new_processor(""), xslt, base_uri)


def compile_importing(xslt: str, base_uri: str) -> Stylesheet:
    """Compile a stylesheet given as text that imports files, by absolute URIs. Raises StylesheetError.

    Files are read while it is compiled, and not when it runs.
    """
    return _compile_text(new_processor("file"), xslt, base_uri)


def _compile_text(processor: PySaxonProcessor, xslt: str, base_uri: str) -> Stylesheet:
    (stylesheet,) = _compile(processor, {base_uri: {"stylesheet_text": xslt, "encoding": "UTF-8"}})
    return stylesheet


def _compile(processor: PySaxonProcessor, sources: Mapping[str, Mapping[str, str]]) -> list[Stylesheet]:
    """Return the stylesheets by their names, after which the processor can compile none that reads anything."""
    compiled = []
    for name, source in sources.items():
        with saxon_errors(name, StylesheetError):
            executable = processor.new_xslt30_processor().compile_stylesheet(**source)
        compiled.append(Stylesheet(name, processor, executable))
    forbid_reading(processor)
    return compiled
