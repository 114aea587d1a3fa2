"""Values and datatypes with their parameters. Source: RELAX NG Compact Syntax A.1 (primary, datatypeName, optParams)."""

from __future__ import annotations

from rubricator.relaxng.syntax.compact.annotations import initial
from rubricator.relaxng.syntax.compact.declarations import library_of
from rubricator.relaxng.syntax.compact.environment import ns_attribute
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.syntax.compact.tokens import END, is_literal
from rubricator.relaxng.tree import SchemaElement


def untyped_value(r: Reading) -> SchemaElement:
    """Read a literal alone, which is of the built-in type token."""
    return _value(r, {}, r.at)


def data_or_value(r: Reading) -> SchemaElement:
    """Read the name of a datatype and what follows: a literal, which makes it a value, or parameters."""
    at = r.at
    prefix, colon, local = r.token.rpartition(":")
    attributes = {"datatypeLibrary": library_of(r, prefix, at) if colon else "", "type": local}
    r.at += 1
    if is_literal(r.token):
        return _value(r, attributes, at)
    element = r.element("data", attributes, at)
    if r.token == "{":
        opened = r.at
        r.at += 1
        while r.token not in ("}", END):
            _param(r, element)
        r.close("}", opened)
    return element


def _value(r: Reading, attributes: dict[str, str], at: int) -> SchemaElement:
    """The default namespace is kept for the types whose values have prefixes, as QName."""
    value = r.element("value", attributes | ns_attribute(r.environment.default), at)
    value.text = r.literal()
    return value


def _param(r: Reading, parent: SchemaElement) -> None:
    annotations = initial(r)
    param = r.element("param", {}, r.at)
    param.attributes["name"] = r.name()
    r.take("=")
    param.text = r.literal()
    parent.children.append(param)
    if annotations is not None:
        param.foreign = annotations.attributes
        # A parameter takes no elements inside: they follow it.
        parent.annotations += annotations.elements
