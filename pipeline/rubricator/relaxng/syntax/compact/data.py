"""Values and datatypes with their parameters. Source: RELAX NG Compact Syntax A.1 (primary, datatypeName, optParams)."""

from __future__ import annotations

from rubricator.relaxng.syntax.compact.annotations import initial
from rubricator.relaxng.syntax.compact.declarations import library_of
from rubricator.relaxng.syntax.compact.environment import ns_attribute
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.syntax.compact.tokens import END, is_literal
from rubricator.relaxng.tree import SchemaElement


def untyped_value(reading: Reading) -> SchemaElement:
    """Read a literal alone, which is of the built-in type token."""
    return _value(reading, {}, reading.at)


def data_or_value(reading: Reading) -> SchemaElement:
    """Read the name of a datatype and what follows: a literal, which makes it a value, or parameters."""
    at = reading.at
    prefix, colon, local = reading.token.rpartition(":")
    attributes = {"datatypeLibrary": library_of(reading, prefix, at) if colon else "", "type": local}
    reading.at += 1
    if is_literal(reading.token):
        return _value(reading, attributes, at)
    element = reading.element("data", attributes, at)
    if reading.token == "{":
        opened = reading.at
        reading.at += 1
        while reading.token not in ("}", END):
            _param(reading, element)
        reading.close("}", opened)
    return element


def _value(reading: Reading, attributes: dict[str, str], at: int) -> SchemaElement:
    """The default namespace is kept for the types whose values have prefixes, as QName."""
    value = reading.element("value", attributes | ns_attribute(reading.environment.default), at)
    value.text = reading.literal()
    return value


def _param(reading: Reading, parent: SchemaElement) -> None:
    annotations = initial(reading)
    param = reading.element("param", {}, reading.at)
    param.attributes["name"] = reading.name()
    reading.take("=")
    param.text = reading.literal()
    parent.children.append(param)
    if annotations is not None:
        param.foreign = annotations.attributes
        # A parameter takes no elements inside: they follow it.
        parent.annotations += annotations.elements
