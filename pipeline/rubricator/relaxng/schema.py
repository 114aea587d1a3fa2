"""A schema ready for use: what the package offers to others."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rubricator.relaxng.automaton import Automaton
from rubricator.relaxng.documents import Document
from rubricator.relaxng.grammar import Grammar, Resource
from rubricator.relaxng.resources import Resolver
from rubricator.relaxng.simplification import simplify
from rubricator.relaxng.syntax import read_schema
from rubricator.relaxng.tree import Annotation

try:
    from rubricator.relaxng.compiled import FirstPass
except ImportError:  # built without a C compiler
    from rubricator.relaxng.validity import FirstPass  # type: ignore[assignment]


@dataclass(frozen=True, slots=True, eq=False)
class Schema:
    """A compiled schema. Make one with ``from_file`` or ``from_bytes``; it serves any number of documents."""

    grammar: Grammar
    automaton: Automaton
    _first_pass: FirstPass

    @classmethod
    def of(cls, grammar: Grammar) -> Schema:
        """Return the schema of a grammar."""
        automaton = Automaton(grammar)
        return cls(grammar, automaton, FirstPass(automaton))

    @classmethod
    def from_bytes(cls, data: bytes, address: str, resolve: Resolver) -> Schema:
        """Return the schema that bytes are, in XML or compact syntax.

        ``address`` names it in findings and is the base of what it refers to; ``resolve`` finds that. Raises SchemaError.
        """
        return cls.of(compile_schema(Resource(address, data), resolve))

    @property
    def schematron(self) -> tuple[Annotation, ...]:
        """The elements of Schematron that are embedded in the schema, the outermost ones, in its order."""
        return self.grammar.schematron

    def is_valid(self, document: Document) -> bool:
        """Return whether a document is well-formed and valid. Raises OSError where it cannot be read."""
        return self._first_pass.is_valid(document)


def compile_schema(schema: Resource, resolve: Resolver) -> Grammar:
    """Return the grammar of a schema, in XML or compact syntax. Raises SchemaError."""
    grammar = simplify(read_schema(schema.data, schema.address), resolve)
    return replace(grammar, sources=(schema, *grammar.sources))
