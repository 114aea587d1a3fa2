"""Name classes. Source: RELAX NG Compact Syntax A.1 (nameClass)."""

from __future__ import annotations

from rubricator.relaxng.syntax.compact.annotations import Initial, following, initial
from rubricator.relaxng.syntax.compact.declarations import namespace_of
from rubricator.relaxng.syntax.compact.environment import ns_attribute
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.syntax.compact.tokens import is_name, is_prefixed
from rubricator.relaxng.syntax.compact.wrapping import wrap
from rubricator.relaxng.tree import SchemaElement


def name_class(r: Reading, parent: SchemaElement, default: str | None, outer: Initial | None = None) -> None:
    """Read a name class into ``parent``. ``default`` is the namespace of names without prefix, None if inherited.

    ``outer`` are the annotations before the parentheses around it, which are about the whole.
    """
    mark = len(parent.annotations)
    element = _lead(r, parent, default)
    excepts = r.token == "-"
    if excepts:
        _except(r, element, default)
    following(r, parent)
    if r.token == "|" and not excepts:
        _alternatives(r, wrap(parent, mark, "choice"), default)
    elif outer is not None:
        wrap(parent, mark, "choice")
    if outer is not None:
        outer.apply(parent.children[-1])
    if r.token in ("-", "|"):
        raise r.mixed("-" if excepts else "|")


def _alternatives(r: Reading, choice: SchemaElement, default: str | None) -> None:
    while r.token == "|":
        r.at += 1
        _lead(r, choice, default)
        following(r, choice)


def _except(r: Reading, element: SchemaElement | None, default: str | None) -> None:
    if element is None or element.name == "name":
        raise r.refusal("“{” or “|”", "Only names can be taken from * or prefix:*, as in * - foo.")
    except_ = r.element("except", {}, r.at)
    r.at += 1
    _lead(r, except_, default)
    element.children.append(except_)


def _lead(r: Reading, parent: SchemaElement, default: str | None) -> SchemaElement | None:
    """Read a name class without operators; return its element, None if it stands in parentheses."""
    annotations = initial(r)
    if r.token == "(":
        opened = r.at
        r.at += 1
        name_class(r, parent, default, annotations)
        r.close(")", opened)
        return None
    element = _basic(r, default)
    parent.children.append(element)
    if annotations is not None:
        annotations.apply(element)
        if element.name == "name":
            # A name takes no elements inside: they follow it.
            parent.annotations += element.annotations
            element.annotations = []
    return element


def _basic(r: Reading, default: str | None) -> SchemaElement:
    at, token = r.at, r.token
    r.at += 1
    if is_name(token):
        return _name(r, ns_attribute(default), token.removeprefix("\\"), at)
    if is_prefixed(token):
        prefix, _, local = token.partition(":")
        return _name(r, ns_attribute(namespace_of(r, prefix, at)), local, at)
    if token == "*":
        return r.element("anyName", {}, at)
    if token.endswith(":*") and token[0] != "#":
        return r.element("nsName", ns_attribute(namespace_of(r, token[:-2], at)), at)
    r.at = at
    raise r.refusal("a name, prefix:* or *")


def _name(r: Reading, attributes: dict[str, str], local: str, at: int) -> SchemaElement:
    name = r.element("name", attributes, at)
    name.text = local
    return name
