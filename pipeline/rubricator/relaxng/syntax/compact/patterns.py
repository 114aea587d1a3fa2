"""Patterns. Source: RELAX NG Compact Syntax A.1 (pattern, particle, primary)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from rubricator.relaxng.syntax.compact.annotations import BEGINNINGS, Initial, following, initial
from rubricator.relaxng.syntax.compact.data import data_or_value, untyped_value
from rubricator.relaxng.syntax.compact.nameclasses import name_class
from rubricator.relaxng.syntax.compact.reading import Primary, Reading
from rubricator.relaxng.syntax.compact.references import external_ref, parent_ref, ref
from rubricator.relaxng.syntax.compact.tokens import is_identifier, is_literal, is_prefixed
from rubricator.relaxng.syntax.compact.wrapping import wrap
from rubricator.relaxng.tree import SchemaElement

_CONNECTORS = {"|": "choice", ",": "group", "&": "interleave"}
_REPETITIONS = {"*": "zeroOrMore", "+": "oneOrMore", "?": "optional"}


class _Form(Enum):
    """What a part of a pattern is, which decides what may be written around it without parentheses."""

    PRIMARY = auto()
    DATA = auto()
    REPEATED = auto()


def pattern(r: Reading, parent: SchemaElement, outer: Initial | None = None) -> None:
    """Read a pattern into ``parent``: parts joined by one operator, or one part alone.

    ``outer`` are the annotations before the parentheses around it, which are about the whole.
    """
    mark = len(parent.annotations)
    form = _particle(r, parent)
    if r.tokens[r.at] in _CONNECTORS:
        _joined(r, parent, mark)
    else:
        if form is _Form.DATA and r.tokens[r.at] == "-":
            _except(r, parent)
        if outer is not None and form is not _Form.REPEATED:
            wrap(parent, mark, "group")
    if outer is not None:
        outer.apply(parent.children[-1])


def _joined(r: Reading, parent: SchemaElement, mark: int) -> None:
    """Read the parts that one operator joins to the first, which is the last child of ``parent``."""
    connector = r.tokens[r.at]
    wrapper = wrap(parent, mark, _CONNECTORS[connector])
    while r.tokens[r.at] == connector:
        r.at += 1
        _particle(r, wrapper)
    if r.tokens[r.at] in _CONNECTORS or r.tokens[r.at] == "-":
        raise r.mixed(connector)


def _except(r: Reading, parent: SchemaElement) -> None:
    """Read what is taken from a datatype, which is the last child of ``parent``."""
    except_ = r.element("except", {}, r.at)
    r.at += 1
    _primary(r, except_)
    parent.children[-1].children.append(except_)
    following(r, parent)
    if r.token in _CONNECTORS or r.token in _REPETITIONS or r.token == "-":
        raise r.mixed("-")


def _particle(r: Reading, parent: SchemaElement) -> _Form:
    """Read a part of a pattern, with the sign of its repetition and the annotations that follow it."""
    mark = len(parent.annotations)
    form = _primary(r, parent)
    if r.tokens[r.at] == ">>":
        following(r, parent)
        form = _Form.PRIMARY
    repetition = _REPETITIONS.get(r.tokens[r.at])
    if repetition is None:
        return form
    r.at += 1
    wrap(parent, mark, repetition)
    following(r, parent)
    return _Form.REPEATED


def _primary(r: Reading, parent: SchemaElement) -> _Form:
    """Read a pattern without operators, with the annotations before it."""
    annotations = initial(r) if r.tokens[r.at][:1] in BEGINNINGS else None
    if r.tokens[r.at] == "(":
        opened = r.at
        r.at += 1
        pattern(r, parent, annotations)
        r.close(")", opened)
        return _Form.PRIMARY
    element = _primary_of(r)(r)
    parent.children.append(element)
    if annotations is not None:
        annotations.apply(element)
    return _Form.DATA if element.name == "data" else _Form.PRIMARY


def _primary_of(r: Reading) -> Primary:
    token = r.tokens[r.at]
    if (primary := r.primaries.get(token)) is not None:
        return primary
    if is_identifier(token):
        return ref
    if is_literal(token):
        return untyped_value
    if is_prefixed(token):
        return data_or_value
    raise r.refusal("a pattern")


def _element(r: Reading) -> SchemaElement:
    return _named(r, r.environment.default)


def _attribute(r: Reading) -> SchemaElement:
    return _named(r, "")


def _named(r: Reading, default: str | None) -> SchemaElement:
    element = r.element(r.tokens[r.at], {}, r.at)
    r.at += 1
    name_class(r, element, default)
    _braced(r, element)
    return element


def _enclosing(r: Reading) -> SchemaElement:
    element = r.element(r.tokens[r.at], {}, r.at)
    r.at += 1
    _braced(r, element)
    return element


def _braced(r: Reading, element: SchemaElement) -> None:
    opened = r.at
    r.take("{")
    pattern(r, element)
    r.close("}", opened)


def _bare(r: Reading) -> SchemaElement:
    element = r.element(r.tokens[r.at], {}, r.at)
    r.at += 1
    return element


PRIMARIES: Mapping[str, Primary] = {
    "element": _element,
    "attribute": _attribute,
    "mixed": _enclosing,
    "list": _enclosing,
    "string": data_or_value,
    "token": data_or_value,
    "empty": _bare,
    "notAllowed": _bare,
    "text": _bare,
    "parent": parent_ref,
    "external": external_ref,
}
"""The functions that read what begins with a keyword, all but ``grammar``."""
