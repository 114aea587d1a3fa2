"""From a schema file to a compiled stylesheet."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from rubricator.assets import asset
from rubricator.relaxng.everyday import find_everyday
from rubricator.relaxng.resources import Resolver
from rubricator.saxon import Stylesheet, TransformError, compile_stylesheet, compile_text, transform
from rubricator.schematron.caching import kept
from rubricator.schematron.errors import mistaken, no_expression, unusable
from rubricator.schematron.including import read_schema

_KEPT = 64
"""How many compiled schemas a process keeps: somebody who watches changes a schema many times."""


class KeptResolver(Resolver, Hashable, Protocol):
    """A resolver by which a compiled schema can be found again."""


@dataclass(frozen=True, slots=True)
class CompiledSchematron:
    """A schema ready to check documents with. ``path`` is the file it was read from, ``resolve`` finds what it includes.

    ``is_ours``: it is the shipped one or a copy, which comes to an end with every document.
    """

    path: Path
    stylesheet: Stylesheet
    resolve: KeptResolver
    is_ours: bool


def compile_schematron(
    path: Path, phase: str = "#DEFAULT", resolve: KeptResolver = find_everyday
) -> CompiledSchematron:
    """Compile a schema, once a process for each path and phase while its file does not change. Raises SchemaError.

    The phase is the id of one, ``#ALL``, ``#DEFAULT`` for the schema's own, or ``#ANY`` for the first whose ``@when`` holds.
    ``resolve`` finds what the schema includes.
    """
    try:
        status = path.stat()
    except OSError:
        return _compile(path, None, phase, resolve)
    return _compile(path, (status.st_mtime_ns, status.st_size), phase, resolve)


@lru_cache(maxsize=_KEPT)
def _compile(path: Path, _changed: tuple[int, int] | None, phase: str, resolve: KeptResolver) -> CompiledSchematron:
    xslt = transpile(path, phase, resolve)
    try:
        return CompiledSchematron(path, compile_text(xslt, path.absolute().as_uri()), resolve, _is_ours(path))
    except TransformError as error:
        raise no_expression(path, xslt, error) from None


def _is_ours(path: Path) -> bool:
    return path.read_bytes() == asset("schemas", "rubricator.sch").read_bytes()


def transpile(path: Path, phase: str = "#DEFAULT", resolve: Resolver = find_everyday) -> str:
    """Return the XSLT 3.0 stylesheet that a schema stands for, from the cache if it is there. Raises SchemaError."""
    schema, address = read_schema(path, resolve), path.absolute().as_uri()
    return kept(schema, address, phase, lambda: _transpiled(path, schema, address, phase))


def _transpiled(path: Path, schema: bytes, address: str, phase: str) -> str:
    transpiler = compile_stylesheet(asset("xslt", "schematron", "transpile.xsl"))
    try:
        result = transform(transpiler, schema, address, {"phase": phase})
    except TransformError as error:
        raise unusable(path, str(error)) from None
    if result.messages:
        raise mistaken(path, result.messages)
    return result.text
