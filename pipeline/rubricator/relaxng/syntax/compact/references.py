"""References to definitions and to other schemas. Source: RELAX NG Compact Syntax A.1 (ref, optInherit, anyURILiteral)."""

from __future__ import annotations

from rubricator.relaxng.syntax.compact.declarations import namespace_of
from rubricator.relaxng.syntax.compact.environment import ns_attribute
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.tree import SchemaElement


def ref(r: Reading) -> SchemaElement:
    """Read the name of a definition."""
    at = r.at
    return r.element("ref", {"name": r.identifier()}, at)


def parent_ref(r: Reading) -> SchemaElement:
    """Read ``parent`` and the name of a definition of the grammar around this one."""
    at = r.at
    r.take("parent")
    return r.element("parentRef", {"name": r.identifier()}, at)


def external_ref(r: Reading) -> SchemaElement:
    """Read ``external`` and the address of another schema."""
    return other_schema(r, "externalRef")


def other_schema(r: Reading, name: str) -> SchemaElement:
    """Read a keyword, the address of another schema and what namespace that inherits, into an element of a name."""
    at = r.at
    r.at += 1
    attributes = {"href": r.literal()}
    return r.element(name, attributes | ns_attribute(_inherited(r)), at)


def _inherited(r: Reading) -> str | None:
    if r.token != "inherit":
        return r.environment.default
    r.at += 1
    r.take("=")
    at = r.at
    return namespace_of(r, r.name(), at)
