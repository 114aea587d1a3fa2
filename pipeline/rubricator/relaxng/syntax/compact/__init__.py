"""The compact syntax: bytes → the tree of a schema, as its translation into the XML syntax would give it.

Source: RELAX NG Compact Syntax (OASIS Committee Specification, 21 November 2002).
"""

from __future__ import annotations

from rubricator.relaxng.errors import fault
from rubricator.relaxng.syntax.compact.characters import read_characters
from rubricator.relaxng.syntax.compact.declarations import declarations
from rubricator.relaxng.syntax.compact.faults import ANNOTATION, SYNTAX
from rubricator.relaxng.syntax.compact.grammars import COMPONENTS, begins_member, grammar, members
from rubricator.relaxng.syntax.compact.patterns import PRIMARIES, pattern
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.syntax.compact.tokens import END
from rubricator.relaxng.tree import Place, SchemaElement
from rubricator.source import Position

_ONE_OR_THE_OTHER = "A schema is one pattern, or definitions only: write start = before the pattern."


def read_compact(data: bytes, address: str) -> SchemaElement:
    """Return the root of a schema in compact syntax; ``address`` is its path or URL, for messages and as base URI.

    Raises SchemaError if it breaks the compact syntax: at the first place after which nothing can be read, with all
    faults before it.
    """
    reading = Reading(read_characters(data, address), {**PRIMARIES, "grammar": grammar})
    try:
        root = _schema(reading)
    except RecursionError:
        hint = "Make definitions of the inner patterns."
        raise reading.failure(SYNTAX, "The schema is nested too deep here.", hint) from None
    if reading.faults:
        raise reading.error()
    return root


def _schema(reading: Reading) -> SchemaElement:
    reading.environment = declarations(reading)
    if reading.token == END or begins_member(reading):
        return _grammar(reading)
    return _single(reading)


def _grammar(reading: Reading) -> SchemaElement:
    root = reading.element("grammar", {}, reading.at)
    members(reading, root, COMPONENTS)
    if reading.token != END:
        raise reading.refusal("a definition")
    return root


def _single(reading: Reading) -> SchemaElement:
    """Read a schema that is one pattern: nothing can stand beside it."""
    around = reading.element("grammar", {}, reading.at)
    pattern(reading, around)
    if reading.token != END:
        raise reading.refusal("the end of the schema", _ONE_OR_THE_OTHER if begins_member(reading) else "")
    (root,) = around.children
    beside = around.annotations or (root.annotations if root.name == "value" else [])
    if beside:
        place = Place(root.file, Position(beside[0].line, beside[0].column))
        message = "An annotation would stand beside the pattern that is the whole schema."
        reading.faults.append(fault(place, ANNOTATION, message, "Write start = before the pattern."))
    return root
