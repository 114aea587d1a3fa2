"""The compact syntax: bytes → the tree of a schema, as its translation into the XML syntax would give it.

Source: RELAX NG Compact Syntax (OASIS Committee Specification, 21 November 2002).
"""

from __future__ import annotations

from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax.compact.characters import read_characters
from rubricator.relaxng.syntax.compact.declarations import declarations
from rubricator.relaxng.syntax.compact.faults import ANNOTATION, SYNTAX
from rubricator.relaxng.syntax.compact.grammars import COMPONENTS, begins_member, grammar, members
from rubricator.relaxng.syntax.compact.patterns import PRIMARIES, pattern
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.syntax.compact.tokens import END
from rubricator.relaxng.tree import SchemaElement


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
        root = r.element("grammar", {}, r.at)
        members(r, root, END, COMPONENTS)
        return root
    return _single(r)


def _single(r: Reading) -> SchemaElement:
    """Read a schema that is one pattern: nothing can stand beside it."""
    first = r.at
    around = r.element("grammar", {}, first)
    pattern(r, around)
    if r.token != END:
        raise r.refusal("the end of the schema")
    (root,) = around.children
    if around.annotations or (root.name == "value" and root.annotations):
        r.report(ANNOTATION, first, "An annotation would stand beside the pattern that is the whole schema.")
    return root
