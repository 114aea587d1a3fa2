"""Schemas as the literate cases write them: without the declaration of RELAX NG's namespace on the root."""

from __future__ import annotations

import re

from literate import Case
from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.compiling import compile_schema
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.grammar import Grammar, Resource
from rubricator.relaxng.resources import Unresolved
from rubricator.relaxng.tree import RELAXNG

_ROOT = re.compile(r"\A<(\w+)")


def bytes_of(schema: str) -> bytes:
    """Return a schema of a case as a file, lines and the column of the root being the same."""
    return _ROOT.sub(rf'<\1 xmlns="{RELAXNG}"', schema).encode()


def compiled(case: Case) -> Grammar:
    """Return the grammar of the block ``schema`` (schema.rng); a block ``other`` is the file other.rng beside it."""

    def resolve(href: str, base: str) -> Resource | Unresolved:
        name = href.removesuffix(".rng")
        if name not in case.blocks:
            return Unresolved(f"{href} is not beside {base}.")
        return Resource(href, bytes_of(case.blocks[name]))

    return compile_schema(Resource("schema.rng", bytes_of(case.blocks["schema"])), resolve)


def faults(case: Case) -> str:
    """Return what is wrong with a schema: every finding a line, its hint below."""
    try:
        grammar = compiled(case)
    except SchemaError as error:
        return "".join(map(_lines, error.diagnostics))
    return "".join(map(_lines, grammar.identifier_conflicts))


def _lines(finding: Diagnostic) -> str:
    file = "" if finding.file == "schema.rng" else f"{finding.file}:"
    return f"{file}{finding.position.line}:{finding.position.column} {finding.code} {finding.message}\n    {finding.hint}\n"
