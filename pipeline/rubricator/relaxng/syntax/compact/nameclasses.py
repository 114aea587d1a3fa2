"""Name classes. Source: RELAX NG Compact Syntax A.1 (nameClass)."""

from __future__ import annotations

from rubricator.relaxng.syntax.compact.annotations import Initial, following, initial
from rubricator.relaxng.syntax.compact.declarations import namespace_of
from rubricator.relaxng.syntax.compact.environment import ns_attribute
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.syntax.compact.tokens import is_name, is_prefixed
from rubricator.relaxng.syntax.compact.wrapping import wrap
from rubricator.relaxng.tree import SchemaElement


def name_class(reading: Reading, parent: SchemaElement, default: str | None, outer: Initial | None = None) -> None:
    """Read a name class into ``parent``. ``default`` is the namespace of names without prefix, None if inherited.

    ``outer`` are the annotations before the parentheses around it, which are about the whole.
    """
    mark = len(parent.annotations)
    element = _lead(reading, parent, default)
    excepts = reading.token == "-"
    if excepts:
        _except(reading, element, default)
    following(reading, parent)
    if reading.token == "|" and not excepts:
        _alternatives(reading, wrap(parent, mark, "choice"), default)
    elif outer is not None:
        wrap(parent, mark, "choice")
    if outer is not None:
        outer.apply(parent.children[-1])
    if reading.token in ("-", "|"):
        raise reading.mixed("-" if excepts else "|")


def _alternatives(reading: Reading, choice: SchemaElement, default: str | None) -> None:
    while reading.token == "|":
        reading.at += 1
        _lead(reading, choice, default)
        following(reading, choice)


def _except(reading: Reading, element: SchemaElement | None, default: str | None) -> None:
    if element is None or element.name == "name":
        raise reading.refusal("“{” or “|”", "Only names can be taken from * or prefix:*, as in * - foo.")
    except_ = reading.element("except", {}, reading.at)
    reading.at += 1
    _lead(reading, except_, default)
    element.children.append(except_)


def _lead(reading: Reading, parent: SchemaElement, default: str | None) -> SchemaElement | None:
    """Read a name class without operators; return its element, None if it stands in parentheses."""
    annotations = initial(reading)
    if reading.token == "(":
        opened = reading.at
        reading.at += 1
        name_class(reading, parent, default, annotations)
        reading.close(")", opened)
        return None
    element = _basic(reading, default)
    parent.children.append(element)
    if annotations is not None:
        annotations.apply(element)
        if element.name == "name":
            # A name takes no elements inside: they follow it.
            parent.annotations += element.annotations
            element.annotations = []
    return element


def _basic(reading: Reading, default: str | None) -> SchemaElement:
    at, token = reading.at, reading.token
    reading.at += 1
    if is_name(token):
        return _name(reading, ns_attribute(default), token.removeprefix("\\"), at)
    if is_prefixed(token):
        prefix, _, local = token.partition(":")
        return _name(reading, ns_attribute(namespace_of(reading, prefix, at)), local, at)
    if token == "*":
        return reading.element("anyName", {}, at)
    if token.endswith(":*") and token[0] != "#":
        return reading.element("nsName", ns_attribute(namespace_of(reading, token[:-2], at)), at)
    reading.at = at
    raise reading.refusal("a name, prefix:* or *")


def _name(reading: Reading, attributes: dict[str, str], local: str, at: int) -> SchemaElement:
    name = reading.element("name", attributes, at)
    name.text = local
    return name
