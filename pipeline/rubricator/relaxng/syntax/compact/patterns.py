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


def pattern(reading: Reading, parent: SchemaElement, outer: Initial | None = None) -> None:
    """Read a pattern into ``parent``: parts joined by one operator, or one part alone.

    ``outer`` are the annotations before the parentheses around it, which are about the whole.
    """
    mark = len(parent.annotations)
    form = _particle(reading, parent)
    if reading.token in _CONNECTORS:
        _joined(reading, parent, mark)
    else:
        if form is _Form.DATA and reading.token == "-":
            _except(reading, parent)
        if outer is not None and form is not _Form.REPEATED:
            wrap(parent, mark, "group")
    if outer is not None:
        outer.apply(parent.children[-1])


def _joined(reading: Reading, parent: SchemaElement, mark: int) -> None:
    """Read the parts that one operator joins to the first, which is the last child of ``parent``."""
    connector = reading.token
    wrapper = wrap(parent, mark, _CONNECTORS[connector])
    while reading.token == connector:
        reading.at += 1
        _particle(reading, wrapper)
    if reading.token in _CONNECTORS or reading.token == "-":
        raise reading.mixed(connector)


def _except(reading: Reading, parent: SchemaElement) -> None:
    """Read what is taken from a datatype, which is the last child of ``parent``."""
    except_ = reading.element("except", {}, reading.at)
    reading.at += 1
    _primary(reading, except_)
    parent.children[-1].children.append(except_)
    following(reading, parent)
    if reading.token in _CONNECTORS or reading.token in _REPETITIONS or reading.token == "-":
        raise reading.mixed("-")


def _particle(reading: Reading, parent: SchemaElement) -> _Form:
    """Read a part of a pattern, with the sign of its repetition and the annotations that follow it."""
    mark = len(parent.annotations)
    form = _primary(reading, parent)
    if reading.token == ">>":
        following(reading, parent)
        form = _Form.PRIMARY
    repetition = _REPETITIONS.get(reading.token)
    if repetition is None:
        return form
    reading.at += 1
    wrap(parent, mark, repetition)
    following(reading, parent)
    return _Form.REPEATED


def _primary(reading: Reading, parent: SchemaElement) -> _Form:
    """Read a pattern without operators, with the annotations before it."""
    annotations = initial(reading) if reading.token[:1] in BEGINNINGS else None
    if reading.token == "(":
        opened = reading.at
        reading.at += 1
        pattern(reading, parent, annotations)
        reading.close(")", opened)
        return _Form.PRIMARY
    element = _primary_of(reading)(reading)
    parent.children.append(element)
    if annotations is not None:
        annotations.apply(element)
    return _Form.DATA if element.name == "data" else _Form.PRIMARY


def _primary_of(reading: Reading) -> Primary:
    token = reading.token
    if (primary := reading.primaries.get(token)) is not None:
        return primary
    if is_identifier(token):
        return ref
    if is_literal(token):
        return untyped_value
    if is_prefixed(token):
        return data_or_value
    raise reading.refusal("a pattern")


def _element(reading: Reading) -> SchemaElement:
    return _named(reading, reading.environment.default)


def _attribute(reading: Reading) -> SchemaElement:
    return _named(reading, "")


def _named(reading: Reading, default: str | None) -> SchemaElement:
    element = reading.element(reading.token, {}, reading.at)
    reading.at += 1
    name_class(reading, element, default)
    _braced(reading, element)
    return element


def _enclosing(reading: Reading) -> SchemaElement:
    element = reading.element(reading.token, {}, reading.at)
    reading.at += 1
    _braced(reading, element)
    return element


def _braced(reading: Reading, element: SchemaElement) -> None:
    opened = reading.at
    reading.take("{")
    pattern(reading, element)
    reading.close("}", opened)


def _bare(reading: Reading) -> SchemaElement:
    element = reading.element(reading.token, {}, reading.at)
    reading.at += 1
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
