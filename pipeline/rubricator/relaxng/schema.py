"""A schema ready for use: what the package offers to others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.automaton import Automaton
from rubricator.relaxng.caching import cache_folder, compiled
from rubricator.relaxng.datatypes import datatype_of
from rubricator.relaxng.documents import Document
from rubricator.relaxng.everyday import find_everyday
from rubricator.relaxng.grammar import Grammar, Resource
from rubricator.relaxng.resources import Resolver
from rubricator.relaxng.tree import Annotation
from rubricator.source import Position

if TYPE_CHECKING:
    from rubricator.relaxng.diagnosis import Allowed, Models

try:
    from rubricator.relaxng.compiled import FirstPass
except ImportError:  # built without a C compiler; to mypy the two are different classes, but they do the same
    from rubricator.relaxng.validity import FirstPass  # type: ignore[assignment]


@dataclass(frozen=True, eq=False)
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
    def from_file(cls, path: Path, resolve: Resolver | None = None) -> Schema:
        """Return the schema in a file, in XML or compact syntax, compiled now or taken from the cache on disk.

        What it refers to is found by ``resolve``: if None, beside it, by the catalogs of ``XML_CATALOG_FILES``, or among the
        schemas fetched before. Raises SchemaError, OSError.
        """
        schema = Resource(path.as_posix(), path.read_bytes())
        return cls.of(compiled(schema, resolve or find_everyday, _compile, datatype_of, cache_folder()))

    @classmethod
    def from_bytes(cls, data: bytes, address: str, resolve: Resolver) -> Schema:
        """Return the schema that bytes are, in XML or compact syntax, compiled now.

        ``address`` names it in findings and is the base of what it refers to; ``resolve`` finds that. Raises SchemaError.
        """
        return cls.of(_compile(Resource(address, data), resolve))

    @property
    def schematron(self) -> tuple[Annotation, ...]:
        """The elements of Schematron that are embedded in the schema, the outermost ones, in its order."""
        return self.grammar.schematron

    def is_valid(self, document: Document) -> bool:
        """Return whether a document is well-formed and valid. Raises OSError where it cannot be read."""
        return self._first_pass.is_valid(document)

    def validate(self, document: bytes, name: str) -> tuple[Diagnostic, ...]:
        """Return what is wrong in a document, in its order: one finding for each mistake, none if it is valid.

        ``name`` is the document's in the findings. One that is not well-formed XML has that one fault.
        """
        if self.is_valid(document):
            return ()
        # Imported here: most documents are valid.
        from rubricator.relaxng.diagnosis import diagnose

        return diagnose(self._models, document, name)

    def allowed_at(self, document: bytes, position: Position) -> Allowed:
        """Return what may stand at a position in a document, which need not be well-formed or complete.

        It is what an editor offers: elements, attributes or values. Raises LookupError, UnicodeError for an encoding that
        is unknown or not the document's.
        """
        from rubricator.relaxng.diagnosis import allowed_at

        return allowed_at(self._models, document, position)

    @cached_property
    def _models(self) -> Models:
        from rubricator.relaxng.diagnosis import Models

        return Models(self.automaton)


def _compile(schema: Resource, resolve: Resolver) -> Grammar:
    # Imported here: with the schema in the cache, most runs never need the half of the engine that reads schemas.
    from rubricator.relaxng.compiling import compile_schema

    return compile_schema(schema, resolve)
