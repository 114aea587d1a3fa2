"""From the bytes of a schema to its grammar: reading in either syntax, then simplification."""

from __future__ import annotations

from dataclasses import replace

from rubricator.relaxng.grammar import Grammar, Resource
from rubricator.relaxng.resources import Resolver
from rubricator.relaxng.simplification import simplify
from rubricator.relaxng.syntax import read_schema


def compile_schema(schema: Resource, resolve: Resolver) -> Grammar:
    """Return the grammar of a schema, in XML or compact syntax; ``resolve`` finds what it refers to. Raises SchemaError."""
    grammar = simplify(read_schema(schema.data, schema.address), resolve)
    return replace(grammar, sources=(schema, *grammar.sources))
