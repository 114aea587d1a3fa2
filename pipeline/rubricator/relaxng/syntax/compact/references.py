"""References to definitions and to other schemas. Source: RELAX NG Compact Syntax A.1 (ref, optInherit, anyURILiteral)."""

from __future__ import annotations

from rubricator.relaxng.addresses import stray_percent
from rubricator.relaxng.syntax.compact.declarations import namespace_of
from rubricator.relaxng.syntax.compact.environment import ns_attribute
from rubricator.relaxng.syntax.compact.faults import SYNTAX
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.tree import SchemaElement


def ref(reading: Reading) -> SchemaElement:
    """Read the name of a definition."""
    at = reading.at
    return reading.element("ref", {"name": reading.identifier()}, at)


def parent_ref(reading: Reading) -> SchemaElement:
    """Read ``parent`` and the name of a definition of the grammar around this one."""
    at = reading.at
    reading.take("parent")
    return reading.element("parentRef", {"name": reading.identifier()}, at)


def external_ref(reading: Reading) -> SchemaElement:
    """Read ``external`` and the address of another schema."""
    return other_schema(reading, "externalRef")


def other_schema(reading: Reading, name: str) -> SchemaElement:
    """Read a keyword, the address of another schema and what namespace that inherits, into an element of a name."""
    at = reading.at
    reading.at += 1
    attributes = {"href": _address(reading)}
    return reading.element(name, attributes | ns_attribute(_inherited(reading)), at)


def _address(reading: Reading) -> str:
    at, address = reading.at, reading.literal()
    percent = stray_percent(address)
    if percent is not None:
        hint = f"Write %25 for the % at character {percent + 1}."
        reading.report(SYNTAX, at, f"“{address}” is no address: a % stands for itself in it.", hint)
    return address


def _inherited(reading: Reading) -> str | None:
    if reading.token != "inherit":
        return reading.environment.default
    reading.at += 1
    reading.take("=")
    at = reading.at
    return namespace_of(reading, reading.name(), at)
