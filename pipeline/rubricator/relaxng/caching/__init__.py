"""Compiled schemas on disk, by content and engine: reading a schema again takes a tenth of the time.

An entry is used only while the engine, the schema and every file that it refers to are the same. It holds data alone,
so a file from a stranger cannot run anything; one that is damaged is made anew, and no fault of the disk is an error.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path

from rubricator.relaxng.caching.engine import engine_digest
from rubricator.relaxng.caching.files import read_entry, write_entry
from rubricator.relaxng.caching.folder import cache_folder
from rubricator.relaxng.caching.reading import DatatypeOf, grammar_of
from rubricator.relaxng.caching.references import Recorder, Reference, digest_of, sources_of
from rubricator.relaxng.grammar import Grammar, Resource
from rubricator.relaxng.resources import Resolver

__all__ = ["cache_folder", "compiled"]

Compile = Callable[[Resource, Resolver], Grammar]


def compiled(
    schema: Resource, resolve: Resolver, compile_: Compile, datatype_of: DatatypeOf, folder: Path | None
) -> Grammar:
    """Return the grammar of a schema: as it lies in the folder, else as ``compile_`` makes it, which is then put there.

    Without a folder it is always made. Raises what ``compile_`` raises.
    """
    if folder is None or not engine_digest():
        return compile_(schema, resolve)
    key = digest_of(f"{engine_digest()} {digest_of(schema.data)}".encode())
    grammar = _read(read_entry(folder, key), schema, resolve, datatype_of)
    if grammar is None:
        recorder = Recorder(resolve, {schema.address: 0})
        grammar = compile_(schema, recorder)
        if recorder.complete:
            _write(folder, key, grammar, recorder)
    return grammar


def _read(entry: bytes | None, schema: Resource, resolve: Resolver, datatype_of: DatatypeOf) -> Grammar | None:
    if entry is None:
        return None
    # The digest tells what was damaged; what was forged may still make no sense.
    try:
        references, tables = json.loads(entry)
        sources = sources_of(schema, [Reference(*reference) for reference in references], resolve)
        return None if sources is None else grammar_of(tables, sources, datatype_of)
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError):
        return None


def _write(folder: Path, key: str, grammar: Grammar, recorder: Recorder) -> None:
    # Imported here: most schemas have been written before.
    from rubricator.relaxng.caching.writing import tables_of

    references = [astuple(reference) for reference in recorder.references]
    try:
        entry = json.dumps([references, tables_of(grammar, recorder.files)], separators=(",", ":"))
    except RecursionError:  # rules nested so deep are not worth a second way of writing
        return
    write_entry(folder, key, entry.encode())
