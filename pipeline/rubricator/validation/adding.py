"""A file on this machine as the schema that stands for an address on the web, with the parts that it includes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rubricator.relaxng.addresses import has_scheme, resolved
from rubricator.relaxng.schema import Schema
from rubricator.schematron.compiling import compile_schematron
from rubricator.validation.finder import Finder
from rubricator.validation.following import follow, read_top
from rubricator.validation.kinds import Language, language_of
from rubricator.validation.sources import Sources


def parts_of(file: Path, address: str, sources: Sources) -> Mapping[str, bytes]:
    """Return the schema in a file and all that it includes by relative references, by their addresses on the web.

    They are those that the references have seen from ``address``. Raises SchemaError for what cannot be used as a schema.
    """
    schema = read_top(file)
    _use(file, language_of(schema.data), sources)
    addresses = {file.absolute(): address}
    parts = {address: schema.data}
    for reference in follow(schema, sources):
        base = addresses.get(Path(reference.base).absolute())
        if base is not None and not has_scheme(reference.href):
            part = resolved(reference.href.partition("#")[0], base)
            addresses.setdefault(Path(reference.found.address).absolute(), part)
            parts[part] = reference.found.data
    return parts


def _use(file: Path, language: Language, sources: Sources) -> None:
    """Make of a schema what documents are checked with, to see that it can be done."""
    find = Finder(sources, file)
    if language is Language.SCHEMATRON:
        compile_schematron(file, "#ALL", find)
    else:
        Schema.from_file(file, find)
