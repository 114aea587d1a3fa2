"""The compact syntax: bytes → the tree of a schema, as its translation into the XML syntax would give it.

Source: RELAX NG Compact Syntax (OASIS Committee Specification, 21 November 2002).
"""

from __future__ import annotations

from rubricator.relaxng.errors import SchemaError, fault
from rubricator.relaxng.syntax.compact.characters import read_characters
from rubricator.relaxng.syntax.compact.declarations import declarations
from rubricator.relaxng.syntax.compact.faults import ANNOTATION, SYNTAX
from rubricator.relaxng.syntax.compact.grammars import COMPONENTS, begins_member, grammar, members
from rubricator.relaxng.syntax.compact.patterns import PRIMARIES, pattern
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.syntax.compact.tokens import END
from rubricator.relaxng.tree import Place, SchemaElement
from rubricator.source import Position


def read_compact(data: bytes, address: str) -> SchemaElement:
    """Return the root of a schema in compact syntax; ``address`` is its path or URL, for messages and as base URI.

    Raises SchemaError if it breaks the compact syntax: at the first place after which nothing can be read, with all
    faults before it.
    """
    r = Reading(read_characters(data, address), {**PRIMARIES, "grammar": grammar})
    try:
        root = _schema(r)
    except RecursionError:
        raise r.failure(
            SYNTAX, "The schema is nested too deep here.", "Make definitions of the inner patterns."
        ) from None
    if r.faults:
        raise SchemaError(tuple(r.faults))
    return root


def _schema(r: Reading) -> SchemaElement:
    r.environment = declarations(r)
    if r.token == END or begins_member(r):
        return _grammar(r)
    return _single(r)


def _grammar(r: Reading) -> SchemaElement:
    root = r.element("grammar", {}, r.at)
    members(r, root, COMPONENTS)
    if r.token != END:
        raise r.refusal("a definition")
    return root


def _single(r: Reading) -> SchemaElement:
    """Read a schema that is one pattern: nothing can stand beside it."""
    around = r.element("grammar", {}, r.at)
    pattern(r, around)
    if r.token != END:
        hint = (
            "A schema is one pattern, or definitions only: write start = before the pattern."
            if begins_member(r)
            else ""
        )
        raise r.refusal("the end of the schema", hint)
    (root,) = around.children
    beside = around.annotations or (root.annotations if root.name == "value" else [])
    if beside:
        place = Place(root.file, Position(beside[0].line, beside[0].column))
        message = "An annotation would stand beside the pattern that is the whole schema."
        r.faults.append(fault(place, ANNOTATION, message, "Write start = before the pattern."))
    return root
